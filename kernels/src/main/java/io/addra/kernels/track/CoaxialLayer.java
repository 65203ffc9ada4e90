package io.addra.kernels.track;

/**
 * A cylinder about the z axis, such as a layer of wires. Immutable.
 *
 * @param radius radius (cm), above 0
 * @param zMin lower end (cm)
 * @param zMax upper end (cm)
 */
public record CoaxialLayer(double radius, double zMin, double zMax) {

  /** Throws IllegalArgumentException where the radius is not above 0 or the ends not in order. */
  public CoaxialLayer {
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY && zMin < zMax)) {
      throw new IllegalArgumentException(
          "expected a radius above 0 and zMin < zMax, found " + radius + ", " + zMin + ", " + zMax);
    }
  }
}
