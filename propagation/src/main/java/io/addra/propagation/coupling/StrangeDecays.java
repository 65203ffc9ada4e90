package io.addra.propagation.coupling;

import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.production.BMesonInclusive;
import io.addra.propagation.production.TwoBody;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * B decays to a strange meson and a spinless LLP through a loop with a top quark. Immutable.
 *
 * <p>The width is a function of the parent, the daughter and the LLP's mass at unit coupling; a
 * scalar and an ALP differ in it alone.
 */
final class StrangeDecays {
  private static final List<String[]> EXCLUSIVE =
      List.of(
          new String[] {"B+", "K+"},
          new String[] {"B0", "K0"},
          new String[] {"B+", "K*+"},
          new String[] {"B0", "K*0"});

  /** Width of one decay at unit coupling. */
  interface Width {
    /** The width (GeV) at an LLP's mass (GeV), below the threshold of the decay. */
    double of(String parent, String daughter, double mass);
  }

  private StrangeDecays() {}

  /**
   * The rates of the four exclusive decays and the inclusive one.
   *
   * @param llp name of the LLP
   * @param masses masses for which the model holds
   * @param width width of an exclusive decay
   * @param inclusive branching fraction of b -> s LLP at mass 0 and coupling 1
   * @param inclusiveSource its source
   */
  static List<ProductionRate> rates(
      String llp, MassRange masses, Width width, double inclusive, String inclusiveSource) {
    List<ProductionRate> rates = new ArrayList<>();
    for (String[] pair : EXCLUSIVE) {
      String parent = pair[0];
      String daughter = pair[1];
      double limit = Constants.mass(parent) - Constants.mass(daughter);
      DoubleUnaryOperator fraction =
          mass -> mass < limit ? width.of(parent, daughter, mass) / Constants.width(parent) : 0;
      rates.add(
          new ProductionRate(
              parent + " -> " + daughter + " " + llp,
              parent.equals("B+")
                  ? ProductionRate.Kind.PER_CHARGED_B
                  : ProductionRate.Kind.PER_NEUTRAL_B,
              BMesonDecay.PROCESS,
              daughter,
              masses,
              2,
              fraction,
              "loop with a top quark, form factor " + (starred(daughter) ? "A0" : "f0")));
    }
    double b = Constants.mass("B+");
    rates.add(
        new ProductionRate(
            "B -> X_s " + llp,
            ProductionRate.Kind.PER_B,
            BMesonInclusive.PROCESS,
            "",
            masses,
            2,
            mass -> mass < b ? inclusive * Math.pow(1 - mass * mass / (b * b), 2) : 0,
            inclusiveSource));
    return List.copyOf(rates);
  }

  /** Whether a daughter is a K*. */
  static boolean starred(String daughter) {
    return daughter.contains("*");
  }

  /** Momentum of the LLP in the rest frame of the B (GeV). */
  static double momentum(String parent, String daughter, double mass) {
    return TwoBody.momentum(Constants.mass(parent), Constants.mass(daughter), mass);
  }
}
