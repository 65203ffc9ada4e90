package io.addra.validation.benchmark;

import io.addra.kernels.body.ProductionKernel;

/**
 * The rays on which other ray tracers were timed: isotropic, from the interaction point or from
 * vertices spread evenly over r &lt; 80 cm, -40 &lt; z &lt; 120 cm; seed 12345, rounded to float as
 * there. Belle II frame.
 */
public final class AnchorRays {
  private static final long SEED = 12345;
  private static final double RADIUS_CM = 80;
  private static final double LOWEST_Z_CM = -40;
  private static final double LENGTH_CM = 160;

  private AnchorRays() {}

  /** Rays from the interaction point. */
  public static double[] fromInteractionPoint(int count) {
    return rays(count, false);
  }

  /** Rays from displaced vertices. */
  public static double[] fromDisplacedVertices(int count) {
    return rays(count, true);
  }

  /**
   * The rays, {@link ProductionKernel#RAY_STRIDE} doubles each, with beta gamma and weight 1.
   *
   * @param count number of rays
   * @param displaced whether they start at displaced vertices
   */
  private static double[] rays(int count, boolean displaced) {
    StandardTwister random = new StandardTwister(SEED);
    double[] rays = new double[count * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < count; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      double cos = 2 * random.nextDouble() - 1;
      double phi = 2 * Math.PI * random.nextDouble();
      double sin = Math.sqrt(1 - cos * cos);
      rays[r + 3] = (float) (sin * StrictMath.cos(phi));
      rays[r + 4] = (float) (sin * StrictMath.sin(phi));
      rays[r + 5] = (float) cos;
      if (displaced) {
        double radius = RADIUS_CM * Math.sqrt(random.nextDouble());
        double around = 2 * Math.PI * random.nextDouble();
        rays[r] = (float) (radius * StrictMath.cos(around));
        rays[r + 1] = (float) (radius * StrictMath.sin(around));
        rays[r + 2] = (float) (LOWEST_Z_CM + LENGTH_CM * random.nextDouble());
      }
      rays[r + ProductionKernel.RAY_BETA_GAMMA] = 1;
      rays[r + ProductionKernel.RAY_WEIGHT] = 1;
    }
    return rays;
  }
}
