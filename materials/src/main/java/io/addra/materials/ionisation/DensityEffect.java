package io.addra.materials.ionisation;

import io.addra.materials.element.DensityFit;
import java.util.Optional;

/**
 * The density-effect correction delta of the Bethe formula. Solid elements have fitted parameters;
 * all else takes the general ones of R. Sternheimer and R. Peierls, Phys. Rev. B 3, 3681 (1971),
 * which follow from the mean excitation energy and the plasma energy alone and may shift the least
 * loss by up to 2.5 % (measured on the elements, where both are known). Immutable.
 */
final class DensityEffect {
  /** Plasma energy of 1 mol of electrons in 1 cm^3 (eV), PDG. */
  private static final double PLASMA_EV = 28.816;

  private static final double GENERAL_EXPONENT = 3;
  private static final double LN_10 = Math.log(10);

  /** Upper ends of the gases' bands of C, and where delta begins in each. */
  private static final double[] GAS_BANDS = {10, 10.5, 11, 11.5, 12.25, 13.804};

  private static final double[] GAS_BEGINS = {1.6, 1.7, 1.8, 1.9, 2.0, 2.0};

  private final DensityFit fit;

  /**
   * The correction for a material.
   *
   * @param electronsMolCm3 electrons (mol/cm^3)
   * @param iEv mean excitation energy (eV)
   * @param gas whether it is a gas
   * @param fitted parameters to use in place of the general ones
   */
  DensityEffect(double electronsMolCm3, double iEv, boolean gas, Optional<DensityFit> fitted) {
    double c = 2 * Math.log(iEv / (PLASMA_EV * Math.sqrt(electronsMolCm3))) + 1;
    fit = fitted.orElseGet(() -> gas ? gas(c) : condensed(c, iEv < 100));
  }

  private static DensityFit condensed(double c, boolean low) {
    double begin = c < (low ? 3.681 : 5.215) ? 0.2 : 0.326 * c - (low ? 1 : 1.5);
    return general(c, begin, low ? 2 : 3);
  }

  private static DensityFit gas(double c) {
    return general(c, gasBegin(c), c < GAS_BANDS[4] ? 4 : 5);
  }

  /** The factor makes the correction continuous where it begins. */
  private static DensityFit general(double c, double begin, double end) {
    double a = (c - 2 * LN_10 * begin) / Math.pow(end - begin, GENERAL_EXPONENT);
    return new DensityFit(c, begin, end, a, GENERAL_EXPONENT);
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
    if (x < fit.x0()) {
      return 0;
    }
    double line = 2 * LN_10 * x - fit.c();
    return x >= fit.x1() ? line : line + fit.a() * Math.pow(fit.x1() - x, fit.m());
  }
}
