package io.addra.propagation.production;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.device.LlpSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The weights of a chain's events before they are scaled: their largest and their mean, by the
 * kernel itself at the points of a Sobol sequence (I. Sobol, USSR Comput. Math. Math. Phys. 7
 * (1967) 86). Immutable. The same chain gives the same numbers each time.
 *
 * <p>The largest is looked for beginning at the largest of the sequence, by steps to either side of
 * each random number that are halved where none leads up. A maximum that both miss is narrow:
 * events there have the weight 1 instead of a larger one.
 *
 * @param largest largest weight that was found
 * @param mean mean weight
 * @param shares sums of the weights of events whose first random number, that of the first mass, is
 *     in each of {@value #SHARES} equal parts
 */
record WeightScan(double largest, double mean, List<Double> shares) {
  private static final int POINTS = 1 << 15;
  private static final int SHARES = 128;
  private static final int CHUNK = 1 << 12;
  private static final int CLIMBS = 12;
  private static final double FIRST_STEP = 1.0 / 16;
  private static final double LAST_STEP = 1.0 / (1 << 14);

  /** Relative growth that counts as none, or steps along a ridge would not end. */
  private static final double NOISE = 1e-4;

  /** So small that no weight comes near 1, where the kernel cuts it. */
  private static final double UNSCALED = 0x1p-600;

  private static final double MARGIN = 1.1;

  /** Random numbers of the collision's point, which weights do not depend on. */
  private static final int VERTEX_DRAWS = 4;

  /**
   * A source whose weights are scaled to stay below 1.
   *
   * @throws IllegalArgumentException if its events have no weight
   */
  static LlpSource scaled(LlpSource source) {
    return withScale(source, 1 / (MARGIN * of(source).largest()));
  }

  private static LlpSource withScale(LlpSource source, double scale) {
    DecayChain chain = source.chain();
    TreeAmplitude amplitude = chain.amplitude().withScale(scale);
    return source.withChain(chain.weightedBy(amplitude), source.llp());
  }

  /**
   * Scans a source whose chain has an amplitude.
   *
   * @throws IllegalArgumentException if its events have no weight
   */
  static WeightScan of(LlpSource source) {
    LlpSource unscaled = withScale(source, UNSCALED);
    int draws = source.draws();
    int free = source.chain().draws() - VERTEX_DRAWS;
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(free);
    double[][] best = new double[CLIMBS][draws];
    double[] weights = new double[CLIMBS];
    double sum = 0;
    double[] shares = new double[SHARES];
    for (int first = 0; first < POINTS; first += CHUNK) {
      double[] uniforms = new double[CHUNK * draws];
      Arrays.fill(uniforms, 0.5);
      for (int i = 0; i < CHUNK; i++) {
        double[] point = sobol.nextVector();
        for (int k = 0; k < free; k++) {
          uniforms[i * draws + VERTEX_DRAWS + k] = point[k] + 0.5 / POINTS;
        }
      }
      double[] rays = GeneratedEvents.of(unscaled, uniforms).rays();
      for (int i = 0; i < CHUNK; i++) {
        double weight = weight(rays, i);
        sum += weight;
        shares[(int) (SHARES * uniforms[i * draws + VERTEX_DRAWS])] += weight;
        int place = first == 0 && i < CLIMBS ? i : smallest(weights);
        if (weight > weights[place]) {
          weights[place] = weight;
          best[place] = Arrays.copyOfRange(uniforms, i * draws, (i + 1) * draws);
        }
      }
    }
    double largest = 0;
    for (int k = 0; k < CLIMBS; k++) {
      largest = Math.max(largest, climbed(unscaled, best[k], weights[k], free));
    }
    if (!(largest > 0)) {
      throw new IllegalArgumentException(
          "no event has a weight: what it is asked for excludes all");
    }
    return new WeightScan(largest, sum / POINTS, Arrays.stream(shares).boxed().toList());
  }

  /**
   * The table of the first mass with bins of equal weight instead, for a second scan.
   *
   * @param table what these weights are of
   */
  MassTable adapted(MassTable table) {
    double total = shares.stream().mapToDouble(Double::doubleValue).sum();
    List<Double> edges = table.edges();
    List<Double> made = new ArrayList<>(List.of(edges.getFirst()));
    // a tenth stays as it is, so that no bin is empty
    double kept = 0.1 * total / SHARES;
    double below = 0;
    int next = 1;
    for (int k = 0; k < SHARES; k++) {
      double share = 0.9 * shares.get(k) + kept;
      while (next < SHARES && below + share >= total * next / SHARES) {
        double place = (k + (total * next / SHARES - below) / share) / SHARES * table.bins();
        int bin = Math.min((int) place, table.bins() - 1);
        made.add(edges.get(bin) + (place - bin) * (edges.get(bin + 1) - edges.get(bin)));
        next++;
      }
      below += share;
    }
    made.add(edges.getLast());
    return MassTable.isotropic(made);
  }

  private static double weight(double[] rays, int event) {
    return rays[event * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT] / UNSCALED;
  }

  private static int smallest(double[] values) {
    int found = 0;
    for (int k = 1; k < values.length; k++) {
      found = values[k] < values[found] ? k : found;
    }
    return found;
  }

  private static double climbed(LlpSource source, double[] from, double weight, int free) {
    double[] at = from;
    double largest = weight;
    double step = FIRST_STEP;
    while (largest > 0 && step > LAST_STEP) {
      double[] around = new double[2 * free * at.length];
      for (int k = 0; k < 2 * free; k++) {
        System.arraycopy(at, 0, around, k * at.length, at.length);
        int place = k * at.length + VERTEX_DRAWS + k / 2;
        double moved = around[place] + (k % 2 == 0 ? step : -step);
        around[place] = Math.clamp(moved, 1e-12, 1 - 1e-12);
      }
      double[] rays = GeneratedEvents.of(source, around).rays();
      boolean up = false;
      for (int k = 0; k < 2 * free; k++) {
        if (weight(rays, k) > (1 + NOISE) * largest) {
          largest = weight(rays, k);
          at = Arrays.copyOfRange(around, k * at.length, (k + 1) * at.length);
          up = true;
        }
      }
      step = up ? step : step / 2;
    }
    return largest;
  }
}
