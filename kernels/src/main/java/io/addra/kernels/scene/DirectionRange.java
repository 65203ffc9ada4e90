package io.addra.kernels.scene;

/**
 * The directions under which something is seen from around the interaction point: a range in cos
 * theta and one in phi. Immutable.
 *
 * @param cosFrom least cosine of the polar angle
 * @param cosTo largest cosine of the polar angle
 * @param turnFrom azimuth at which the range begins (turns, 0 to 1)
 * @param turnWidth its width (turns); 1 or more for all around
 */
public record DirectionRange(double cosFrom, double cosTo, double turnFrom, double turnWidth) {
  /** All directions. */
  public static final DirectionRange ALL = new DirectionRange(-1, 1, 0, 1);

  /** All azimuths in a range of cos theta. */
  public static DirectionRange round(double cosFrom, double cosTo) {
    return new DirectionRange(cosFrom, cosTo, 0, 1);
  }

  /** Whether the range goes around the axis. */
  public boolean isRound() {
    return turnWidth >= 1;
  }
}
