package io.addra.propagation.production;

import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;

/**
 * Where and in which frame a collision makes its pair of particles. Immutable.
 *
 * @param beams the beams, without energy spread or initial-state radiation
 * @param region where they collide
 */
record Collision(Beams beams, LuminousRegion region) {

  /**
   * The part of a source that all processes share.
   *
   * @param coefficient a of dN/dcos proportional to 1 + a cos squared about the electrons'
   *     direction in the centre-of-mass frame, from -1 to 1
   */
  LlpSource source(double coefficient) {
    double[][] factor = region.choleskyFactor();
    double[] packed = {
      factor[0][0], factor[1][0], factor[1][1], factor[2][0], factor[2][1], factor[2][2]
    };
    return LlpSource.isotropic(1)
        .withLuminousRegion(region.mean(), packed)
        .withCentreOfMass(beams.boost(), basisAbout(beams.axis()), coefficient);
  }

  private static double[] basisAbout(double[] axis) {
    double across = Math.hypot(axis[0], axis[2]);
    double[] first = {axis[2] / across, 0, -axis[0] / across};
    double[] second = {
      axis[1] * first[2] - axis[2] * first[1],
      axis[2] * first[0] - axis[0] * first[2],
      axis[0] * first[1] - axis[1] * first[0]
    };
    return new double[] {
      first[0], first[1], first[2], second[0], second[1], second[2], axis[0], axis[1], axis[2]
    };
  }

  /** Throws IllegalArgumentException where a model cannot make an LLP of a mass (GeV). */
  static void checkMass(double mass, ProductionModel model) {
    if (!(mass > 0 && mass < model.maxMass())) {
      throw new IllegalArgumentException(
          "mass must be above 0 and below " + model.maxMass() + " GeV, found " + mass);
    }
  }
}
