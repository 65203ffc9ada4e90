package io.addra.kernels.chain;

import io.addra.kernels.body.ChainLayout;
import java.util.List;

/**
 * Masses of equal probability, with the angular law of what has them: a mass is drawn by linear
 * interpolation between edges, of which the share between two neighbours is the same for all.
 * Immutable.
 *
 * @param edges rising masses (GeV), at least two
 * @param linear b of 1 + b cos + a cos<sup>2</sup> at each edge
 * @param square a at each edge
 */
public record MassTable(List<Double> edges, List<Double> linear, List<Double> square) {
  /** Largest number of bins of a table. */
  public static final int MOST_BINS = 512;

  /** Copies the lists and checks their sizes and order. */
  public MassTable {
    edges = List.copyOf(edges);
    linear = List.copyOf(linear);
    square = List.copyOf(square);
    int count = edges.size();
    if (count < 2 || count > MOST_BINS + 1 || linear.size() != count || square.size() != count) {
      throw new IllegalArgumentException(
          "a table has 2 to %d edges and a law for each, found %d, %d and %d"
              .formatted(MOST_BINS + 1, count, linear.size(), square.size()));
    }
    for (int k = 0; k < count; k++) {
      if (!(edges.get(k) >= (k == 0 ? 0 : edges.get(k - 1)))) {
        throw new IllegalArgumentException("masses must not fall, found " + edges);
      }
      AngularLaw.check(linear.get(k), square.get(k));
    }
  }

  /** A table of what decays without a preferred direction. */
  public static MassTable isotropic(List<Double> edges) {
    List<Double> zeros = edges.stream().map(_ -> 0.0).toList();
    return new MassTable(edges, zeros, zeros);
  }

  /** Number of bins. */
  public int bins() {
    return edges.size() - 1;
  }

  /** Largest width of a bin (GeV). */
  public double widestBin() {
    double widest = 0;
    for (int k = 1; k < edges.size(); k++) {
      widest = Math.max(widest, edges.get(k) - edges.get(k - 1));
    }
    return widest;
  }

  /** Writes the table. */
  void writeTo(double[] doubles, int at) {
    for (int k = 0; k < edges.size(); k++) {
      int row = at + ChainLayout.TABLE_STRIDE * k;
      doubles[row] = edges.get(k);
      doubles[row + 1] = linear.get(k);
      doubles[row + 2] = square.get(k);
    }
  }
}
