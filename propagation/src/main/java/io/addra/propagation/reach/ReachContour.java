package io.addra.propagation.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A contour of one search for one quantity, with the yields that it comes from. Immutable.
 *
 * @param search the search
 * @param quantity name of the quantity, as in map.csv
 * @param events number of events
 * @param curves yields, a curve a mass, ascending
 * @param contour where they cross the number of events
 */
public record ReachContour(
    Search search, String quantity, double events, List<YieldCurve> curves, Contour contour) {

  /** Copies the list. */
  public ReachContour {
    curves = List.copyOf(curves);
  }

  /**
   * The yields of a search at all masses of a run that it covers, by ascending mass.
   *
   * @param search the search
   * @param acceptance acceptance of the run
   * @param grid the couplings at a mass
   */
  public static List<YieldCurve> yields(Search search, RunAcceptance acceptance, Couplings grid) {
    List<YieldCurve> curves = new ArrayList<>();
    for (double mass : acceptance.masses().stream().sorted().toList()) {
      if (search.covers(mass) && Double.isFinite(search.model().unitCtau(mass))) {
        curves.add(YieldCurve.of(search, acceptance, mass, grid.at(mass)));
      }
    }
    return curves;
  }

  /** The contour of a number of events through known yields. */
  public static ReachContour of(
      Search search, String quantity, double events, List<YieldCurve> curves) {
    return new ReachContour(search, quantity, events, curves, Contour.of(curves, events));
  }

  /** The largest yield at any mass and coupling. */
  public double peak() {
    ToDoubleFunction<YieldCurve> peak = YieldCurve::peak;
    return curves.stream().mapToDouble(peak).max().orElse(0);
  }

  /** Couplings at a mass. */
  public interface Couplings {
    /** The couplings at a mass (GeV), ascending. */
    double[] at(double mass);
  }
}
