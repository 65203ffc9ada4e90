package io.addra.validation.jmh;

import io.addra.kernels.body.DecayKernel;
import io.addra.kernels.body.DetectionKernel;
import io.addra.kernels.body.HelixKernel;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.TwoBody;

/**
 * Parameters of the kernels that decay an LLP to a muon pair and look for its tracks in Belle II:
 * of the size that a signature has, not those of an analysis. Each call returns a new array.
 */
final class MuonPair {
  private static final int LAYERS = 56;
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
   * Layers of {@link HelixKernel}: as many as the drift chamber has layers of sense wires, evenly
   * spaced between the radii (16.80 and 111.14 cm) and the ends in z of the first and the last
   * (source: basf2, {@code cdc/data/CDC.xml}).
   */
  static double[] layers() {
    double[] layers = new double[LAYERS * HelixKernel.LAYER_STRIDE];
    for (int n = 0; n < LAYERS; n++) {
      double share = n / (LAYERS - 1.0);
      int at = n * HelixKernel.LAYER_STRIDE;
      layers[at] = 16.80 + 94.34 * share;
      layers[at + 1] = -30.03 - 42.05 * share;
      layers[at + 2] = 54.49 + 103.09 * share;
    }
    return layers;
  }

  /**
   * Layout of {@link HelixKernel}.
   *
   * @param events room for events
   */
  static int[] layout(int events) {
    int[] layout = new int[HelixKernel.LAYOUT_LENGTH];
    layout[HelixKernel.LAYOUT_STRIDE] = events;
    layout[HelixKernel.LAYOUT_LAYERS] = LAYERS;
    return layout;
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
