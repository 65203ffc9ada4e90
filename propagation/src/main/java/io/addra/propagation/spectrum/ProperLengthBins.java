package io.addra.propagation.spectrum;

/**
 * Bins of the proper length u = s/(beta gamma) from an LLP's production point (cm): an underflow
 * bin [0, u0), bins of equal ratio up to u_max, an overflow bin [u_max, infinity). Immutable.
 */
public final class ProperLengthBins {

  private static final double STANDARD_FROM_CM = 1e-5;
  private static final int STANDARD_DECADES = 12;
  private static final int STANDARD_PER_DECADE = 200;

  private final double[] edges;

  private ProperLengthBins(double[] edges) {
    this.edges = edges;
  }

  /**
   * The bins of every scan, whatever lifetimes are asked for: 200 a decade from 1e-5 to 1e7 cm.
   * Over 20000 events through all built-in detectors the largest error of the binning was 1.3e-6 of
   * a fraction above 1e-6, against 1.4e-5 with 100 a decade, at twice the size of the spectra.
   */
  public static ProperLengthBins standard() {
    return logarithmic(STANDARD_FROM_CM, STANDARD_DECADES, STANDARD_PER_DECADE);
  }

  /**
   * Bins of equal ratio.
   *
   * @param from upper edge of the underflow bin (cm)
   * @param decades number of decades from there to the lower edge of the overflow bin
   * @param perDecade bins in a decade
   */
  public static ProperLengthBins logarithmic(double from, int decades, int perDecade) {
    if (!(from > 0) || decades < 1 || perDecade < 1) {
      throw new IllegalArgumentException(
          "expected from > 0 and at least one bin, found "
              + from
              + ", "
              + decades
              + ", "
              + perDecade);
    }
    double[] edges = new double[decades * perDecade + 2];
    for (int i = 0; i <= decades * perDecade; i++) {
      edges[i + 1] = from * StrictMath.pow(10, (double) i / perDecade);
    }
    return of(edges);
  }

  /**
   * Bins between given edges.
   *
   * @param edges 0 and then rising lengths (cm); the last is the lower edge of the overflow bin
   */
  public static ProperLengthBins of(double[] edges) {
    if (edges.length < 2 || edges[0] != 0) {
      throw new IllegalArgumentException("the first of at least two edges must be 0");
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1]) || Double.isInfinite(edges[i])) {
        throw new IllegalArgumentException(
            "edges must be finite and rise, found " + edges[i] + " after " + edges[i - 1]);
      }
    }
    return new ProperLengthBins(edges.clone());
  }

  /** The edges (cm): 0, u0, ..., u_max. */
  public double[] edges() {
    return edges.clone();
  }

  /** Number of bins, the overflow bin included; equal to the number of edges. */
  public int count() {
    return edges.length;
  }

  /** Lower edge of a bin (cm). */
  public double lower(int bin) {
    return edges[bin];
  }

  /** Upper edge of a bin (cm); infinite for the overflow bin. */
  public double upper(int bin) {
    return bin + 1 < edges.length ? edges[bin + 1] : Double.POSITIVE_INFINITY;
  }
}
