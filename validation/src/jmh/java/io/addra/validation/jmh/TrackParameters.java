package io.addra.validation.jmh;

import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrajectoryKernel;

/**
 * Parameters of the kernels that follow a muon through Belle II: of the size that a signature has,
 * not those of an analysis. Each call returns a new array.
 */
final class TrackParameters {
  private static final double LARGEST_RADIUS_CM = 113;
  private static final double LONGEST_ARC_CM = 10;
  private static final double TOLERANCE_CM = 0.003;
  private static final double FIELD_TESLA = 1.5;

  private TrackParameters() {}

  /** Parameters of {@link HelixKernel} for a track of the first turn. */
  static double[] helix() {
    double[] parameters = new double[HelixKernel.PARAMETERS];
    parameters[HelixKernel.FIELD] = FIELD_TESLA;
    parameters[HelixKernel.LONGEST_ARC] = Double.POSITIVE_INFINITY;
    return parameters;
  }

  /**
   * Parameters of {@link TrajectoryKernel}: arcs of a step of the field map, up to just outside the
   * drift chamber.
   */
  static double[] trajectory() {
    double[] parameters = new double[TrajectoryKernel.PARAMETERS];
    parameters[TrajectoryKernel.LONGEST_PATH] = Double.POSITIVE_INFINITY;
    parameters[TrajectoryKernel.LARGEST_RADIUS] = LARGEST_RADIUS_CM;
    parameters[TrajectoryKernel.LONGEST_ARC] = LONGEST_ARC_CM;
    parameters[TrajectoryKernel.TOLERANCE] = TOLERANCE_CM;
    return parameters;
  }
}
