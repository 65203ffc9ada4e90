package io.addra.materials.ionisation;

import io.addra.materials.element.Composition;
import io.addra.materials.element.DensityFit;
import java.util.Optional;

/**
 * Mean energy loss by ionisation: the Bethe formula with density effect, as in the Review of
 * Particle Physics, "Passage of particles through matter", equation (34.5). Without shell, Barkas
 * and Bloch corrections, so from beta gamma of about 0.3 on, and for nothing as light as electrons.
 * Immutable.
 */
public final class EnergyLoss {
  /** 4 pi N_A r_e^2 m_e c^2 (MeV cm^2/mol). */
  private static final double K = 0.307075;

  private static final double ELECTRON_MEV = 0.51099895;

  /** Minima are quoted for muons (MeV). */
  private static final double MUON_MEV = 105.6583755;

  /** The minimum lies between these beta gamma in every material. */
  private static final double LOW = 1.5;

  private static final double HIGH = 10;
  private static final int STEPS = 60;

  /** Nothing solid or liquid is lighter (g/cm^3). */
  private static final double GAS_BELOW = 0.01;

  private final double zOverA;
  private final double iMev;
  private final DensityEffect densityEffect;

  EnergyLoss(double zOverA, double iEv, double densityGcm3, boolean gas, Optional<DensityFit> fit) {
    this.zOverA = zOverA;
    iMev = 1e-6 * iEv;
    densityEffect = new DensityEffect(densityGcm3 * zOverA, iEv, gas, fit);
  }

  /**
   * The loss in a material.
   *
   * @param composition what it is made of
   * @param densityGcm3 density (g/cm^3); below 0.01 it is a gas
   */
  public static EnergyLoss of(Composition composition, double densityGcm3) {
    boolean gas = densityGcm3 < GAS_BELOW;
    return new EnergyLoss(
        composition.zOverA(),
        composition.meanExcitationEv(gas),
        densityGcm3,
        gas,
        gas ? Optional.empty() : composition.densityFit());
  }

  /** Mean excitation energy (eV). */
  public double meanExcitationEv() {
    return 1e6 * iMev;
  }

  /**
   * Mean loss per path (MeV cm^2/g) of a particle of charge 1.
   *
   * @param betaGamma momentum over mass
   * @param massMev mass (MeV)
   */
  public double mevCm2G(double betaGamma, double massMev) {
    double p2 = betaGamma * betaGamma;
    double gamma = Math.sqrt(1 + p2);
    double beta2 = p2 / (1 + p2);
    double ratio = ELECTRON_MEV / massMev;
    double largest = 2 * ELECTRON_MEV * p2 / (1 + 2 * gamma * ratio + ratio * ratio);
    double logarithm = 0.5 * Math.log(2 * ELECTRON_MEV * p2 * largest / (iMev * iMev));
    return K * zOverA / beta2 * (logarithm - beta2 - 0.5 * densityEffect.at(betaGamma));
  }

  /** The least mean loss per path (MeV cm^2/g) that a muon can have. */
  public double minimumMevCm2G() {
    // One minimum between the ends: thirds close in on it, to 1e-10 of beta gamma.
    double low = LOW;
    double high = HIGH;
    for (int k = 0; k < STEPS; k++) {
      double third = (high - low) / 3;
      if (mevCm2G(low + third, MUON_MEV) < mevCm2G(high - third, MUON_MEV)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return mevCm2G(0.5 * (low + high), MUON_MEV);
  }
}
