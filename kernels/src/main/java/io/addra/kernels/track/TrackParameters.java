package io.addra.kernels.track;

import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrajectoryKernel;

/**
 * Parameters of the kernels of tracks, as signatures use them. Each call returns a new array.
 *
 * <p>In a field map the tolerance decides between time and error. Against an integration to 1e-10
 * in Belle II's map, 44,511 tracks of p<sub>T</sub> up to 5 GeV from vertices up to 60 cm from the
 * axis crossed the outer wall of the drift chamber at, with arcs of at most 10 cm (the time is that
 * of a muon of B+ to K+ S, S of 1 GeV, through all layers and sensors on one core):
 *
 * <pre>
 * tolerance   time     half within   99 % within   99.9 %   all within
 * 3e-3 cm     7.7 us   1.1e-4 cm     2.1e-2        5.4e-2   1.5e-1
 * 3e-4        8.4      7.2e-5        5.0e-3        1.3e-2   8e-2
 * 1e-4        9.2      5.5e-5        2.4e-3        5.8e-3   2e-2
 * 3e-5        10.6     3.4e-5        1.2e-3        2.7e-3   2e-2
 * 1e-5        12.4     2.0e-5        5.4e-4        1.4e-3   8e-3
 * </pre>
 *
 * <p>The largest are tracks that leave almost along the wall. What is off comes from the edges of
 * the map's cells, where the field's gradient jumps, above all beside the final focus (r below 20
 * cm, |z| above 45 cm: six to ten times the rest): the estimate bounds the arcs over such edges one
 * by one, not their sum. In a field of one cell with gradients as strong 99 % of the tracks are off
 * by a seventh to a sixtieth of that. Shorter arcs, of 5 cm, change only the median; twice as long
 * ones save nothing. In a uniform field the helix takes 1.8 us and is good to 1e-9 cm.
 */
public final class TrackParameters {
  /** Greatest length of an arc in a field map (cm). */
  public static final double LONGEST_ARC = 10;

  /** What the error estimate of an arc in a field map is held to (cm): 100 um at the outer wall. */
  public static final double TOLERANCE = 1e-5;

  private TrackParameters() {}

  /**
   * Parameters of {@link HelixKernel} for the first turn of a track.
   *
   * @param field field along z (tesla)
   */
  public static double[] helix(double field) {
    double[] parameters = new double[HelixKernel.PARAMETERS];
    parameters[HelixKernel.FIELD] = field;
    parameters[HelixKernel.LONGEST_ARC] = Double.POSITIVE_INFINITY;
    return parameters;
  }

  /**
   * Parameters of {@link TrajectoryKernel} for the first turn of a track.
   *
   * @param largestRadius distance from the z axis at which the track ends (cm)
   */
  public static double[] trajectory(double largestRadius) {
    double[] parameters = new double[TrajectoryKernel.PARAMETERS];
    parameters[TrajectoryKernel.LONGEST_PATH] = Double.POSITIVE_INFINITY;
    parameters[TrajectoryKernel.LARGEST_RADIUS] = largestRadius;
    parameters[TrajectoryKernel.LONGEST_ARC] = LONGEST_ARC;
    parameters[TrajectoryKernel.TOLERANCE] = TOLERANCE;
    return parameters;
  }
}
