package io.addra.propagation.coupling;

import java.util.List;
import java.util.Map;

/**
 * Widths of a scalar that mixes with the Higgs boson, at sin(theta) = 1. Below two pions leptons in
 * closed form; above, the total of a table. Immutable.
 */
final class ScalarWidths {

  /** The tables of the total width. */
  static final List<String> PARAMETRISATIONS = List.of("foresee", "eventcalc");

  private static final double LIGHTEST = 2e-3;

  private final MassTable table;

  ScalarWidths(String parametrisation) {
    this.table = MassTable.read("dark_scalar_" + parametrisation + ".csv", "ctau_cm");
  }

  /** Masses for which the widths are known. */
  MassRange masses() {
    return new MassRange(LIGHTEST, table.range().to());
  }

  /** c tau (cm) at a mass (GeV) in {@link #masses()}. */
  double ctau(double mass) {
    return mass < threshold() ? Constants.HBAR_C / Leptons.sum(leptons(mass)) : table.at(mass);
  }

  /** Partial widths (GeV). */
  Map<String, Double> widths(double mass) {
    Map<String, Double> widths = leptons(mass);
    if (mass >= threshold()) {
      double left = Constants.HBAR_C / table.at(mass) - Leptons.sum(widths);
      widths.put("hadrons", Math.max(0, left));
    }
    return widths;
  }

  private static Map<String, Double> leptons(double mass) {
    return Leptons.pairs(mass, Leptons::scalar);
  }

  private static double threshold() {
    return 2 * Constants.mass("pi0");
  }
}
