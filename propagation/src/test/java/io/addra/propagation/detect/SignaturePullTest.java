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
import org.junit.jupiter.api.Test;

/**
 * Over many seeds signatures scatter about their value as their errors say. (At 0.1 cm the
 * trigger's filter, from 3 cm on, is carried by few events of the tail: such values are marked, and
 * their pulls are wider.)
 */
class SignaturePullTest {
  private static final double MASS = 1.2;
  private static final int SEEDS = 200;
  private static final int EVENTS = 1280;
  private static final int TRUTH_EVENTS = 300_000;
  private static final double[] LIFETIMES = {1, 20, 300};

  /** Three and a half standard deviations of the mean of so many pulls, and of their width. */
  private static final double MEAN = 3.5 / Math.sqrt(SEEDS);

  private static final double WIDTH = 3.5 / Math.sqrt(2.0 * SEEDS);

  private static final ProperLengthBins BINS = ProperLengthBins.logarithmic(1e-3, 9, 50);

  private static List<EventBlock> blocks(long events) {
    List<EventBlock> blocks = new ArrayList<>();
    for (int b = 0; b < 64; b++) {
      blocks.add(new EventBlock(b, events * b / 64, events * (b + 1) / 64 - events * b / 64));
    }
    return blocks;
  }

  private static AcceptanceMap map(
      SignatureSetup setup, LlpSource source, DecayModel decay, int seed, int events) {
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
                      List.of(new EventStream(source, seed, 3)),
                      decay,
                      bits,
                      device.sequences(),
                      _ -> {})),
              "{}"),
          LIFETIMES);
    }
  }

  @Test
  void pulls_ofThreeSignatures_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
    LuminousRegion region = LuminousRegion.named("operation");
    List<Signature> signatures =
        List.of(
            Signatures.load("displaced-tracks", Path.of("")),
            Signatures.load("hlt-displaced-vertex", Path.of("")),
            Signatures.load("b-to-k-llp-efficiency", Path.of("")));
    SignatureSetup setup = SignatureSetup.of(signatures, detector, region.mean(), BINS);
    LlpSource source =
        ProductionProcesses.get("b-meson-decay")
            .model(
                Map.of("parent", "B+", "daughter", "K+"),
                new Collision(Beams.named("upsilon-4s"), region))
            .event(MASS)
            .source();
    DecayModel decay = DecayModes.of("mu+ mu-").model(MASS);
    AcceptanceMap truth = map(setup, source, decay, 1000, TRUTH_EVENTS);
    List<AcceptanceMap> maps = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      maps.add(map(setup, source, decay, seed, EVENTS));
    }
    for (Signature signature : signatures) {
      for (double ctau : LIFETIMES) {
        double expected = estimate(truth, ctau, signature).value();
        double[] pulls =
            maps.stream()
                .map(found -> estimate(found, ctau, signature))
                .mapToDouble(e -> (e.value() - expected) / e.statError())
                .toArray();
        double mean = Arrays.stream(pulls).average().orElseThrow();
        double width =
            Math.sqrt(Arrays.stream(pulls).map(p -> (p - mean) * (p - mean)).sum() / (SEEDS - 1));
        String text = signature.name() + " at " + ctau + ": " + mean + ", " + width;
        assertThat(Math.abs(mean)).as(text).isLessThan(MEAN);
        assertThat(Math.abs(width - 1)).as(text).isLessThan(WIDTH);
      }
    }
  }

  private static Estimate estimate(AcceptanceMap map, double ctau, Signature signature) {
    return map.row(MASS, ctau, signature.quantity()).orElseThrow().estimate();
  }
}
