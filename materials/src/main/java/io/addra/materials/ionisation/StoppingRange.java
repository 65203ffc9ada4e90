package io.addra.materials.ionisation;

/**
 * Mean range of a heavy charged particle that loses energy by ionisation alone: the integral of
 * dE/(dE/dx) down to rest (Review of Particle Physics, "Passage of particles through matter",
 * section on energy loss and range). Over the mass it depends on beta gamma, and on the mass only
 * through the largest energy that an electron can take. Good to a few percent: no radiation, which
 * shortens ranges of muons above 100 GeV, no shell corrections, no straggling.
 */
public final class StoppingRange {
  /** Below this beta gamma the loss is taken to go as beta to the power of -5/3. */
  private static final double SLOW = 0.3;

  private static final double POWER = 11.0 / 3;

  /** Steps of Simpson's rule per unit of the logarithm of beta gamma, halved. */
  private static final int STEPS = 64;

  private static final double MEV_PER_GEV = 1000;

  private StoppingRange() {}

  /**
   * Range over mass (g/cm^2/GeV) of a particle of charge 1.
   *
   * @param loss the loss in the material
   * @param massMev mass (MeV)
   * @param betaGamma momentum over mass, above 0
   */
  public static double perMass(EnergyLoss loss, double massMev, double betaGamma) {
    double begin = Math.min(betaGamma, SLOW);
    double beta = begin / Math.hypot(1, begin);
    double slow = SLOW / Math.hypot(1, SLOW);
    double first = slow * slow / POWER / loss.mevCm2G(SLOW, massMev) * Math.pow(beta / slow, POWER);
    double width = Math.log(betaGamma / begin);
    int steps = 2 * (1 + (int) (STEPS * width));
    double sum = 0;
    for (int k = 0; k <= steps && width > 0; k++) {
      double weight = k == 0 || k == steps ? 1 : 2 + 2 * (k % 2);
      double x = begin * Math.exp(width * k / steps);
      sum += weight * x * x / Math.hypot(1, x) / loss.mevCm2G(x, massMev);
    }
    return MEV_PER_GEV * (first + sum * width / steps / 3);
  }
}
