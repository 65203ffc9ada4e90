package io.addra.kernels.body;

/**
 * Which of two solids has a ray that lies in the face between them.
 *
 * <p>Both would claim it where the two distances round to one side, as they do in exact arithmetic
 * too, and their mother would be left with less than nothing; or neither would. So such a ray
 * counts as moved a little along one direction, the same for all faces: it is on the inner side of
 * one of two opposite half-spaces. The direction is in no simple relation to a detector's axes, so
 * that no face contains it.
 *
 * <p>Source: simulation of simplicity (H. Edelsbrunner, E. P. Mücke, ACM Transactions on Graphics 9
 * (1990) 66), with one displacement for what rounding makes undecided.
 */
final class CommonFace {
  /**
   * A ray this close to a plane (cm) lies in it, if it is parallel: a hundred times the rounding of
   * a distance 300 m away.
   */
  static final double NEAR_CM = 1.0e-9;

  /**
   * A rate along a plane's normal of which the square is less is none: the distance changes by no
   * more than {@link #NEAR_CM} over 10 m.
   */
  static final double PARALLEL_SQUARE = 1.0e-24;

  private static final double X = 0.3701;
  private static final double Y = 0.2237;
  private static final double Z = 0.9016;

  private CommonFace() {}

  /** Whether a distance (cm) is none. */
  static int near(double distance) {
    return distance < NEAR_CM ? (distance > -NEAR_CM ? 1 : 0) : 0;
  }

  /**
   * By how much (cm) a ray moves along a normal, well beyond {@link #NEAR_CM} to one side or the
   * other.
   *
   * @param nx x of the normal, in the frame of a primitive
   * @param ny its y
   * @param nz its z
   * @param cos cosine of the turn about z that leads to the primitive's frame
   * @param sin its sine
   * @param frame the primitive's frame, or -1
   * @param frames {@link TraceKernel#FRAME_STRIDE} doubles per frame
   */
  static double moved(
      double nx, double ny, double nz, double cos, double sin, int frame, double[] frames) {
    double x = cos * X + sin * Y;
    double y = cos * Y - sin * X;
    double z = Z;
    if (frame > -1) {
      int f = frame * TraceKernel.FRAME_STRIDE;
      x = frames[f + 3] * X + frames[f + 4] * Y + frames[f + 5] * Z;
      y = frames[f + 6] * X + frames[f + 7] * Y + frames[f + 8] * Z;
      z = frames[f + 9] * X + frames[f + 10] * Y + frames[f + 11] * Z;
    }
    return nx * x + ny * y + nz * z > 0.0 ? 2.0 * NEAR_CM : -2.0 * NEAR_CM;
  }
}
