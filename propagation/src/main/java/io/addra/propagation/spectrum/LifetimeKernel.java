package io.addra.propagation.spectrum;

/**
 * Evaluates spectra at a list of lifetimes. The fraction decaying in a region is the integral of
 * g(u) exp(-u/ctau) / ctau over u, with g(u) the share of LLPs that are inside at proper length u.
 * Inside a bin [u0, u1] of width w and centre c, g is the line f + 12 m (u - c)/w with filling f
 * and first moment m, so that a bin adds
 *
 * <p>f (e0 - e1) + (12 m / w) [(ctau - w/2) e0 - (ctau + w/2) e1], e_k = exp(-u_k/ctau),
 *
 * <p>the bracket by its series where w/ctau is small. Coefficients depend on bin and lifetime alone
 * and are computed once; a region then costs two multiplications and additions per bin, block and
 * lifetime. Immutable; bit-reproducible.
 */
public final class LifetimeKernel {

  private static final double SERIES_BELOW = 0.3;
  private static final double SHORTEST_CM = 1e-30;
  private static final double LONGEST_CM = 1e30;

  private final int lifetimes;
  private final double[][] flat;
  private final double[][] slope;
  private final double[][] before;
  private final double[][] after;

  private LifetimeKernel(
      int lifetimes, double[][] flat, double[][] slope, double[][] before, double[][] after) {
    this.lifetimes = lifetimes;
    this.flat = flat;
    this.slope = slope;
    this.before = before;
    this.after = after;
  }

  /**
   * Prepares the coefficients.
   *
   * @param bins the bins
   * @param ctau lifetimes as c tau (cm)
   * @throws IllegalArgumentException if a lifetime is not between 1e-30 and 1e30 cm
   */
  public static LifetimeKernel of(ProperLengthBins bins, double[] ctau) {
    for (double value : ctau) {
      if (!(value >= SHORTEST_CM && value <= LONGEST_CM)) {
        throw new IllegalArgumentException("c tau must be from 1e-30 to 1e30 cm, found " + value);
      }
    }
    int count = bins.count();
    double[][] flat = new double[count][ctau.length];
    double[][] slope = new double[count][ctau.length];
    double[][] before = new double[count + 1][ctau.length];
    double[][] after = new double[count + 1][ctau.length];
    for (int t = 0; t < ctau.length; t++) {
      double survival = 1;
      for (int k = 0; k < count; k++) {
        double upper = bins.upper(k);
        before[k][t] = -StrictMath.expm1(-bins.lower(k) / ctau[t]);
        after[k][t] = survival;
        if (upper == Double.POSITIVE_INFINITY) {
          flat[k][t] = survival;
        } else {
          double x = (upper - bins.lower(k)) / ctau[t];
          double next = StrictMath.exp(-upper / ctau[t]);
          flat[k][t] = survival * -StrictMath.expm1(-x);
          slope[k][t] = slope(x, survival, next, bins.lower(k) / ctau[t]);
          survival = next;
        }
      }
      before[count][t] = 1;
    }
    return new LifetimeKernel(ctau.length, flat, slope, before, after);
  }

  /**
   * The moment's coefficient for a bin of width x at v, both in units of c tau: 12/x [(1 - x/2) e0
   * - (1 + x/2) e1].
   */
  private static double slope(double x, double e0, double e1, double v) {
    if (x >= SERIES_BELOW) {
      return 12 / x * ((1 - x / 2) * e0 - (1 + x / 2) * e1);
    }
    double x2 = x * x;
    double series = 1 + x2 / 40 * (1 + x2 / 112 * (1 + x2 / 216));
    return -x2 * series * StrictMath.exp(-v - x / 2);
  }

  /** Number of lifetimes. */
  public int lifetimes() {
    return lifetimes;
  }

  /**
   * Sums of a region's contributions.
   *
   * @param region spectra of the region
   * @param blockWeights sum of the events' weights in each block (units of 2^-scaleBits)
   * @return sums as [block][lifetime], in units of 2^-scaleBits
   */
  public double[][] evaluate(RegionSpectra region, long[] blockWeights) {
    double[][] sums = new double[region.blocks()][lifetimes];
    for (int b = 0; b < sums.length; b++) {
      long offset = region.complement() ? blockWeights[b] : 0;
      add(region, b, offset, sums[b]);
      if (offset != 0) {
        addRest(region, offset, sums[b]);
      }
    }
    return sums;
  }

  private void add(RegionSpectra region, int block, long offset, double[] sum) {
    int first = region.firstBin();
    int count = region.binCount();
    int k = 0;
    for (; k + 1 < count; k += 2) {
      axpy(
          sum,
          (double) (region.filling(block, k) + offset),
          flat[first + k],
          (double) region.moment(block, k),
          slope[first + k],
          (double) (region.filling(block, k + 1) + offset),
          flat[first + k + 1],
          (double) region.moment(block, k + 1),
          slope[first + k + 1]);
    }
    if (k < count) {
      double f = region.filling(block, k) + offset;
      double m = region.moment(block, k);
      axpy(sum, f, flat[first + k], m, slope[first + k], 0, flat[first + k], 0, slope[first + k]);
    }
  }

  private static void axpy(
      double[] sum,
      double f0,
      double[] flat0,
      double m0,
      double[] slope0,
      double f1,
      double[] flat1,
      double m1,
      double[] slope1) {
    if (f0 == 0 && m0 == 0 && f1 == 0 && m1 == 0) {
      return;
    }
    for (int t = 0; t < sum.length; t++) {
      sum[t] += (f0 * flat0[t] + m0 * slope0[t]) + (f1 * flat1[t] + m1 * slope1[t]);
    }
  }

  /** The bins outside the stored range, where a complement holds the whole weight. */
  private void addRest(RegionSpectra region, long weight, double[] sum) {
    int first = region.firstBin();
    int end = first + region.binCount();
    double[] head = before[first];
    double[] tail = after[end];
    for (int t = 0; t < sum.length; t++) {
      sum[t] += weight * head[t] + weight * tail[t];
    }
  }
}
