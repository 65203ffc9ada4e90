package io.addra.validation.coverage;

import static io.addra.validation.coverage.Vectors.between;
import static io.addra.validation.coverage.Vectors.cross;
import static io.addra.validation.coverage.Vectors.dot;
import static io.addra.validation.coverage.Vectors.unit;

import java.util.ArrayList;
import java.util.List;

/** Convex polygons in a plane, as lists of corners (cm) in order. */
final class PlanePolygon {
  private PlanePolygon() {}

  /** Returns a square of half side {@code size} around the plane's point nearest to the origin. */
  static List<double[]> square(double[] normal, double offset, double size) {
    double[] axis = Math.abs(normal[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    double[] u = unit(cross(normal, axis));
    double[] v = cross(normal, u);
    List<double[]> corners = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      double su = (i == 0 || i == 3 ? -1 : 1) * size;
      double sv = (i < 2 ? -1 : 1) * size;
      double[] corner = new double[3];
      for (int k = 0; k < 3; k++) {
        corner[k] = offset * normal[k] + su * u[k] + sv * v[k];
      }
      corners.add(corner);
    }
    return corners;
  }

  /** Returns the part of a polygon with {@code normal . x <= offset}, empty where nothing is. */
  static List<double[]> cut(List<double[]> polygon, double[] normal, double offset) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      double[] here = polygon.get(i);
      double[] next = polygon.get((i + 1) % polygon.size());
      double a = offset - dot(normal, here);
      double b = offset - dot(normal, next);
      if (a >= 0) {
        kept.add(here);
      }
      if ((a > 0 && b < 0) || (a < 0 && b > 0)) {
        kept.add(between(here, next, a / (a - b)));
      }
    }
    return kept;
  }
}
