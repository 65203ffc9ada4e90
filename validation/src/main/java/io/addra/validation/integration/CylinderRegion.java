package io.addra.validation.integration;

/**
 * Part of a cylinder around the z axis of the Belle II frame: inner radius &lt; r &lt; outer radius
 * and zMin &lt; z &lt; zMax (cm). Immutable.
 *
 * @param rMin inner radius, 0 for a full cylinder
 * @param rMax outer radius
 * @param zMin smallest z
 * @param zMax largest z
 */
public record CylinderRegion(double rMin, double rMax, double zMin, double zMax)
    implements DecayRegion {

  @Override
  public double decayProbability(double[] o, double[] n, double lambda) {
    double[] span = slab(o[2], n[2]);
    double[] outer = circle(o, n, rMax);
    double from = Math.max(Math.max(span[0], outer[0]), 0);
    double to = Math.min(span[1], outer[1]);
    double whole = DecayRegion.between(from, to, lambda);
    if (rMin == 0) {
      return whole;
    }
    double[] inner = circle(o, n, rMin);
    return whole - DecayRegion.between(Math.max(from, inner[0]), Math.min(to, inner[1]), lambda);
  }

  private double[] slab(double z, double nz) {
    double a = (zMin - z) / nz;
    double b = (zMax - z) / nz;
    return new double[] {Math.min(a, b), Math.max(a, b)};
  }

  private static double[] circle(double[] o, double[] n, double radius) {
    double a = n[0] * n[0] + n[1] * n[1];
    double b = o[0] * n[0] + o[1] * n[1];
    double c = o[0] * o[0] + o[1] * o[1] - radius * radius;
    double root = b * b - a * c;
    if (root <= 0) {
      return new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    }
    double s = Math.sqrt(root);
    return new double[] {(-b - s) / a, (-b + s) / a};
  }
}
