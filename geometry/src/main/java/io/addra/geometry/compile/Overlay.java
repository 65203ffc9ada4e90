package io.addra.geometry.compile;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A region of the decay vertex that a user names: distance from the z axis, z, and polar angle seen
 * from the origin, each within a range. Immutable.
 *
 * @param name name in quantities
 * @param rMin least distance from the z axis (cm), 0 or more
 * @param rMax greatest distance from the z axis (cm)
 * @param zMin least z (cm)
 * @param zMax greatest z (cm)
 * @param thetaMinDeg least polar angle (degrees), 0 or more
 * @param thetaMaxDeg greatest polar angle (degrees), at most 180
 */
public record Overlay(
    String name,
    double rMin,
    double rMax,
    double zMin,
    double zMax,
    double thetaMinDeg,
    double thetaMaxDeg) {

  /** Checks the ranges; the exception's key is r_cm, z_cm or theta_deg. */
  public Overlay {
    check("r_cm", 0, rMin, rMax, ShapeException.MAX_COORDINATE);
    check("z_cm", -ShapeException.MAX_COORDINATE, zMin, zMax, ShapeException.MAX_COORDINATE);
    check("theta_deg", 0, thetaMinDeg, thetaMaxDeg, 180);
  }

  /**
   * An overlay from ranges of two values each.
   *
   * @param name name in quantities
   * @param rCm least and greatest distance from the z axis (cm)
   * @param zCm least and greatest z (cm)
   * @param thetaDeg least and greatest polar angle (degrees)
   * @throws ShapeException if a range is empty or impossible
   */
  public static Overlay of(String name, double[] rCm, double[] zCm, double[] thetaDeg) {
    return new Overlay(name, rCm[0], rCm[1], zCm[0], zCm[1], thetaDeg[0], thetaDeg[1]);
  }

  /**
   * Cone sections that make it up: between the z of all corners of its outline in the (z, r) plane
   * both radii are linear.
   */
  public List<Piece> pieces() {
    TreeSet<Double> cuts = new TreeSet<>(List.of(zMin, zMax));
    for (double theta : new double[] {thetaMinDeg, thetaMaxDeg}) {
      double slope = slope(theta);
      addCut(cuts, 0);
      addCut(cuts, rMin / slope);
      addCut(cuts, rMax / slope);
    }
    List<Piece> result = new ArrayList<>();
    double z0 = zMin;
    for (double z1 : cuts.tailSet(zMin, false)) {
      double[] low = radii(z0, 0.5 * (z0 + z1));
      double[] high = radii(z1, 0.5 * (z0 + z1));
      if (low[1] > low[0] || high[1] > high[0]) {
        result.add(
            Piece.cone(new ConeSection(z0, z1, low[1], high[1], low[0], high[0]), List.of()));
      }
      z0 = z1;
    }
    return result;
  }

  private void addCut(TreeSet<Double> cuts, double z) {
    if (z > zMin && z < zMax) {
      // -0 is 0: a set takes them for two, and there is nothing between them
      cuts.add(z + 0.0);
    }
  }

  /**
   * Inner and outer radius at z, as limited by the sides that hold on the side of {@code inside}.
   */
  private double[] radii(double z, double inside) {
    double low = rMin;
    double high = rMax;
    if (inside > 0) {
      low = Math.max(low, thetaMinDeg < 90 ? z * slope(thetaMinDeg) : Double.POSITIVE_INFINITY);
      high = Math.min(high, thetaMaxDeg < 90 ? z * slope(thetaMaxDeg) : Double.POSITIVE_INFINITY);
    } else {
      low = Math.max(low, thetaMaxDeg > 90 ? z * slope(thetaMaxDeg) : Double.POSITIVE_INFINITY);
      high = Math.min(high, thetaMinDeg > 90 ? z * slope(thetaMinDeg) : Double.POSITIVE_INFINITY);
    }
    return new double[] {Math.min(low, high), high};
  }

  private static double slope(double thetaDeg) {
    return thetaDeg == 180 ? -0.0 : Math.tan(Math.toRadians(thetaDeg));
  }

  private static void check(String key, double least, double from, double to, double most) {
    if (!(from >= least)) {
      throw new ShapeException(key + "/0", "must be >= " + least + ", found " + from);
    }
    if (!(to > from)) {
      throw new ShapeException(key + "/1", "must be greater than " + from + ", found " + to);
    }
    if (!(to <= most)) {
      throw new ShapeException(key + "/1", "must be <= " + most + ", found " + to);
    }
  }
}
