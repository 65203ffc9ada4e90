package io.addra.cli.plot;

import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The logarithm of a fraction over masses and lifetimes. Between scanned masses it is a straight
 * line of the mass (of its logarithm where the axis is logarithmic) at a fixed lifetime. Immutable
 * by convention: arrays are not changed after construction.
 *
 * @param x positions of the columns: masses (GeV), or their logarithms
 * @param y logarithms to base ten of the lifetimes c tau (cm)
 * @param z logarithm to base ten of the value in column i at lifetime j, [i][j]
 * @param log whether x are logarithms
 */
@SuppressWarnings("ArrayRecordComponent")
record Plane(double[] x, double[] y, double[][] z, boolean log) {
  private static final double NOTHING = Math.log10(Estimate.VANISHING);

  /** The plane of a quantity of a run. */
  static Plane of(PlotData data, int run, String quantity, boolean log) {
    List<double[]> columns = new ArrayList<>();
    List<Double> masses = new ArrayList<>();
    for (double mass : data.masses()) {
      List<MapRow> rows = data.curve(run, mass, quantity);
      if (rows.size() == data.ctau().length) {
        masses.add(log ? Math.log10(mass) : mass);
        columns.add(rows.stream().mapToDouble(row -> logarithm(row.estimate().value())).toArray());
      }
    }
    double[] y = java.util.Arrays.stream(data.ctau()).map(Math::log10).toArray();
    return new Plane(
        masses.stream().mapToDouble(d -> d).toArray(), y, columns.toArray(double[][]::new), log);
  }

  private static double logarithm(double value) {
    return value > Estimate.VANISHING ? Math.log10(value) : NOTHING;
  }

  /** The same with so many columns between any two. */
  Plane finer(int parts) {
    int count = (x.length - 1) * parts + 1;
    double[] finer = new double[count];
    double[][] values = new double[count][y.length];
    for (int k = 0; k < count; k++) {
      int i = Math.min(k / parts, x.length - 2);
      double t = (double) (k - i * parts) / parts;
      finer[k] = x[i] + t * (x[i + 1] - x[i]);
      for (int j = 0; j < y.length; j++) {
        values[k][j] =
            t == 0 ? z[i][j] : t == 1 ? z[i + 1][j] : z[i][j] + t * (z[i + 1][j] - z[i][j]);
      }
    }
    return new Plane(finer, y, values, log);
  }

  /** The mass (GeV) at a position. */
  double mass(double position) {
    return log ? Math.pow(10, position) : position;
  }
}
