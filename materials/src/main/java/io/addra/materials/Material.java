package io.addra.materials;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A material and what a particle meets in it. Immutable.
 *
 * @param name unique name
 * @param densityGcm3 density (g/cm^3)
 * @param x0Cm radiation length (cm)
 * @param lambdaICm nuclear interaction length (cm)
 * @param zOverA electrons per molar mass, the mean of Z/A (mol/g)
 * @param zEff mean atomic number, weighted by electrons
 * @param meanExcitationEv mean excitation energy (eV), computed from the composition
 * @param dedxMinMevCm2G least mean energy loss of a muon by ionisation (MeV cm^2/g), computed from
 *     the composition and the density; {@link io.addra.materials.ionisation.EnergyLoss} has the
 *     formula
 * @param massFractions share of the mass by element symbol, in the order of the data file
 * @param source what it is, and where its figures come from with what confidence
 */
public record Material(
    String name,
    double densityGcm3,
    double x0Cm,
    double lambdaICm,
    double zOverA,
    double zEff,
    double meanExcitationEv,
    double dedxMinMevCm2G,
    SequencedMap<String, Double> massFractions,
    String source) {

  /** Copies the mass fractions. */
  public Material {
    massFractions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(massFractions));
  }

  /** Least mean energy loss of a muon by ionisation (MeV/cm). */
  public double dedxMinMevCm() {
    return dedxMinMevCm2G * densityGcm3;
  }
}
