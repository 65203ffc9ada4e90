package io.addra.cli.plot;

import io.addra.cli.figure.ChartMark.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The area of a plane where the value is at least a level, in strips between columns: the intervals
 * of one side joined to those of the other where they are as many, else the intervals in the middle
 * of the strip. With columns close together the difference is below a line's width.
 */
final class IsoBands {
  private IsoBands() {}

  /**
   * The polygons of a level.
   *
   * @param level logarithm to base ten of the value
   */
  static List<List<Place>> of(Plane plane, double level) {
    List<List<Place>> polygons = new ArrayList<>();
    for (int i = 0; i + 1 < plane.x().length; i++) {
      double left = plane.x()[i];
      double right = plane.x()[i + 1];
      List<double[]> one = intervals(plane.y(), plane.z()[i], level);
      List<double[]> two = intervals(plane.y(), plane.z()[i + 1], level);
      if (one.size() != two.size()) {
        double[] middle = new double[plane.y().length];
        for (int j = 0; j < middle.length; j++) {
          middle[j] = 0.5 * (plane.z()[i][j] + plane.z()[i + 1][j]);
        }
        one = intervals(plane.y(), middle, level);
        two = one;
      }
      for (int k = 0; k < one.size(); k++) {
        polygons.add(
            List.of(
                new Place(left, one.get(k)[0]),
                new Place(left, one.get(k)[1]),
                new Place(right, two.get(k)[1]),
                new Place(right, two.get(k)[0])));
      }
    }
    return polygons;
  }

  private static List<double[]> intervals(double[] y, double[] z, double level) {
    List<double[]> intervals = new ArrayList<>();
    double from = z[0] >= level ? y[0] : Double.NaN;
    for (int j = 0; j + 1 < y.length; j++) {
      if ((z[j] >= level) != (z[j + 1] >= level)) {
        double at = y[j] + (level - z[j]) / (z[j + 1] - z[j]) * (y[j + 1] - y[j]);
        if (Double.isNaN(from)) {
          from = at;
        } else {
          intervals.add(new double[] {from, at});
          from = Double.NaN;
        }
      }
    }
    if (!Double.isNaN(from)) {
      intervals.add(new double[] {from, y[y.length - 1]});
    }
    return intervals;
  }
}
