package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether errors are honest: many runs with seeds 1 to 1000 against one large run with a seed of
 * its own.
 */
class PullTest {

  private static final int SEEDS = 1000;
  private static final long EVENTS = 10_000;
  private static final long TRUTH_SEED = 20_261_122;
  private static final long TRUTH_EVENTS = 20_000_000;
  private static final double TOLERANCE = 0.07;
  private static final double MASS = 2.0;

  /** The quantities and the lifetime (cm) at which each is looked at. */
  private static final Map<String, Double> QUANTITIES = new LinkedHashMap<>();

  static {
    QUANTITIES.put("decay:beam-pipe", 0.5);
    QUANTITIES.put("decay:tracker", 20.0);
    QUANTITIES.put("decay:calorimeter", 200.0);
    QUANTITIES.put("decay:muon-detector", 300.0);
    QUANTITIES.put("decay:gazelle-l", 2000.0);
  }

  private static final double[] LIFETIMES =
      QUANTITIES.values().stream().mapToDouble(Double::doubleValue).toArray();

  /** Coarse bins: their error is a thousandth of the statistical one. */
  private static final ProperLengthBins BINS = ProperLengthBins.logarithmic(1e-3, 9, 30);

  @Test
  @Tag("long")
  void pulls_ofFiveQuantities_haveMeanZeroAndWidthOne() {
    ScanGeometry geometry = ScanGeometryLoader.load(config(1, 64));
    List<String> names = List.copyOf(QUANTITIES.keySet());
    double[][] pulls = new double[names.size()][SEEDS];
    try (CpuDevice device = new CpuDevice(2)) {
      List<Estimate> truth = run(config(TRUTH_SEED, TRUTH_EVENTS), geometry, device);
      for (int seed = 1; seed <= SEEDS; seed++) {
        List<Estimate> found = run(config(seed, EVENTS), geometry, device);
        for (int q = 0; q < pulls.length; q++) {
          pulls[q][seed - 1] =
              (found.get(q).value() - truth.get(q).value()) / found.get(q).statError();
        }
      }
    }
    for (int q = 0; q < pulls.length; q++) {
      double mean = mean(pulls[q]);
      double width = width(pulls[q], mean);
      String text = names.get(q) + ": mean " + mean + ", width " + width;
      assertThat(Math.abs(mean)).as(text).isLessThan(TOLERANCE);
      assertThat(Math.abs(width - 1)).as(text).isLessThan(TOLERANCE);
    }
  }

  private static List<Estimate> run(ScanConfig config, ScanGeometry geometry, CpuDevice device) {
    ScanPlan plan = ScanPlan.of(config, geometry).withBins(BINS);
    AcceptanceMap map =
        MapEvaluator.evaluate(ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), LIFETIMES);
    return QUANTITIES.entrySet().stream()
        .map(quantity ->
            map.row(MASS, quantity.getValue(), quantity.getKey()).orElseThrow().estimate())
        .toList();
  }

  private static ScanConfig config(long seed, long events) {
    ScanConfig toy = ToyWorlds.config(seed, events, MASS);
    return new ScanConfig(
        toy.file(),
        toy.title(),
        seed,
        events,
        toy.production(),
        toy.luminousRegion(),
        toy.llp(),
        toy.masses(),
        toy.lifetimes(),
        toy.decays(),
        List.of(DetectorChoice.of("gazelle-l")),
        List.of(
            overlay("beam-pipe", 0, 1, -20, 20),
            overlay("tracker", 1, 110, -70, 150),
            overlay("calorimeter", 125, 160, -100, 190),
            overlay("muon-detector", 200, 340, -170, 270)));
  }

  private static OverlayRegion overlay(String name, double r0, double r1, double z0, double z1) {
    return new OverlayRegion(name, List.of(r0, r1), List.of(z0, z1), List.of(0.0, 180.0));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double width(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }
}
