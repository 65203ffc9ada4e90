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
import io.addra.propagation.joint.JointSignature;
import io.addra.propagation.joint.JointSignatures;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.signature.Signature;
import io.addra.propagation.signature.Signatures;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.ScanSpectra;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joint spectra against events whose LLPs all decay by the exponential law at a lifetime. */
class JointSignatureSpectraTest {
  private static final double[] LIFETIMES = {0.05, 0.5, 5, 50, 500};
  private static final double[] FEW_LIFETIMES = {0.5, 50};
  private static final LuminousRegion REGION = LuminousRegion.named("operation");
  private static final int DECAYS = 5000;
  private static final int EVENTS = 12_000;

  /** Standard deviations that the worst of 70 comparisons may be off: 1 in 800 by chance. */
  private static final double WORST = 4.3;

  private static JointSignature event(String name, String llps) {
    String text =
        "signature: " + name + "\ntitle: t\nsource: s\nper: event\nllps: {" + llps + "}\n";
    return JointSignatures.parse("test.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static final List<JointSignature> JOINT =
      List.of(
          event("at-least-one", "each: displaced-tracks, count: at-least-one"),
          event("both", "each: displaced-tracks, count: both"),
          event("exactly-one", "each: displaced-tracks, count: exactly-one"),
          event("unseen", "one: displaced-tracks, other: {not: inside-calorimeter}"),
          event("crossed", "one: displaced-tracks, other: hlt-displaced-vertex"),
          event("without", "one: displaced-tracks, other: {not: hlt-displaced-vertex}"),
          event("efficiency", "each: b-to-k-llp-efficiency, count: exactly-one"));

  private static final List<Signature> JUDGED =
      List.of(
          Signatures.load("displaced-tracks", Path.of("")),
          Signatures.load("inside-calorimeter", Path.of("")),
          Signatures.load("hlt-displaced-vertex", Path.of("")),
          Signatures.load("b-to-k-llp-efficiency", Path.of("")));

  /** What an event with two LLPs of these chances counts. */
  private static double share(JointSignature signature, double[] one, double[] other) {
    int first = JUDGED.indexOf(signature.first());
    int second = signature.second().map(JUDGED::indexOf).orElse(0);
    double xa = one[first];
    double xb = other[first];
    double ya = one[second];
    double yb = other[second];
    return switch (signature.condition()) {
      case AT_LEAST_ONE -> 1 - (1 - xa) * (1 - xb);
      case BOTH -> xa * xb;
      case EXACTLY_ONE -> xa * (1 - xb) + xb * (1 - xa);
      case ONE_AND_OTHER -> 1 - (1 - xa * yb) * (1 - xb * ya);
      case ONE_AND_OTHER_NOT -> 1 - (1 - xa * (1 - yb)) * (1 - xb * (1 - ya));
    };
  }

  private static List<EventStream> streams(String process, Map<String, Object> settings) {
    return ProductionProcesses.get(process)
        .model(settings, new Collision(Beams.named("upsilon-4s"), REGION))
        .event(1.2)
        .sources()
        .stream()
        .map(source -> new EventStream(source, 7, 99))
        .toList();
  }

  private static AcceptanceMap map(
      Detector detector, List<EventStream> streams, DecayModel decay, int events, int threads) {
    List<EventBlock> blocks = new ArrayList<>();
    for (long b = 0; b < 64; b++) {
      blocks.add(new EventBlock((int) b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
    }
    SignatureSetup setup =
        SignatureSetup.of(JUDGED, detector, REGION.mean(), ProperLengthBins.standard());
    SignatureScan scan =
        new SignatureScan(setup, new JointRequest(JOINT, 1, streams.size()), blocks);
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

  @ParameterizedTest
  @CsvSource({"photon-alp-pair,mu+ mu-"})
  void spectra_anyLifetime_agreeWithEventsDrawnAtIt(String process, String mode) {
    assertAgreement(process, mode, FEW_LIFETIMES);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({"photon-alp-pair,mu+ mu-", "b-meson-to-pair,pi+ pi- pi+ pi-"})
  void spectra_anyLifetime_agreeWithEventsDrawnAtIt_further(String process, String mode) {
    assertAgreement(process, mode, LIFETIMES);
  }

  private static void assertAgreement(String process, String mode, double[] lifetimes) {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
    Tracker tracker = Tracker.of(detector);
    Calorimeter calorimeter = Calorimeter.of(detector).orElseThrow();
    List<EventStream> streams =
        streams(
            process,
            process.equals("photon-alp-pair")
                ? Map.of("alp_mass_GeV", 4.0)
                : Map.of("parent", "B0"));
    DecayModel decay = DecayModes.of(mode).model(1.2);
    AcceptanceMap map = map(detector, streams, decay, EVENTS, 2);
    Vector3 collision = new Vector3(REGION.mean()[0], REGION.mean()[1], REGION.mean()[2]);
    for (double ctau : lifetimes) {
      List<BruteDecays> llps = new ArrayList<>();
      List<double[][]> chances = new ArrayList<>();
      for (int k = 0; k < streams.size(); k++) {
        long seed = Double.hashCode(ctau) + 1000L * k;
        llps.add(new BruteDecays(tracker, calorimeter, decay, streams.get(k), ctau, DECAYS, seed));
        chances.add(llps.get(k).chances(JUDGED, collision));
      }
      for (JointSignature signature : JOINT) {
        double sum = 0;
        double squares = 0;
        double norm = 0;
        for (int i = 0; i < DECAYS; i++) {
          double weight = llps.getFirst().eventWeight(i);
          norm += weight;
          double own =
              weight
                  * llps.get(0).decayWeight(i)
                  * llps.get(1).decayWeight(i)
                  * share(signature, column(chances.get(0), i), column(chances.get(1), i));
          sum += own;
          squares += own * own;
        }
        double expected = sum / norm;
        Estimate found = map.row(1, ctau, signature.quantity()).orElseThrow().estimate();
        double error =
            Math.hypot(Math.max(Math.sqrt(squares) / norm, 3.0 / DECAYS), found.statError());
        assertThat(Math.abs(found.value() - expected) / error)
            .as("%s at %s cm: %s, expected %s", signature.name(), ctau, found, expected)
            .isLessThan(WORST);
      }
    }
  }

  private static double[] column(double[][] chances, int i) {
    double[] column = new double[chances.length];
    for (int s = 0; s < column.length; s++) {
      column[s] = chances[s][i];
    }
    return column;
  }

  /** Parts that are not listed have no rows. */
  @Test
  void spectra_anyNumberOfThreads_areTheSame() {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
    List<EventStream> streams = streams("photon-alp-pair", Map.of("alp_mass_GeV", 4.0));
    DecayModel decay = DecayModes.of("mu+ mu-").model(1.2);
    AcceptanceMap one = map(detector, streams, decay, 3000, 1);
    assertThat(map(detector, streams, decay, 3000, 3)).isEqualTo(one);
    assertThat(one.quantities()).hasSize(1 + JOINT.size()).startsWith(JUDGED.getFirst().quantity());
  }
}
