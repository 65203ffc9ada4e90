package io.addra.propagation.veto;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * Mean longitudinal profile of an electromagnetic shower: dE/dt = E b (bt)<sup>a-1</sup>
 * e<sup>-bt</sup>/&Gamma;(a) with t in radiation lengths, b = 0.5 and its maximum at (a - 1)/b = ln
 * y + C, y the energy over the critical energy. Immutable.
 *
 * <p>Source: Review of Particle Physics, "Passage of particles through matter", section
 * "Electromagnetic cascades": C = -0.5 for electrons, +0.5 for photons, whose t begins where they
 * enter. A photon converts after 9/7 radiation lengths on average; with t from the conversion C is
 * 0.5 - 9/7. Where ln y + C is below 0 the maximum is at 0. The fit is of 1 to 100 GeV; below, and
 * for what single showers do, it is an extrapolation of a mean.
 */
public final class ShowerProfile {
  /** Rate at which profiles fall (1); 0.5 in most materials. */
  private static final double B = 0.5;

  private static final double DEEPEST = 60;
  private static final int STEPS_PER_LENGTH = 16;
  private static final double SOLVED_TO = 1e-9;
  private static final int MOST_STEPS = 200;

  private final double y;
  private final double a;
  private final double[] cumulative;

  /** What a shower begins with. */
  public enum Start {
    /** A photon that has just converted. */
    CONVERSION(0.5 - 9.0 / 7.0),
    /** An electron or positron. */
    ELECTRON(-0.5);

    private final double shift;

    Start(double shift) {
      this.shift = shift;
    }
  }

  private ShowerProfile(double y, double a) {
    this.y = y;
    this.a = a;
    int steps = (int) (DEEPEST * STEPS_PER_LENGTH);
    cumulative = new double[steps + 1];
    for (int k = 1; k <= steps; k++) {
      cumulative[k] = Gamma.regularizedGammaP(a, B * k / STEPS_PER_LENGTH);
    }
  }

  /**
   * A profile.
   *
   * @param energy energy of what begins it (GeV), above 0
   * @param criticalEnergy critical energy of the material (GeV), above 0
   */
  public static ShowerProfile of(double energy, double criticalEnergy, Start start) {
    double y = energy / criticalEnergy;
    return new ShowerProfile(y, 1 + B * Math.max(0, Math.log(y) + start.shift));
  }

  /**
   * Critical energy of electrons in a solid (GeV), 610 MeV/(Z + 1.24) (the same review, fit to the
   * definition of Rossi).
   *
   * @param z atomic number, of compounds the mean
   */
  public static double criticalEnergy(double z) {
    return 0.610 / (z + 1.24);
  }

  /** Depth of the maximum (radiation lengths). */
  public double maximum() {
    return (a - 1) / B;
  }

  /**
   * Share of the energy that is deposited before a depth, 0 to 1; interpolated in a table, good to
   * 1e-4.
   *
   * @param t depth (radiation lengths); 0 for what is below
   */
  public double before(double t) {
    if (!(t > 0)) {
      return 0;
    }
    double place = t * STEPS_PER_LENGTH;
    if (place >= cumulative.length - 1) {
      return cumulative[cumulative.length - 1];
    }
    int k = (int) place;
    return cumulative[k] + (place - k) * (cumulative[k + 1] - cumulative[k]);
  }

  /**
   * The depth at which a share of the energy is deposited (radiation lengths); infinite for shares
   * of 1 and above.
   */
  public double depthOf(double share) {
    if (share >= cumulative[cumulative.length - 1]) {
      return Double.POSITIVE_INFINITY;
    }
    return share > 0 ? solve(t -> Gamma.regularizedGammaP(a, B * t) - share, 0, DEEPEST) : 0;
  }

  /** Mean number of electrons at a depth, (1/E_c) dE/dt. */
  public double electrons(double t) {
    double x = B * t;
    return t > 0 ? y * B * Math.exp((a - 1) * Math.log(x) - x - Gamma.logGamma(a)) : 0;
  }

  /**
   * The last depth at which the mean number of electrons is at least some number (radiation
   * lengths); that of the maximum where it never is, for what began the shower is then still there.
   */
  public double lastDepth(double least) {
    double peak = maximum();
    double begin = Math.max(peak, 1.0 / STEPS_PER_LENGTH);
    double end = begin;
    while (electrons(end) >= least) {
      end += 2 / B;
    }
    return end > begin ? solve(t -> electrons(t) - least, begin, end) : peak;
  }

  private static double solve(UnivariateFunction f, double from, double to) {
    return new BrentSolver(SOLVED_TO).solve(MOST_STEPS, f, from, to);
  }
}
