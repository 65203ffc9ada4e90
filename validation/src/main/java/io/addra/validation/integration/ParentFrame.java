package io.addra.validation.integration;

/**
 * LLPs of one parent of known momentum, isotropic in its rest frame. Units GeV, cm, c; immutable.
 *
 * @param beta velocity of the parent along its direction
 * @param gamma its Lorentz factor
 * @param direction unit vector of its direction
 * @param momentum LLP's momentum in the parent's frame
 * @param energy LLP's energy in the parent's frame
 * @param mass LLP's mass
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record ParentFrame(
    double beta, double gamma, double[] direction, double momentum, double energy, double mass) {

  /** Throws IllegalArgumentException for an LLP that is not faster than its parent. */
  static ParentFrame of(DecayChain chain, double[] parent) {
    double p = DecayChain.norm(parent);
    double e = Math.hypot(p, chain.parentMass());
    double[] direction =
        p > 0 ? new double[] {parent[0] / p, parent[1] / p, parent[2] / p} : new double[] {0, 0, 1};
    if (p / e >= chain.llpMomentum() / chain.llpEnergy()) {
      throw new IllegalArgumentException(
          "the LLP of %s GeV is slower in the parent's frame than the parent"
              .formatted(chain.llpMass()));
    }
    return new ParentFrame(
        p / e,
        e / chain.parentMass(),
        direction,
        chain.llpMomentum(),
        chain.llpEnergy(),
        chain.llpMass());
  }

  /**
   * Returns the density of decays (1/cm^3) at a point given from the parent's decay (cm), for a
   * proper decay length {@code ctau} (cm).
   */
  double density(double x, double y, double z, double ctau) {
    double r = Math.sqrt(x * x + y * y + z * z);
    double b = beta * (x * direction[0] + y * direction[1] + z * direction[2]) / r;
    double e = energy / gamma;
    double p = (e * b + Math.sqrt(e * e - mass * mass * (1 - b * b))) / (1 - b * b);
    double jacobian = p * p / (momentum * gamma * (p - b * Math.hypot(p, mass)));
    double lambda = p / mass * ctau;
    return jacobian * Math.exp(-r / lambda) / (lambda * 4 * Math.PI * r * r);
  }
}
