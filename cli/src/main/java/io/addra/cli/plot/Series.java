package io.addra.cli.plot;

import io.addra.propagation.result.MapRow;
import java.util.ArrayList;
import java.util.List;

/**
 * One curve of a plot: a run, and what of mass, lifetime and quantity is fixed. Immutable.
 *
 * @param run index of the run
 * @param fixed the mass (GeV) or the lifetime c tau (cm) that is fixed
 * @param quantity name of the quantity
 */
record Series(int run, double fixed, String quantity) {
  /**
   * The series of a panel.
   *
   * @param title what they have in common
   * @param series its series, in the order of the legend
   */
  record Group(String title, List<Series> series) {
    Group {
      series = List.copyOf(series);
    }
  }

  /** Names of what differs: run, mass or lifetime, quantity. */
  interface Names {
    /** Name of a mass or a lifetime. */
    String fixed(double value);

    /** Name of a quantity. */
    String quantity(String quantity);
  }

  /**
   * The panels of all combinations of runs, fixed values and quantities.
   *
   * @param by what has a panel of its own: {@code fixed}, {@code quantity} or {@code none}
   */
  static List<Group> groups(PlotData data, List<Double> fixed, String by, Names names) {
    List<Group> groups = new ArrayList<>();
    List<Double> ofFixed = by.equals("fixed") ? fixed : List.of(Double.NaN);
    List<String> ofQuantity = by.equals("quantity") ? data.quantities() : List.of("");
    for (double value : ofFixed) {
      for (String quantity : ofQuantity) {
        List<Series> series = new ArrayList<>();
        for (double f : Double.isNaN(value) ? fixed : List.of(value)) {
          for (String q : quantity.isEmpty() ? data.quantities() : List.of(quantity)) {
            for (int run = 0; run < data.runs().size(); run++) {
              series.add(new Series(run, f, q));
            }
          }
        }
        String title =
            by.equals("fixed")
                ? names.fixed(value)
                : by.equals("quantity") ? names.quantity(quantity) : "";
        groups.add(new Group(title, series));
      }
    }
    return groups;
  }

  /** What tells a series from the others of its panel; the quantity where it is alone. */
  String label(Group group, PlotData data, Names names) {
    List<String> parts = new ArrayList<>();
    if (group.series.stream().map(Series::quantity).distinct().count() > 1) {
      parts.add(names.quantity(quantity));
    }
    if (group.series.stream().map(Series::fixed).distinct().count() > 1) {
      parts.add(names.fixed(fixed));
    }
    if (data.runs().size() > 1) {
      parts.add(data.names().get(run));
    }
    return parts.isEmpty() ? names.quantity(quantity) : String.join(", ", parts);
  }

  /**
   * Whether all rows are upper limits; where others have values, a limit only says that 0 came out.
   */
  static boolean nothing(List<MapRow> rows) {
    return rows.stream().allMatch(row -> row.estimate().upperLimit());
  }
}
