package io.addra.propagation.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * The couplings at which a search expects a given number of events, mass by mass. Immutable.
 *
 * <p>Between two couplings of the grid the logarithm of the events is a straight line of that of
 * the coupling. With 40 lifetimes a decade this moves a crossing by less than a thousandth of
 * itself, except where one step of the grid takes the yield from thousands to nothing.
 *
 * @param crossings the crossings, by mass and ascending coupling
 * @param openAbove masses (GeV) at which more events are expected at the largest coupling of the
 *     grid
 * @param openBelow masses (GeV) at which more events are expected at the smallest coupling of the
 *     grid
 * @param without masses (GeV) at which no coupling of the grid gives as many events
 */
public record Contour(
    List<Crossing> crossings,
    List<Double> openAbove,
    List<Double> openBelow,
    List<Double> without) {

  /** Copies the lists. */
  public Contour {
    crossings = List.copyOf(crossings);
    openAbove = List.copyOf(openAbove);
    openBelow = List.copyOf(openBelow);
    without = List.copyOf(without);
  }

  /**
   * The contour of a number of events.
   *
   * @param curves yields, a curve a mass
   * @param events number of events, above 0
   */
  public static Contour of(List<YieldCurve> curves, double events) {
    List<Crossing> crossings = new ArrayList<>();
    List<Double> above = new ArrayList<>();
    List<Double> below = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    for (YieldCurve curve : curves) {
      int last = curve.coupling().length - 1;
      if (curve.peak() < events) {
        without.add(curve.mass());
        continue;
      }
      if (curve.events()[0] >= events) {
        below.add(curve.mass());
      }
      if (curve.events()[last] >= events) {
        above.add(curve.mass());
      }
      for (int i = 0; i < last; i++) {
        boolean here = curve.events()[i] >= events;
        boolean next = curve.events()[i + 1] >= events;
        if (here != next) {
          crossings.add(
              new Crossing(
                  curve.mass(), between(curve, i, events), next ? Crossing.LOWER : Crossing.UPPER));
        }
      }
    }
    return new Contour(crossings, above, below, without);
  }

  private static double between(YieldCurve curve, int i, double events) {
    double x0 = Math.log(curve.coupling()[i]);
    double x1 = Math.log(curve.coupling()[i + 1]);
    double y0 = logarithm(curve.events()[i]);
    double y1 = logarithm(curve.events()[i + 1]);
    return Math.exp(x0 + (x1 - x0) * (Math.log(events) - y0) / (y1 - y0));
  }

  private static double logarithm(double value) {
    return Math.log(Math.max(value, Double.MIN_NORMAL));
  }

  /** The points of one branch, in the order of the masses. */
  public List<Crossing> branch(String name) {
    return crossings.stream().filter(crossing -> crossing.branch().equals(name)).toList();
  }
}
