package io.addra.geometry.shape;

/**
 * A part of a surface of revolution about the z axis: z0 &lt;= z &lt;= z1, with radii that are
 * linear in between. Immutable.
 *
 * @param z0 lower end (cm)
 * @param z1 upper end (cm)
 * @param rOut0 outer radius at the lower end (cm)
 * @param rOut1 outer radius at the upper end (cm)
 * @param rIn0 inner radius at the lower end (cm)
 * @param rIn1 inner radius at the upper end (cm)
 */
public record ConeSection(
    double z0, double z1, double rOut0, double rOut1, double rIn0, double rIn1) {

  /** Outer radius (cm) at z (cm). */
  public double outerAt(double z) {
    return rOut0 + (rOut1 - rOut0) * (z - z0) / (z1 - z0);
  }

  /** Inner radius (cm) at z (cm). */
  public double innerAt(double z) {
    return rIn0 + (rIn1 - rIn0) * (z - z0) / (z1 - z0);
  }

  /** Whether it has a hole. */
  public boolean hollow() {
    return rIn0 > 0 || rIn1 > 0;
  }

  /** Greatest radius (cm). */
  public double rMax() {
    return Math.max(rOut0, rOut1);
  }

  /** Whether a point at radius r and z (cm) is inside or on the surface. */
  public boolean contains(double r, double z) {
    return z >= z0 && z <= z1 && r <= outerAt(z) && r >= innerAt(z);
  }

  /** Least distance of a point at radius r and z (cm) to a surface, negative outside. */
  public double depthOf(double r, double z) {
    double outer = (outerAt(z) - r) * cosine(rOut1 - rOut0);
    double inner = hollow() ? (r - innerAt(z)) * cosine(rIn1 - rIn0) : Double.POSITIVE_INFINITY;
    return Math.min(Math.min(outer, inner), Math.min(z - z0, z1 - z));
  }

  private double cosine(double rise) {
    return (z1 - z0) / Math.hypot(z1 - z0, rise);
  }

  /** Volume of the full turn (cm^3): difference of two frusta. */
  public double volume() {
    double outer = rOut0 * rOut0 + rOut0 * rOut1 + rOut1 * rOut1;
    double inner = rIn0 * rIn0 + rIn0 * rIn1 + rIn1 * rIn1;
    return Math.PI * (z1 - z0) / 3 * (outer - inner);
  }
}
