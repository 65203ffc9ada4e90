package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.matter.IonisingMatter;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.track.MatterArrays;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.decay.DecayModel;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.EventModel;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spectra of charged LLPs against decays drawn at a lifetime on flights by small steps. */
class ChargedSpectraTest {
  private static final double[] LIFETIMES = {0.5, 5, 30, 200, 5000};
  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final int DECAYS = 3000;
  private static final int EVENTS = 12_000;

  /** Standard deviations that the worst of all comparisons may be off: 1 in 4000 by chance. */
  private static final double WORST = 4.6;

  private static final Detector BELLE2 =
      new DetectorChoice("belle2", "", Map.of("uniform_field", 0.0)).load();
  private static final MatterArrays MATTER = IonisingMatter.of(BELLE2);

  private static final String INNER =
      """
      signature: inner-kink
      title: A short track with a small kink, not far from the beam
      source: this test
      vertex: {r_cm: [3, 40], z_cm: [-50, 100]}
      flight: {svd_hits: {min: 1}, pxd_hits: {min: 1}, length_cm: [3, 60], p_GeV: [0.2, 6], kink_deg: {max: 40}}
      tracks: {count: [1, 3], each: {svd_hits: {min: 0}, pt_GeV: {min: 0.05}}}
      """;

  private static final String ANYWHERE =
      """
      signature: charged-track
      title: A long track of the LLP
      source: this test
      vertex: {r_cm: [50, 190], z_cm: [-150, 200]}
      flight: {hits: {min: 30}, theta_deg: [30, 140]}
      """;

  private static List<Signature> signatures() {
    return List.of(
        Signatures.load("kinked-track", Path.of("")),
        Signatures.load("disappearing-track", Path.of("")),
        Signatures.load("displaced-tracks", Path.of("")),
        Signatures.parse("test", INNER.getBytes(StandardCharsets.UTF_8)),
        Signatures.parse("test", ANYWHERE.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<EventBlock> blocks(long events) {
    return IntStream.range(0, 64)
        .mapToObj(b -> new EventBlock(b, events * b / 64, events * (b + 1) / 64 - events * b / 64))
        .toList();
  }

  private static List<EventStream> streams(double mass, long seed) {
    EventModel model =
        ProductionProcesses.get("charged-pair")
            .model(Map.of("spin", "0"), new Collision(Beams.named("upsilon-4s"), REGION))
            .event(mass);
    return model.sources().stream().map(source -> new EventStream(source, seed, 99)).toList();
  }

  private static AcceptanceMap map(
      Detector detector, List<EventStream> streams, DecayModel decay, int events) {
    SignatureSetup setup =
        SignatureSetup.of(signatures(), detector, REGION.mean(), ProperLengthBins.standard())
            .withMatter(MATTER);
    SignatureScan scan = new SignatureScan(setup, blocks(events));
    int bits = scan.scaleBits(List.of(decay), streams.size());
    try (CpuDevice device = new CpuDevice(2)) {
      return MapEvaluator.evaluate(
          SignatureScan.spectra(
              List.of(scan),
              "test",
              "X",
              bits,
              List.of(
                  scan.run(1, streams, decay, Partners.NONE, bits, device.sequences(), _ -> {})),
              "{}"),
          LIFETIMES);
    }
  }

  private static DecayModel decay(String mode, double invisible, double mass) {
    return DecayModes.parse(Map.of("mode", mode, "invisible_mass_GeV", invisible), 1).model(mass);
  }

  /** A stiff muon, a soft pion, a tau, of fast and slow LLPs, in both fields. */
  @ParameterizedTest
  @Tag("long")
  @CsvSource({"pi+ invisible,2.7,3,1"})
  void spectra_anyLifetime_agreeWithDecaysDrawnAtIt(
      String mode, double invisible, double mass, double uniform) {
    assertAgreement(mode, invisible, mass, uniform);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({"mu+ invisible,0,1,0", "tau+ invisible,0.5,4.8,0"})
  void spectra_anyLifetime_agreeWithDecaysDrawnAtIt_further(
      String mode, double invisible, double mass, double uniform) {
    assertAgreement(mode, invisible, mass, uniform);
  }

  private static void assertAgreement(String mode, double invisible, double mass, double uniform) {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", uniform)).load();
    Tracker tracker = Tracker.of(detector);
    Calorimeter calorimeter = Calorimeter.of(detector).orElseThrow();
    List<EventStream> streams = streams(mass, 7);
    DecayModel decay = decay(mode, invisible, mass);
    AcceptanceMap map = map(detector, streams, decay, EVENTS);
    Vector3 collision = new Vector3(REGION.mean()[0], REGION.mean()[1], REGION.mean()[2]);
    for (double ctau : LIFETIMES) {
      List<List<double[]>> each = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        DecayModel own = k == 0 ? decay : decay.conjugate();
        PlainFlight flight = new PlainFlight(detector.field(), MATTER, mass, own.llp().charge());
        each.add(
            new BruteDecays(
                    tracker,
                    calorimeter,
                    own,
                    streams.get(k),
                    ctau,
                    DECAYS,
                    Double.hashCode(ctau + k),
                    Optional.of(flight))
                .shares(signatures(), collision));
      }
      for (int s = 0; s < signatures().size(); s++) {
        double[] plus = each.get(0).get(s);
        double[] minus = each.get(1).get(s);
        double expected = 0.5 * (plus[0] + minus[0]);
        double error = 0.5 * Math.hypot(plus[1], minus[1]);
        Signature signature = signatures().get(s);
        Estimate found = map.row(1, ctau, signature.quantity()).orElseThrow().estimate();
        double both = Math.hypot(Math.max(error, 1.5 / DECAYS), found.statError());
        assertThat(Math.abs(found.value() - expected) / both)
            .as("%s at %s cm: %s, expected %s", signature.name(), ctau, found, expected)
            .isLessThan(WORST);
      }
    }
  }

  /** So that the comparison above is not one of nothing with nothing. */
  @Test
  void spectra_eachSignature_isSeenAtSomeLifetime() {
    AcceptanceMap soft = map(BELLE2, streams(3, 7), decay("pi+ invisible", 2.85, 3), 2000);
    AcceptanceMap stiff = map(BELLE2, streams(1, 7), decay("mu+ invisible", 0, 1), 2000);
    for (String name : List.of("kinked-track", "charged-track", "inner-kink")) {
      assertThat(best(stiff, name)).isGreaterThan(0.001);
    }
    assertThat(best(soft, "disappearing-track")).isGreaterThan(0.001);
    // one LLP never gives two tracks of opposite charge here
    assertThat(best(stiff, "displaced-tracks")).isZero();
  }

  private static double best(AcceptanceMap map, String name) {
    return Arrays.stream(LIFETIMES)
        .map(ctau -> map.row(1, ctau, "signature:" + name).orElseThrow().estimate().value())
        .max()
        .orElseThrow();
  }
}
