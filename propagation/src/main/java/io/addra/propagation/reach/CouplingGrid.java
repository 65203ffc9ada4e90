package io.addra.propagation.reach;

import io.addra.propagation.coupling.CouplingModel;

/** Couplings at which yields are computed. */
public final class CouplingGrid {

  /** Lifetimes in a decade of c tau. */
  private static final int PER_DECADE = 40;

  /** Shortest lifetime that is of use: far inside the beam pipe at any boost (c tau, cm). */
  private static final double SHORTEST_CM = 1e-6;

  /** Longest: 1e-10 of the particles decay within metres (c tau, cm). */
  private static final double LONGEST_CM = 1e13;

  private static final int MOST_POINTS = 4000;

  private CouplingGrid() {}

  /**
   * Couplings, ascending and equally spaced in the logarithm, whose lifetimes are of use: c tau
   * from 1e-6 to 1e13 cm, and not beyond where the model ends.
   *
   * @param model the model
   * @param mass mass of the LLP (GeV)
   */
  public static double[] usual(CouplingModel model, double mass) {
    double largest = model.text().coupling().largest();
    double from = Math.min(model.coupling(mass, LONGEST_CM), largest / 10);
    double to = Math.min(model.coupling(mass, SHORTEST_CM), largest);
    return between(model, from, Math.max(to, 10 * from));
  }

  /**
   * Couplings from one to another, ends included.
   *
   * @param model the model
   * @param from first coupling, above 0
   * @param to last coupling, above {@code from}
   */
  public static double[] between(CouplingModel model, double from, double to) {
    double decades = Math.log10(to / from) * model.text().coupling().power();
    int points = Math.clamp((long) Math.ceil(PER_DECADE * decades) + 1, 2, MOST_POINTS);
    double step = Math.log(to / from) / (points - 1);
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      grid[i] = from * Math.exp(i * step);
    }
    grid[points - 1] = to;
    return grid;
  }
}
