package io.addra.validation.coverage;

/**
 * Solid angle of a box aligned with the axes, seen from the origin, in closed form.
 *
 * <p>A rectangle [u0, u1] x [v0, v1] in a plane at distance d subtends {@code F(u1, v1) - F(u0, v1)
 * - F(u1, v0) + F(u0, v0)} with {@code F(u, v) = atan(u v / (d sqrt(u^2 + v^2 + d^2)))} (A.
 * Khadjavi, J. Opt. Soc. Am. 58 (1968) 1417). A box outside the origin subtends what its visible
 * faces do: those whose plane separates it from the origin.
 */
public final class BoxSolidAngle {
  private BoxSolidAngle() {}

  /**
   * Returns the solid angle (sr).
   *
   * @param low smallest x, y, z (any length unit)
   * @param high largest x, y, z (the same unit)
   */
  public static double of(double[] low, double[] high) {
    double sum = 0;
    boolean inside = true;
    for (int axis = 0; axis < 3; axis++) {
      double distance = Math.max(low[axis], -high[axis]);
      if (distance > 0) {
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        sum += rectangle(distance, low[u], high[u], low[v], high[v]);
      }
      inside &= distance < 0;
    }
    return inside ? 4 * Math.PI : sum;
  }

  private static double rectangle(double d, double u0, double u1, double v0, double v1) {
    return corner(d, u1, v1) - corner(d, u0, v1) - corner(d, u1, v0) + corner(d, u0, v0);
  }

  private static double corner(double d, double u, double v) {
    return Math.atan(u * v / (d * Math.sqrt(u * u + v * v + d * d)));
  }
}
