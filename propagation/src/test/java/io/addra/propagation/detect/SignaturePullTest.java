package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Over many seeds signatures scatter about their value as their errors say. (At 0.1 cm the
 * trigger's filter, from 3 cm on, is carried by few events of the tail: such values are marked, and
 * their pulls are wider.)
 */
class SignaturePullTest {
  private static final double MASS = 1.2;
  private static final LuminousRegion REGION = LuminousRegion.named("operation");

  /** Standard deviations that mean and width of so many pulls may be off. */
  private static final double WORST = 3.5;

  private static final ProperLengthBins BINS = ProperLengthBins.logarithmic(1e-3, 9, 50);

  private static List<EventBlock> blocks(long events) {
    List<EventBlock> blocks = new ArrayList<>();
    for (int b = 0; b < 64; b++) {
      blocks.add(new EventBlock(b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
    }
    return blocks;
  }

  private static AcceptanceMap map(
      SignatureSetup setup, DecayModel decay, int seed, int events, double... lifetimes) {
    SignatureScan scan = new SignatureScan(setup, blocks(events));
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
                      MASS,
                      List.of(new EventStream(source(), seed, 3)),
                      decay,
                      Partners.NONE,
                      bits,
                      device.sequences(),
                      _ -> {})),
              "{}"),
          lifetimes);
    }
  }

  private static LlpSource source() {
    return ProductionProcesses.get("b-meson-decay")
        .model(
            Map.of("parent", "B+", "daughter", "K+"),
            new Collision(Beams.named("upsilon-4s"), REGION))
        .event(MASS)
        .source();
  }

  private static List<Signature> signatures(String... names) {
    return Arrays.stream(names).map(name -> Signatures.load(name, Path.of(""))).toList();
  }

  @Test
  @Tag("long")
  void pulls_ofThreeSignatures_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
    List<Signature> signatures =
        signatures("displaced-tracks", "hlt-displaced-vertex", "b-to-k-llp-efficiency");
    SignatureSetup setup = SignatureSetup.of(signatures, detector, REGION.mean(), BINS);
    assertPulls(setup, "mu+ mu-", 200, 1280, 300_000, 1, 20, 300);
  }

  @Test
  @Tag("long")
  void pulls_ofOtherTracks_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
    List<Signature> signatures =
        signatures(
            "b-to-k-llp",
            "idm-ee-inner",
            "idm-ee-outer",
            "idm-mumu",
            "idm-dark-higgs",
            "inside-calorimeter");
    SignatureSetup setup = SignatureSetup.of(signatures, detector, REGION.mean(), BINS);
    // at 1 cm what begins at 17 cm is carried by few events of the tail
    assertPulls(setup, "mu+ mu-", 200, 2560, 300_000, 20, 300);
  }

  @Test
  @Tag("long")
  void pulls_ofPhotons_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("belle2", "", Map.of()).load();
    List<Signature> signatures =
        signatures("photons-resolved", "photons-one", "photons-none", "photon-conversion");
    SignatureSetup setup = SignatureSetup.of(signatures, detector, REGION.mean(), BINS);
    assertPulls(setup, "gamma gamma", 100, 2560, 200_000, 1, 20, 300);
  }

  @Test
  @Tag("long")
  void pulls_ofAFarDetector_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("gazelle-l", "", Map.of("planes", 4.0)).load();
    List<Signature> signatures = signatures("far-decay", "far-decay-timed");
    SignatureSetup setup = SignatureSetup.far(signatures, detector, REGION.mean(), BINS);
    assertPulls(setup, "mu+ mu-", 100, 6400, 500_000, 300, 1000, 10_000);
  }

  @Test
  @Tag("long")
  void pulls_ofTheMuonSystem_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("belle2", "", Map.of()).load();
    List<Signature> signatures = signatures("klm-shower", "klm-muons");
    SignatureSetup setup = SignatureSetup.of(signatures, detector, REGION.mean(), BINS);
    assertPulls(setup, "mu+ mu-", 100, 5120, 500_000, 100, 1000);
  }

  /** Runs a number of seeds, and one of many more events as the truth. */
  private static void assertPulls(
      SignatureSetup setup,
      String mode,
      int seeds,
      int events,
      int truthEvents,
      double... lifetimes) {
    DecayModel decay = DecayModes.of(mode).model(MASS);
    AcceptanceMap truth = map(setup, decay, 1000, truthEvents, lifetimes);
    List<AcceptanceMap> maps = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      maps.add(map(setup, decay, seed, events, lifetimes));
    }
    for (String quantity : setup.quantities()) {
      for (double ctau : lifetimes) {
        double expected = estimate(truth, ctau, quantity).value();
        double[] pulls =
            maps.stream()
                .map(found -> estimate(found, ctau, quantity))
                .mapToDouble(e -> (e.value() - expected) / e.statError())
                .toArray();
        double mean = Arrays.stream(pulls).average().orElseThrow();
        double width =
            Math.sqrt(Arrays.stream(pulls).map(p -> (p - mean) * (p - mean)).sum() / (seeds - 1));
        String text = quantity + " at " + ctau + ": " + mean + ", " + width;
        // the truth has an error too, in units of that of a seed
        double error = Math.sqrt(1.0 / seeds + (double) events / truthEvents);
        assertThat(Math.abs(mean)).as(text).isLessThan(WORST * error);
        assertThat(Math.abs(width - 1)).as(text).isLessThan(WORST / Math.sqrt(2.0 * seeds));
      }
    }
  }

  private static Estimate estimate(AcceptanceMap map, double ctau, String quantity) {
    return map.row(MASS, ctau, quantity).orElseThrow().estimate();
  }
}
