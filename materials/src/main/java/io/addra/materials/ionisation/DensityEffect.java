package io.addra.materials.ionisation;

/**
 * The density-effect correction delta of the Bethe formula, with the general parameters of R.
 * Sternheimer and R. Peierls, Phys. Rev. B 3, 3681 (1971): they follow from the mean excitation
 * energy and the plasma energy alone. At minimum ionisation delta is below 0.7 in solids and none
 * in gases, and the general parameters shift the loss by less than 1 % against fitted ones.
 * Immutable.
 */
final class DensityEffect {
  /** Plasma energy of 1 mol of electrons in 1 cm^3 (eV), PDG. */
  private static final double PLASMA_EV = 28.816;

  private static final double EXPONENT = 3;
  private static final double LN_10 = Math.log(10);

  /** Upper ends of the gases' bands of C, and where delta begins in each. */
  private static final double[] GAS_BANDS = {10, 10.5, 11, 11.5, 12.25, 13.804};

  private static final double[] GAS_BEGINS = {1.6, 1.7, 1.8, 1.9, 2.0, 2.0};

  private final double c;
  private final double begin;
  private final double end;

  /**
   * The correction for a material.
   *
   * @param electronsMolCm3 electrons (mol/cm^3)
   * @param iEv mean excitation energy (eV)
   * @param gas whether it is a gas
   */
  DensityEffect(double electronsMolCm3, double iEv, boolean gas) {
    c = 2 * Math.log(iEv / (PLASMA_EV * Math.sqrt(electronsMolCm3))) + 1;
    if (gas) {
      begin = gasBegin(c);
      end = c < GAS_BANDS[4] ? 4 : 5;
    } else {
      boolean low = iEv < 100;
      end = low ? 2 : 3;
      begin = c < (low ? 3.681 : 5.215) ? 0.2 : 0.326 * c - (low ? 1 : 1.5);
    }
  }

  private static double gasBegin(double c) {
    for (int k = 0; k < GAS_BANDS.length; k++) {
      if (c < GAS_BANDS[k]) {
        return GAS_BEGINS[k];
      }
    }
    return 0.326 * c - 2.5;
  }

  /** The correction at a momentum, given as beta gamma. */
  double at(double betaGamma) {
    double x = Math.log10(betaGamma);
    if (x < begin) {
      return 0;
    }
    double line = 2 * LN_10 * x - c;
    if (x >= end) {
      return line;
    }
    double a = (c - 2 * LN_10 * begin) / Math.pow(end - begin, EXPONENT);
    return line + a * Math.pow(end - x, EXPONENT);
  }
}
