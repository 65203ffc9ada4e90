package io.addra.propagation.coupling;

import java.util.List;

/**
 * What a reader must know of a model. Immutable.
 *
 * @param name name in commands and files
 * @param title the model in a line
 * @param llp usual name of the LLP
 * @param coupling the coupling
 * @param formulae formulae of lifetime and production, a line each
 * @param sources where they come from
 * @param caveats what is left out or uncertain
 */
public record ModelText(
    String name,
    String title,
    String llp,
    CouplingConstant coupling,
    List<String> formulae,
    List<String> sources,
    List<String> caveats) {

  /** Copies the lists. */
  public ModelText {
    formulae = List.copyOf(formulae);
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /**
   * The coupling that a model's widths scale with. Immutable.
   *
   * @param symbol symbol, as {@code g_agg}
   * @param unit unit, as {@code 1/GeV}; empty without one
   * @param meaning what it multiplies
   * @param power the power of it that widths and rates are proportional to: 2, or 1 where the
   *     coupling is itself a square
   * @param largest where the model ends, in the coupling's unit
   */
  public record CouplingConstant(
      String symbol, String unit, String meaning, int power, double largest) {

    /** Symbol with its unit in brackets. */
    public String label() {
      return unit.isEmpty() ? symbol : symbol + " (" + unit + ")";
    }
  }
}
