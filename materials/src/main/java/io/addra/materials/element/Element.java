package io.addra.materials.element;

import org.jspecify.annotations.Nullable;

/**
 * A chemical element. Immutable.
 *
 * @param symbol its symbol
 * @param z atomic number
 * @param aGMol molar mass (g/mol)
 * @param x0GCm2 tabulated radiation length (g/cm^2)
 * @param lambdaIGCm2 tabulated nuclear interaction length (g/cm^2)
 * @param iEv mean excitation energy of the element itself (eV)
 * @param iInCompoundsEv mean excitation energy to use for it in solid and liquid compounds (eV)
 * @param densityFit the solid element's density effect, or null for a gas
 */
public record Element(
    String symbol,
    int z,
    double aGMol,
    double x0GCm2,
    double lambdaIGCm2,
    double iEv,
    double iInCompoundsEv,
    @Nullable DensityFit densityFit) {

  /** 1/(4 alpha r_e^2 N_A), in mol/cm^2 times g/mol. */
  private static final double UNIT_G_CM2 = 716.408;

  private static final double ALPHA = 1 / 137.035999;

  /** Radiation logarithms of the lightest elements, by atomic number from 1. */
  private static final double[] LIGHT = {5.31, 4.79, 4.74, 4.71};

  private static final double[] LIGHT_INELASTIC = {6.144, 5.621, 5.805, 5.924};

  /**
   * The radiation length (g/cm^2) after Y.-S. Tsai, Rev. Mod. Phys. 46, 815 (1974), in the form of
   * the Review of Particle Physics, "Passage of particles through matter".
   */
  public double tsaiX0GCm2() {
    boolean light = z <= LIGHT.length;
    double elastic = light ? LIGHT[z - 1] : Math.log(184.15 / Math.cbrt(z));
    double inelastic = light ? LIGHT_INELASTIC[z - 1] : Math.log(1194 / Math.cbrt((double) z * z));
    return UNIT_G_CM2 * aGMol / (z * z * (elastic - coulombCorrection()) + z * inelastic);
  }

  private double coulombCorrection() {
    double s = ALPHA * z * ALPHA * z;
    return s * (1 / (1 + s) + 0.20206 - 0.0369 * s + 0.0083 * s * s - 0.002 * s * s * s);
  }
}
