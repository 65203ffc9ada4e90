package io.addra.propagation.coupling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of a long-lived particle: lifetime, partial widths and rates of production as functions
 * of mass and one coupling. Widths are proportional to a power of the coupling, 2 or 1 ({@link
 * ModelText.CouplingConstant#power()}), so a lifetime at coupling 1 says all. Immutable.
 */
public sealed interface CouplingModel
    permits AlpPhoton,
        AlpW,
        DarkHiggs,
        DarkPhoton,
        DarkScalar,
        HeavyNeutralLepton,
        InelasticDarkMatter,
        ZPrime {

  /** Names, formulae, sources, caveats. */
  ModelText text();

  /** Which of the field's calculations of the width this is, by name. */
  String parametrisation();

  /** Numbers of the model beside mass and coupling, with their values here. */
  default List<ModelParameter> parameters() {
    return List.of();
  }

  /** Masses of the LLP for which the lifetime is known. */
  MassRange masses();

  /**
   * c tau at coupling 1 (cm); infinite where every decay is closed.
   *
   * @param mass mass of the LLP (GeV)
   * @throws IllegalArgumentException if the mass is out of {@link #masses()}
   */
  double unitCtau(double mass);

  /**
   * The partial widths at coupling 1 (GeV) that are known, by final state; {@code hadrons} is what
   * the total leaves.
   *
   * @param mass mass of the LLP (GeV)
   * @throws IllegalArgumentException if the mass is out of {@link #masses()}
   */
  Map<String, Double> unitWidths(double mass);

  /** The known ways to make the LLP at SuperKEKB. */
  List<ProductionRate> rates();

  /** Name of the model and its parametrisation, for messages. */
  default String label() {
    return text().name() + " (" + parametrisation() + ")";
  }

  /**
   * The lifetime.
   *
   * @param mass mass of the LLP (GeV)
   * @param coupling coupling in the model's unit, above 0
   * @return c tau (cm)
   */
  default double ctau(double mass, double coupling) {
    if (!(coupling > 0)) {
      throw new IllegalArgumentException(
          label() + ": expected a coupling above 0, found " + coupling);
    }
    return unitCtau(mass) / Math.pow(coupling, text().coupling().power());
  }

  /**
   * The coupling that gives a lifetime.
   *
   * @param mass mass of the LLP (GeV)
   * @param ctau c tau (cm), above 0
   * @return coupling in the model's unit; infinite where every decay is closed
   */
  default double coupling(double mass, double ctau) {
    if (!(ctau > 0)) {
      throw new IllegalArgumentException(label() + ": expected a c tau above 0 cm, found " + ctau);
    }
    return Math.pow(unitCtau(mass) / ctau, 1.0 / text().coupling().power());
  }

  /** Total width (GeV) at a mass (GeV) and a coupling. */
  default double width(double mass, double coupling) {
    return Constants.HBAR_C / ctau(mass, coupling);
  }

  /** The branching fractions that are known, by final state; they do not depend on the coupling. */
  default Map<String, Double> branchingFractions(double mass) {
    double total = Constants.HBAR_C / unitCtau(mass);
    Map<String, Double> fractions = new LinkedHashMap<>();
    unitWidths(mass).forEach((state, width) -> fractions.put(state, total > 0 ? width / total : 0));
    return fractions;
  }
}
