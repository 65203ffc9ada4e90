package io.addra.kernels.device;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.Split;

/**
 * How the LLP of an event is made: the collision, the chain of decays, and which of its particles
 * is the LLP. Immutable; {@code with} methods return changed copies. Lengths in cm, momenta,
 * energies and masses in GeV, velocities in units of c, in the detector's frame.
 */
public final class LlpSource {
  private final double[] header;
  private final DecayChain chain;
  private final int llp;

  private LlpSource(double[] header, DecayChain chain, int llp) {
    this.header = header;
    this.chain = chain;
    this.llp = llp;
  }

  /**
   * An LLP of fixed beta gamma, made at the origin, isotropic in the detector's frame.
   *
   * @param betaGamma momentum over mass, positive
   * @throws IllegalArgumentException if betaGamma is not positive and finite
   */
  public static LlpSource isotropic(double betaGamma) {
    if (!(betaGamma > 0) || Double.isInfinite(betaGamma)) {
      throw new IllegalArgumentException("beta gamma must be positive, found " + betaGamma);
    }
    return atRest(fromPair(1, 0, 0, 0, 1, betaGamma), 3);
  }

  /**
   * A chain of decays of something at rest at the origin.
   *
   * @param chain the decays
   * @param llp the particle that is the LLP
   * @throws IllegalArgumentException if there is no such particle
   */
  public static LlpSource atRest(DecayChain chain, int llp) {
    double[] header = new double[ChainLayout.SPLITS];
    header[ChainLayout.ROOT + ChainLayout.PARTICLE_ENERGY] = 1;
    header[ChainLayout.ROOT + ChainLayout.PARTICLE_MASS] = 1;
    header[ChainLayout.BASIS] = 1;
    header[ChainLayout.BASIS + 4] = 1;
    header[ChainLayout.BASIS + 8] = 1;
    header[ChainLayout.ELECTRON + 2] = 1;
    chain.integers(llp);
    return new LlpSource(header, chain, llp);
  }

  /**
   * A pair of equal parents, one of which decays to the LLP, particle 3, and something else.
   *
   * @param parentMass mass of the parent (GeV)
   * @param parentMomentum its momentum in the frame of the collision (GeV)
   * @param ctau its proper decay length (cm), 0 for none
   * @param square a of the law 1 + a cos squared of its direction
   * @param llpMass mass of the LLP (GeV)
   * @param llpMomentum momentum of the LLP in the parent's rest frame (GeV)
   */
  private static DecayChain fromPair(
      double parentMass,
      double parentMomentum,
      double ctau,
      double square,
      double llpMass,
      double llpMomentum) {
    Split pair =
        new Split(
            0,
            parentMass,
            new Split.SecondMass.Fixed(parentMass),
            parentMomentum,
            AngularLaw.about(Axis.COLLISION, square),
            0,
            0);
    double rest = parentMass - Math.hypot(llpMass, llpMomentum);
    double other = Math.sqrt(Math.max(0, (rest - llpMomentum) * (rest + llpMomentum)));
    Split decay =
        new Split(
            1,
            llpMass,
            new Split.SecondMass.Fixed(other),
            llpMomentum,
            AngularLaw.ISOTROPIC,
            ctau,
            0);
    return DecayChain.of(pair, decay);
  }

  /**
   * A copy of this source in which one of a pair of equal parents decays to the LLP and something
   * else.
   *
   * @param parentMass mass of the parent (GeV)
   * @param parentMomentum its momentum in the frame of the collision (GeV)
   * @param ctau its proper decay length (cm), 0 for none
   * @param square a of dN/dcos proportional to 1 + a cos squared of its direction, -1 or more
   * @param llpMass mass of the LLP (GeV), positive
   * @param llpMomentum momentum of the LLP in the parent's rest frame (GeV)
   */
  public LlpSource withPairDecay(
      double parentMass,
      double parentMomentum,
      double ctau,
      double square,
      double llpMass,
      double llpMomentum) {
    DecayChain pair = fromPair(parentMass, parentMomentum, ctau, square, llpMass, llpMomentum);
    return new LlpSource(header, pair, 3);
  }

  /**
   * Where the collisions are.
   *
   * @param mean mean position, 3 values (cm)
   * @param cholesky lower Cholesky factor of the covariance: xx, yx, yy, zx, zy, zz (cm)
   */
  public LlpSource withLuminousRegion(double[] mean, double[] cholesky) {
    double[] changed = header.clone();
    System.arraycopy(mean, 0, changed, ChainLayout.VERTEX_MEAN, 3);
    System.arraycopy(cholesky, 0, changed, ChainLayout.VERTEX_CHOLESKY, 6);
    return new LlpSource(changed, chain, llp);
  }

  /**
   * The collision.
   *
   * @param velocity velocity of its frame in the detector's frame, 3 values (c)
   * @param basis three orthonormal vectors in its frame, 9 values; the third is the polar axis
   * @param energy energy in its frame, the mass of particle 0 (GeV)
   * @param electron momentum of an electron in the detector's frame, 3 values (GeV)
   */
  public LlpSource withCollision(
      double[] velocity, double[] basis, double energy, double[] electron) {
    double[] changed = header.clone();
    double b2 = velocity[0] * velocity[0] + velocity[1] * velocity[1] + velocity[2] * velocity[2];
    double gamma = 1 / Math.sqrt(1 - b2);
    for (int j = 0; j < 3; j++) {
      changed[ChainLayout.ROOT + j] = velocity[j] * gamma * energy;
    }
    changed[ChainLayout.ROOT + ChainLayout.PARTICLE_ENERGY] = gamma * energy;
    changed[ChainLayout.ROOT + ChainLayout.PARTICLE_MASS] = energy;
    System.arraycopy(basis, 0, changed, ChainLayout.BASIS, 9);
    System.arraycopy(electron, 0, changed, ChainLayout.ELECTRON, 3);
    return new LlpSource(changed, chain, llp);
  }

  /**
   * Other decays of what the collision makes.
   *
   * @param decays the decays
   * @param particle the particle that is the LLP
   * @throws IllegalArgumentException if there is no such particle
   */
  public LlpSource withChain(DecayChain decays, int particle) {
    decays.integers(particle);
    return new LlpSource(header, decays, particle);
  }

  /** A copy that follows another particle of the chain. */
  public LlpSource following(int particle) {
    return withChain(chain, particle);
  }

  /** Beta gamma, 3 values, and gamma of the collision's frame in the detector's. */
  public double[] frame() {
    double mass = header[ChainLayout.ROOT + ChainLayout.PARTICLE_MASS];
    double[] frame = new double[4];
    for (int k = 0; k < frame.length; k++) {
      frame[k] = header[ChainLayout.ROOT + k] / mass;
    }
    return frame;
  }

  /** The decays. */
  public DecayChain chain() {
    return chain;
  }

  /** The particle that is the LLP. */
  public int llp() {
    return llp;
  }

  /** Random numbers of an event, an even number. */
  public int draws() {
    return Math.max(PhiloxKernel.DRAWS, (chain.draws() + 1) / 2 * 2);
  }

  /** The integers of {@link ChainLayout}. */
  public int[] integers() {
    return chain.integers(llp);
  }

  /** The doubles of {@link ChainLayout}. */
  public double[] parameters() {
    double[] doubles = chain.doubles();
    System.arraycopy(header, 0, doubles, 0, header.length);
    return doubles;
  }
}
