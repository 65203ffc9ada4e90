package io.addra.validation.jmh;

import io.addra.kernels.body.DecayKernel;
import io.addra.kernels.body.DetectionKernel;
import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrajectoryKernel;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.TwoBody;

/**
 * Parameters of the kernels that decay an LLP to a muon pair and look for its tracks in Belle II:
 * of the size that a signature has, not those of an analysis. Each call returns a new array.
 */
final class MuonPair {
  private static final double LARGEST_RADIUS_CM = 113;
  private static final double LONGEST_ARC_CM = 10;
  private static final double TOLERANCE_CM = 0.003;
  private static final double FIELD_TESLA = 1.5;
  private static final double LEAST_LAYERS = 20;
  private static final double LEAST_PT_GEV = 0.1;
  private static final double NO_OPENING_ANGLE = 2;

  private MuonPair() {}

  /**
   * Parameters of {@link DecayKernel}.
   *
   * @param mass mass of the LLP (GeV)
   */
  static double[] decay(double mass) {
    double muon = Particles.standard().get("mu-").mass();
    double[] decay = new double[DecayKernel.PARAMETERS];
    decay[DecayKernel.MOMENTUM] = TwoBody.momentum(mass, muon, muon);
    decay[DecayKernel.ENERGY_1] = mass / 2;
    decay[DecayKernel.ENERGY_2] = mass / 2;
    return decay;
  }

  /**
   * Parameters of {@link HelixKernel} for a track of the first turn.
   *
   * @param daughter 0 for the positive muon, 1 for the negative
   */
  static double[] track(int daughter) {
    double[] track = new double[HelixKernel.PARAMETERS];
    track[HelixKernel.FIELD] = FIELD_TESLA;
    track[HelixKernel.CHARGE] = daughter == 0 ? 1 : -1;
    track[HelixKernel.DAUGHTER] = daughter;
    track[HelixKernel.LONGEST_ARC] = Double.POSITIVE_INFINITY;
    return track;
  }

  /**
   * Parameters of {@link TrajectoryKernel}: arcs of a step of the field map, up to just outside the
   * drift chamber.
   *
   * @param daughter 0 for the positive muon, 1 for the negative
   */
  static double[] trajectory(int daughter) {
    double[] track = new double[TrajectoryKernel.PARAMETERS];
    track[TrajectoryKernel.CHARGE] = daughter == 0 ? 1 : -1;
    track[TrajectoryKernel.DAUGHTER] = daughter;
    track[TrajectoryKernel.LONGEST_PATH] = Double.POSITIVE_INFINITY;
    track[TrajectoryKernel.LARGEST_RADIUS] = LARGEST_RADIUS_CM;
    track[TrajectoryKernel.LONGEST_ARC] = LONGEST_ARC_CM;
    track[TrajectoryKernel.TOLERANCE] = TOLERANCE_CM;
    return track;
  }

  /** Requirements of {@link DetectionKernel}: a vertex and tracks inside the drift chamber. */
  static double[] requirements() {
    double[] requirements = new double[DetectionKernel.REQUIREMENTS];
    requirements[DetectionKernel.MIN_LAYERS_1] = LEAST_LAYERS;
    requirements[DetectionKernel.MIN_LAYERS_2] = LEAST_LAYERS;
    range(requirements, DetectionKernel.VERTEX_RADIUS, 0.05, 60);
    range(requirements, DetectionKernel.VERTEX_Z, -55, 140);
    range(requirements, DetectionKernel.VERTEX_THETA, Math.toRadians(17), Math.toRadians(150));
    range(requirements, DetectionKernel.TRACK_THETA, Math.toRadians(17), Math.toRadians(150));
    requirements[DetectionKernel.MIN_PT_1] = LEAST_PT_GEV;
    requirements[DetectionKernel.MIN_PT_2] = LEAST_PT_GEV;
    requirements[DetectionKernel.OPENING_COSINE] = NO_OPENING_ANGLE;
    return requirements;
  }

  private static void range(double[] requirements, int at, double least, double most) {
    requirements[at] = least;
    requirements[at + 1] = most;
  }
}
