package io.addra.propagation.production;

import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;

/**
 * Where and in which frame a collision makes its particles. Immutable.
 *
 * @param beams the beams, without energy spread
 * @param region where they collide
 */
public record Collision(Beams beams, LuminousRegion region) {

  /** SuperKEKB at the Y(4S). */
  public static Collision superKekb(LuminousRegion region) {
    return new Collision(Beams.superKekb(), region);
  }

  /**
   * A source of the decays of what the beams make.
   *
   * @param chain the decays
   * @param llp the particle that is the LLP
   */
  LlpSource source(DecayChain chain, int llp) {
    double[][] factor = region.choleskyFactor();
    double[] packed = {
      factor[0][0], factor[1][0], factor[1][1], factor[2][0], factor[2][1], factor[2][2]
    };
    FourVector electron = beams.electron();
    return LlpSource.atRest(chain, llp)
        .withLuminousRegion(region.mean(), packed)
        .withCollision(
            beams.boost(),
            beams.basis(),
            beams.sqrtS(),
            new double[] {electron.px(), electron.py(), electron.pz()});
  }
}
