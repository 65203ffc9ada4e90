package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spectra of signatures of layers against decays drawn at a lifetime, followed in plain Java. */
class LayerSpectraTest {
  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final double MASS = 1.3;

  /** Standard deviations that the worst of all comparisons may be off: 1 in 4000 by chance. */
  private static final double WORST = 4.6;

  private static final String IN_IRON =
      """
      signature: in-iron
      title: Deep in the iron
      source: this test
      vertex: {r_cm: [0, 385], z_cm: [-316, 410], zone: [2, 2], depth_lambda: {min: 0.5}, before_lambda: {max: 4}}
      layers: {count: [0, 20]}
      """;

  private static final String BEFORE =
      """
      signature: behind-matter
      title: A product behind two interaction lengths
      source: this test
      vertex: {distance_cm: [0, 150]}
      layers:
        each: {before_lambda: [0.3, 2], before_x0: {min: 3}, span_cm: {min: 5}, theta_deg: [20, 140]}
        most_layers: [1, 6]
      """;

  private static final String FAR_ANGLE =
      """
      signature: far-angle
      title: Two products at a true angle, late by themselves
      source: this test
      detector: far
      vertex: {depth_lambda: {min: 0.1}, zone: [1, 2]}
      layers:
        each: {layers: {min: 1}, delay_ns: {min: 0.2}, entry_cm: [0, 600], p_GeV: {min: 0.3}}
        opening_angle_deg: [5, 90]
      """;

  private static Signature parsed(String text) {
    return Signatures.parse("test", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Signature> signatures(List<String> texts, String... names) {
    List<Signature> all = new ArrayList<>();
    Stream.of(names).forEach(name -> all.add(Signatures.load(name, Path.of(""))));
    texts.forEach(text -> all.add(parsed(text)));
    return all;
  }

  private static AcceptanceMap map(
      SignatureSetup setup, EventStream stream, DecayModel decay, long events, double[] lifetimes) {
    List<EventBlock> blocks = new ArrayList<>();
    for (int b = 0; b < 64; b++) {
      blocks.add(new EventBlock(b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
    }
    SignatureScan scan = new SignatureScan(setup, blocks);
    int bits = scan.scaleBits(List.of(decay), 1);
    try (CpuDevice device = new CpuDevice(2)) {
      return MapEvaluator.evaluate(
          SignatureScan.spectra(
              List.of(scan),
              "test",
              "S",
              bits,
              List.of(
                  scan.run(
                      1, List.of(stream), decay, Partners.NONE, bits, device.sequences(), _ -> {})),
              "{}"),
          lifetimes);
    }
  }

  private static EventStream stream() {
    Collision collision = new Collision(Beams.named("upsilon-4s"), REGION);
    return new EventStream(
        ProductionProcesses.get("b-meson-decay")
            .model(Map.of("parent", "B+", "daughter", "K+"), collision)
            .event(MASS)
            .source(),
        7,
        99);
  }

  private static void assertAgrees(
      SignatureSetup setup,
      BruteLayers brute,
      List<Signature> signatures,
      DecayModel decay,
      double[] lifetimes,
      int decays,
      Predicate<Vector3> near,
      boolean far) {
    AcceptanceMap map = map(setup, stream(), decay, 6000, lifetimes);
    double place = setup.layers().orElseThrow().placeCm();
    double time = setup.layers().orElseThrow().timeNs();
    for (double ctau : lifetimes) {
      List<double[]> shares =
          brute.shares(signatures, stream(), ctau, decays, near, far, place, time);
      for (int s = 0; s < shares.size(); s++) {
        double[] expected = shares.get(s);
        String quantity = setup.quantities().get(s);
        Estimate found = map.row(1, ctau, quantity).orElseThrow().estimate();
        double error = Math.hypot(Math.max(expected[1], 3.0 / decays), found.statError());
        assertThat(Math.abs(found.value() - expected[0]) / error)
            .as("%s at %s cm: %s, expected %s", quantity, ctau, found, expected[0])
            .isLessThan(WORST);
      }
    }
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(strings = {"mu+ mu-"})
  void spectra_muonSystem_agreeWithDecaysDrawnAtALifetime(String mode) {
    assertMuonSystem(mode);
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(strings = {"pi+ pi-", "gamma gamma", "K_L0 K_L0"})
  void spectra_muonSystem_agreeWithDecaysDrawnAtALifetime_further(String mode) {
    assertMuonSystem(mode);
  }

  private static void assertMuonSystem(String mode) {
    Detector detector = new DetectorChoice("belle2", "", Map.of()).load();
    List<Signature> signatures = signatures(List.of(IN_IRON, BEFORE), "klm-shower", "klm-muons");
    DecayModel decay = DecayModes.of(mode).model(MASS);
    SignatureSetup setup =
        SignatureSetup.of(signatures, detector, REGION.mean(), ProperLengthBins.standard());
    BruteLayers brute = new BruteLayers(detector, decay, collision());
    Predicate<Vector3> near = v -> v.rho() < 385 && v.z() > -316 && v.z() < 410;
    double[] lifetimes = {2, 20, 100, 500, 3000};
    assertAgrees(setup, brute, signatures, decay, lifetimes, 700, near, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pi+ pi- pi+ pi-"})
  void spectra_farDetector_agreeWithDecaysDrawnAtALifetime(String mode) {
    assertFarDetector(mode);
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(strings = {"mu+ mu-", "gamma gamma", "e+ e-"})
  void spectra_farDetector_agreeWithDecaysDrawnAtALifetime_further(String mode) {
    assertFarDetector(mode);
  }

  private static void assertFarDetector(String mode) {
    Map<String, Double> set = Map.of("planes", 4.0, "shield_cm", 20.0, "calorimeter_cm", 10.0);
    Detector detector = new DetectorChoice("gazelle-l", "", set).load();
    List<Signature> signatures =
        signatures(List.of(FAR_ANGLE), "far-decay", "far-decay-timed", "far-photons");
    DecayModel decay = DecayModes.of(mode).model(MASS);
    SignatureSetup setup =
        SignatureSetup.far(signatures, detector, REGION.mean(), ProperLengthBins.standard());
    BruteLayers brute = new BruteLayers(detector, decay, collision());
    Predicate<Vector3> near =
        v ->
            v.y() > -570
                && v.y() < 1030
                && ((v.x() > 600 && v.x() < 3200 && v.z() > 900 && v.z() < 1200)
                    || (v.x() > 3200 && v.x() < 3800 && v.z() > -1200 && v.z() < 1200));
    double[] lifetimes = {100, 300, 1000, 3000, 10_000};
    assertAgrees(setup, brute, signatures, decay, lifetimes, 30_000, near, true);
  }

  private static Vector3 collision() {
    return new Vector3(REGION.mean()[0], REGION.mean()[1], REGION.mean()[2]);
  }
}
