package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether errors are honest: many runs with seeds 1 to 1000 against one large run with a seed of its own. */
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
  void pulls_ofFiveQuantities_haveMeanZeroAndWidthOne() {
    ScanGeometry geometry = ScanGeometryLoader.load(config(1, 64));
    Map<String, Estimate> truth = new LinkedHashMap<>();
    Map<String, double[]> pulls = new LinkedHashMap<>();
    try (CpuDevice device = new CpuDevice(2)) {
      AcceptanceMap large = run(config(TRUTH_SEED, TRUTH_EVENTS), geometry, device);
      QUANTITIES.forEach((name, ctau) -> truth.put(name, estimate(large, name, ctau)));
      QUANTITIES.keySet().forEach(name -> pulls.put(name, new double[SEEDS]));
      for (int seed = 1; seed <= SEEDS; seed++) {
        AcceptanceMap map = run(config(seed, EVENTS), geometry, device);
        for (Map.Entry<String, Double> quantity : QUANTITIES.entrySet()) {
          Estimate found = estimate(map, quantity.getKey(), quantity.getValue());
          double expected = truth.get(quantity.getKey()).value();
          pulls.get(quantity.getKey())[seed - 1] = (found.value() - expected) / found.statError();
        }
      }
    }
    for (Map.Entry<String, double[]> entry : pulls.entrySet()) {
      double mean = mean(entry.getValue());
      double width = width(entry.getValue(), mean);
      String name = entry.getKey() + ": mean " + mean + ", width " + width;
      assertThat(Math.abs(mean)).as(name).isLessThan(TOLERANCE);
      assertThat(Math.abs(width - 1)).as(name).isLessThan(TOLERANCE);
    }
  }

  private static AcceptanceMap run(ScanConfig config, ScanGeometry geometry, CpuDevice device) {
    ScanPlan plan = ScanPlan.of(config, geometry).withBins(BINS);
    return MapEvaluator.evaluate(ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), LIFETIMES);
  }

  private static Estimate estimate(AcceptanceMap map, String quantity, double ctau) {
    return map.row(MASS, ctau, quantity).orElseThrow().estimate();
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
        toy.decayMode(),
        List.of("gazelle-l"),
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
