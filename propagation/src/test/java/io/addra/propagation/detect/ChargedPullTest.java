package io.addra.propagation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.matter.IonisingMatter;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over many seeds signatures of charged LLPs scatter about their value as their errors say. */
class ChargedPullTest {
  private static final double MASS = 2;
  private static final int SEEDS = 100;
  private static final int EVENTS = 960;
  private static final int TRUTH_EVENTS = 80_000;
  private static final double[] LIFETIMES = {20, 300};

  /** Three and a half standard deviations of the mean of so many pulls, and of their width. */
  private static final double MEAN = 3.5 / Math.sqrt(SEEDS);

  private static final double WIDTH = 3.5 / Math.sqrt(2.0 * SEEDS);
  private static final ProperLengthBins BINS = ProperLengthBins.logarithmic(1e-3, 9, 50);

  private static AcceptanceMap map(
      SignatureSetup setup, EventModel model, DecayModel decay, int seed, int events) {
    List<EventBlock> blocks =
        IntStream.range(0, 64)
            .mapToObj(b -> new EventBlock(b, (long) events * b / 64, events / 64))
            .toList();
    SignatureScan scan = new SignatureScan(setup, blocks);
    int bits = scan.scaleBits(List.of(decay), 2);
    List<EventStream> streams =
        model.sources().stream().map(source -> new EventStream(source, seed, 3)).toList();
    try (CpuDevice device = new CpuDevice(2)) {
      return MapEvaluator.evaluate(
          SignatureScan.spectra(
              List.of(scan),
              "test",
              "X",
              bits,
              List.of(
                  scan.run(MASS, streams, decay, Partners.NONE, bits, device.sequences(), _ -> {})),
              "{}"),
          LIFETIMES);
    }
  }

  @Test
  @Tag("long")
  void pulls_ofChargedLlps_haveMeanZeroAndWidthOne() {
    Detector detector = new DetectorChoice("belle2", "", Map.of("uniform_field", 1.0)).load();
    LuminousRegion region = LuminousRegion.named("operation");
    List<Signature> signatures =
        List.of(
            Signatures.load("kinked-track", Path.of("")),
            Signatures.load("disappearing-track", Path.of("")));
    SignatureSetup setup =
        SignatureSetup.of(signatures, detector, region.mean(), BINS)
            .withMatter(IonisingMatter.of(detector));
    EventModel model =
        ProductionProcesses.get("charged-pair")
            .model(Map.of("spin", "0"), new Collision(Beams.named("upsilon-4s"), region))
            .event(MASS);
    DecayModel decay =
        DecayModes.parse(Map.of("mode", "pi+ invisible", "invisible_mass_GeV", 1.7), 1).model(MASS);
    AcceptanceMap truth = map(setup, model, decay, 1000, TRUTH_EVENTS);
    List<AcceptanceMap> maps = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      maps.add(map(setup, model, decay, seed, EVENTS));
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
