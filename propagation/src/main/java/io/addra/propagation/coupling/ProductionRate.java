package io.addra.propagation.coupling;

import java.util.function.DoubleUnaryOperator;

/**
 * How often a model's LLP is made in one way, by mass and coupling. Immutable.
 *
 * @param name the reaction in words, unique in a model
 * @param kind what the number is a rate of
 * @param process name of the production process in scans whose events this rate belongs to
 * @param daughter the meson or lepton beside the LLP, empty where the process has none
 * @param masses masses for which it holds
 * @param power power of the coupling that it is proportional to; 0 where the LLP's own coupling
 *     does not make it
 * @param atUnitCoupling the rate at coupling 1, by mass (GeV)
 * @param source where it comes from, and what it leaves out
 */
public record ProductionRate(
    String name,
    Kind kind,
    String process,
    String daughter,
    MassRange masses,
    int power,
    DoubleUnaryOperator atUnitCoupling,
    String source) {

  /** What a rate counts. */
  public enum Kind {
    /** A cross-section at the Y(4S), pb. */
    CROSS_SECTION("pb"),
    /** LLPs per B+ or B- meson. */
    PER_CHARGED_B("per B+"),
    /** LLPs per B0 or anti-B0 meson. */
    PER_NEUTRAL_B("per B0"),
    /** LLPs per B meson, charged and neutral alike. */
    PER_B("per B"),
    /** LLPs per tau lepton. */
    PER_TAU("per tau");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** The unit in words. */
    public String unit() {
      return unit;
    }
  }

  /**
   * The rate at a mass and a coupling.
   *
   * @param mass mass of the LLP (GeV)
   * @param coupling coupling in the model's unit
   * @return the rate in the unit of {@link #kind()}; 0 where the mass is too high to be made
   * @throws IllegalArgumentException if the mass is out of the range of the formula
   */
  public double at(double mass, double coupling) {
    masses.check(name, mass);
    return atUnitCoupling.applyAsDouble(mass) * Math.pow(coupling, power);
  }
}
