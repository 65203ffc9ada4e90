package io.addra.propagation.spectrum;

/**
 * Evaluates spectra at a list of lifetimes. The fraction decaying in a region is the integral of
 * g(u) exp(-u/ctau) / ctau over u, with g(u) the share of LLPs that are inside at proper length u.
 * Inside a bin [u0, u1] of width w and centre c, g is the line f + 12 m (u - c)/w with filling f
 * and first moment m, so that a bin adds
 *
 * <p>f (e0 - e1) + (12 m / w) [(ctau - w/2) e0 - (ctau + w/2) e1], e_k = exp(-u_k/ctau),
 *
 * <p>the bracket by its series where w/ctau is small. Where a bin is wider than two lifetimes the
 * line may fall below 0 where most decay; so the factor of the moment is at least -2 (e0 - e1): the
 * moment of what fills a share f of a bin is at most f (1 - f)/2 in size, so that no region has
 * less than nothing or more than the bin, and regions still add up. In the standard bins that is so
 * below a lifetime of 5e-6 cm, and elsewhere in tails below e<sup>-180</sup>. Coefficients depend
 * on bin and lifetime alone and are computed once; a region then costs two multiplications and
 * additions per bin, block and lifetime. Immutable; bit-reproducible.
 */
public final class LifetimeKernel {

  /** Shortest lifetime that can be evaluated, as c tau (cm). */
  public static final double SHORTEST_CM = 1e-30;

  /** Longest lifetime that can be evaluated, as c tau (cm). */
  public static final double LONGEST_CM = 1e30;

  private static final double SERIES_BELOW = 0.3;

  /**
   * Lifetimes that are taken through all bins together, so that coefficients stay in a core's
   * cache.
   */
  private static final int TILE = 128;

  /** Bins that are added together. */
  private static final int GROUP = 4;

  private final ProperLengthBins bins;
  private final double[] ctau;
  private final int firstBin;
  private final double[][] flat;
  private final double[][] slope;

  private LifetimeKernel(
      ProperLengthBins bins, double[] ctau, int firstBin, double[][] flat, double[][] slope) {
    this.bins = bins;
    this.ctau = ctau;
    this.firstBin = firstBin;
    this.flat = flat;
    this.slope = slope;
  }

  /**
   * Prepares the coefficients of all bins.
   *
   * @param bins the bins
   * @param ctau lifetimes as c tau (cm)
   * @throws IllegalArgumentException if a lifetime is not between 1e-30 and 1e30 cm
   */
  public static LifetimeKernel of(ProperLengthBins bins, double[] ctau) {
    return of(bins, ctau, 0, bins.count());
  }

  /**
   * Prepares the coefficients of some bins.
   *
   * @param bins the bins
   * @param ctau lifetimes as c tau (cm)
   * @param firstBin first bin that regions occupy
   * @param endBin one past the last bin that regions occupy
   * @throws IllegalArgumentException if a lifetime is not between 1e-30 and 1e30 cm
   */
  public static LifetimeKernel of(ProperLengthBins bins, double[] ctau, int firstBin, int endBin) {
    check(ctau);
    int count = Math.max(0, endBin - firstBin);
    double[][] flat = new double[count][ctau.length];
    double[][] slope = new double[count][ctau.length];
    for (int t = 0; t < ctau.length; t++) {
      double e0 = StrictMath.exp(-bins.lower(firstBin) / ctau[t]);
      for (int k = 0; k < count; k++) {
        double upper = bins.upper(firstBin + k);
        double x = (upper - bins.lower(firstBin + k)) / ctau[t];
        double e1 = StrictMath.exp(-upper / ctau[t]);
        flat[k][t] = x < SERIES_BELOW ? e0 * -StrictMath.expm1(-x) : e0 - e1;
        slope[k][t] = Double.isInfinite(upper) ? 0 : Math.max(slope(x, e0, e1), -2 * flat[k][t]);
        e0 = e1;
      }
    }
    return new LifetimeKernel(bins, ctau.clone(), firstBin, flat, slope);
  }

  /**
   * Refuses lifetimes that cannot be evaluated.
   *
   * @param ctau lifetimes as c tau (cm)
   * @throws IllegalArgumentException if one is not between 1e-30 and 1e30 cm
   */
  static void check(double[] ctau) {
    for (double value : ctau) {
      if (!(value >= SHORTEST_CM && value <= LONGEST_CM)) {
        throw new IllegalArgumentException("c tau must be from 1e-30 to 1e30 cm, found " + value);
      }
    }
  }

  /**
   * 12/x [(1 - x/2) e0 - (1 + x/2) e1] for a bin of width x in units of c tau; the series is about
   * its centre.
   */
  private static double slope(double x, double e0, double e1) {
    if (x >= SERIES_BELOW) {
      return 12 / x * ((1 - x / 2) * e0 - (1 + x / 2) * e1);
    }
    double x2 = x * x;
    double series = 1 + x2 / 40 * (1 + x2 / 112 * (1 + x2 / 216));
    return -x2 * series * (Math.sqrt(e0) * Math.sqrt(e1));
  }

  /** Number of lifetimes. */
  public int lifetimes() {
    return ctau.length;
  }

  /**
   * Sums of a region's contributions.
   *
   * @param region spectra of the region, within the bins that were prepared
   * @param blockWeights sum of the events' weights in each block (units of 2^-scaleBits)
   * @return sums as [block][lifetime], in units of 2^-scaleBits
   */
  public double[][] evaluate(RegionSpectra region, long[] blockWeights) {
    double[][] sums = new double[region.blocks()][ctau.length];
    double[] filling = new double[GROUP];
    double[] moment = new double[GROUP];
    for (int from = 0; from < ctau.length; from += TILE) {
      int to = Math.min(from + TILE, ctau.length);
      for (int k = 0; k < region.binCount(); k += GROUP) {
        int size = Math.min(GROUP, region.binCount() - k);
        for (int b = 0; b < sums.length; b++) {
          long offset = region.complement() ? blockWeights[b] : 0;
          boolean empty = true;
          for (int j = 0; j < GROUP; j++) {
            filling[j] = j < size ? (double) (region.filling(b, k + j) + offset) : 0;
            moment[j] = j < size ? (double) region.moment(b, k + j) : 0;
            empty &= filling[j] == 0 && moment[j] == 0;
          }
          if (!empty) {
            addGroup(
                sums[b], from, to, region.firstBin() - firstBin + k, size - 1, filling, moment);
          }
        }
      }
    }
    if (region.complement()) {
      addRest(region, blockWeights, sums);
    }
    return sums;
  }

  private void addGroup(
      double[] sum, int from, int to, int row, int last, double[] filling, double[] moment) {
    double[] flat0 = flat[row];
    double[] flat1 = flat[row + Math.min(1, last)];
    double[] flat2 = flat[row + Math.min(2, last)];
    double[] flat3 = flat[row + last];
    double[] slope0 = slope[row];
    double[] slope1 = slope[row + Math.min(1, last)];
    double[] slope2 = slope[row + Math.min(2, last)];
    double[] slope3 = slope[row + last];
    double f0 = filling[0];
    double f1 = filling[1];
    double f2 = filling[2];
    double f3 = filling[3];
    double m0 = moment[0];
    double m1 = moment[1];
    double m2 = moment[2];
    double m3 = moment[3];
    for (int t = from; t < to; t++) {
      sum[t] +=
          ((f0 * flat0[t] + m0 * slope0[t]) + (f1 * flat1[t] + m1 * slope1[t]))
              + ((f2 * flat2[t] + m2 * slope2[t]) + (f3 * flat3[t] + m3 * slope3[t]));
    }
  }

  /** The bins outside the stored range, where a complement holds the whole weight. */
  private void addRest(RegionSpectra region, long[] blockWeights, double[][] sums) {
    int end = region.firstBin() + region.binCount();
    for (int t = 0; t < ctau.length; t++) {
      double before = -StrictMath.expm1(-bins.lower(region.firstBin()) / ctau[t]);
      double after = end < bins.count() ? StrictMath.exp(-bins.lower(end) / ctau[t]) : 0;
      for (int b = 0; b < sums.length; b++) {
        sums[b][t] += blockWeights[b] * (before + after);
      }
    }
  }
}
