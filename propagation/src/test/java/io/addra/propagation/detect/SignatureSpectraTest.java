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
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.ScanSpectra;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectra of signatures against decays drawn at a lifetime. */
class SignatureSpectraTest {
  private static final double[] LIFETIMES = {0.05, 0.5, 5, 50, 500};
  private static final double[] FEW_LIFETIMES = {0.5, 50};
  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final int DECAYS = 5000;

  /** Standard deviations that the worst of all comparisons may be off: 1 in 4000 by chance. */
  private static final double WORST = 4.6;

  private static final String TWO_OF_FOUR =
      """
      signature: two-leading
      title: The two leading of at least three tracks
      source: this test
      vertex: {distance_cm: [0.1, 80]}
      tracks: {count: [3, 6], each: {d0_cm: {min: 0.05}, pxd_hits: [0, 3], svd_hits: {min: 1}}}
      pair: {choose: leading, pointing_deg: [0, 70], p_GeV: [0.1, 5]}
      efficiency: {factor: 0.7, title: a factor of this test}
      """;

  private static Detector belle2(Map<String, Double> parameters) {
    return new DetectorChoice("belle2", "", parameters).load();
  }

  private static List<Signature> signatures() {
    List<Signature> all = new ArrayList<>(Signatures.all());
    // those with prompt particles have a test of their own
    all.removeIf(signature -> signature.selection().asks("partners"));
    // those of layers are compared by themselves
    all.removeIf(s -> s.selection().asksLayers());
    all.add(Signatures.parse("test", TWO_OF_FOUR.getBytes(StandardCharsets.UTF_8)));
    return all;
  }

  private static List<EventBlock> blocks(long events) {
    List<EventBlock> blocks = new ArrayList<>();
    for (int b = 0; b < 64; b++) {
      blocks.add(new EventBlock(b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
    }
    return blocks;
  }

  private static AcceptanceMap map(
      Detector detector, List<EventStream> streams, DecayModel decay, long events, int threads) {
    SignatureSetup setup =
        SignatureSetup.of(signatures(), detector, REGION.mean(), ProperLengthBins.standard());
    SignatureScan scan = new SignatureScan(setup, blocks(events));
    int bits = scan.scaleBits(List.of(decay), streams.size());
    try (CpuDevice device = new CpuDevice(threads)) {
      ScanSpectra spectra =
          SignatureScan.spectra(
              List.of(scan),
              "test",
              "S",
              bits,
              List.of(
                  scan.run(1, streams, decay, Partners.NONE, bits, device.sequences(), _ -> {})),
              "{}");
      return MapEvaluator.evaluate(spectra, LIFETIMES);
    }
  }

  private static EventStream stream(String process, Map<String, Object> settings, double mass) {
    ProductionModel model =
        ProductionProcesses.get(process)
            .model(settings, new Collision(Beams.named("upsilon-4s"), REGION));
    return new EventStream(model.event(mass).source(), 7, 99);
  }

  @ParameterizedTest
  @CsvSource("mu+ mu-,0")
  void spectra_anyLifetime_agreeWithDecaysDrawnAtIt(String mode, double uniform) {
    assertAgreement(mode, uniform, FEW_LIFETIMES);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "mu+ mu-,0",
    "mu+ mu-,1",
    "pi+ pi- pi+ pi-,0",
    "tau+ tau-,1",
    "gamma gamma,0",
    "gamma gamma gamma,1"
  })
  void spectra_anyLifetime_agreeWithDecaysDrawnAtIt_further(String mode, double uniform) {
    assertAgreement(mode, uniform, LIFETIMES);
  }

  private static void assertAgreement(String mode, double uniform, double[] lifetimes) {
    double mass = mode.startsWith("tau") ? 4 : 1.3;
    Detector detector = belle2(Map.of("uniform_field", uniform));
    Tracker tracker = Tracker.of(detector);
    Calorimeter calorimeter = Calorimeter.of(detector).orElseThrow();
    EventStream stream = stream("b-meson-decay", Map.of("parent", "B+", "daughter", "K+"), mass);
    DecayModel decay = DecayModes.of(mode).model(mass);
    AcceptanceMap map = map(detector, List.of(stream), decay, 12_000, 2);
    Vector3 collision = new Vector3(REGION.mean()[0], REGION.mean()[1], REGION.mean()[2]);
    for (double ctau : lifetimes) {
      BruteDecays brute =
          new BruteDecays(tracker, calorimeter, decay, stream, ctau, DECAYS, Double.hashCode(ctau));
      List<double[]> shares = brute.shares(signatures(), collision);
      for (int s = 0; s < shares.size(); s++) {
        double[] expected = shares.get(s);
        Signature signature = signatures().get(s);
        Estimate found = map.row(1, ctau, signature.quantity()).orElseThrow().estimate();
        double error = Math.hypot(Math.max(expected[1], 3.0 / DECAYS), found.statError());
        assertThat(Math.abs(found.value() - expected[0]) / error)
            .as("%s at %s cm: %s, expected %s", signature.name(), ctau, found, expected[0])
            .isLessThan(WORST);
      }
    }
  }

  @Test
  void spectra_anyNumberOfThreads_areTheSame() {
    Detector detector = belle2(Map.of());
    EventStream stream = stream("b-meson-decay", Map.of("parent", "B+", "daughter", "K+"), 1.3);
    DecayModel decay = DecayModes.of("mu+ mu-").model(1.3);
    List<MapRow> one = map(detector, List.of(stream), decay, 4000, 1).rows();
    assertThat(map(detector, List.of(stream), decay, 4000, 3).rows()).isEqualTo(one);
  }
}
