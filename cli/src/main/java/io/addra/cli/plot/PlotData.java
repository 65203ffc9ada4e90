package io.addra.cli.plot;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.stored.StoredRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a plot: runs evaluated at the masses, lifetimes and quantities that are drawn.
 * Immutable by convention: arrays are not changed after construction.
 *
 * @param runs the runs, at least one
 * @param names what they are called in a legend
 * @param masses masses (GeV), ascending
 * @param quantities names of quantities
 * @param ctau lifetimes as c tau (cm), ascending
 * @param rows rows by run and {@link #key}
 */
@SuppressWarnings("ArrayRecordComponent")
public record PlotData(
    List<StoredRun> runs,
    List<String> names,
    List<Double> masses,
    List<String> quantities,
    double[] ctau,
    List<Map<String, List<MapRow>>> rows) {
  /** Copies the lists. */
  public PlotData {
    runs = List.copyOf(runs);
    names = List.copyOf(names);
    masses = List.copyOf(masses);
    quantities = List.copyOf(quantities);
    rows = List.copyOf(rows);
  }

  /** Evaluates runs. */
  public static PlotData of(
      List<StoredRun> runs,
      List<String> names,
      List<Double> masses,
      List<String> quantities,
      double[] ctau) {
    List<Map<String, List<MapRow>>> rows = new ArrayList<>();
    for (StoredRun run : runs) {
      AcceptanceMap map = run.map(masses, quantities, ctau);
      Map<String, List<MapRow>> index = new HashMap<>();
      map.rows()
          .forEach(row ->
              index
                  .computeIfAbsent(key(row.mass(), row.quantity()), _ -> new ArrayList<>())
                  .add(row));
      rows.add(index);
    }
    return new PlotData(runs, names, masses, quantities, ctau, rows);
  }

  private static String key(double mass, String quantity) {
    return mass + " " + quantity;
  }

  /** The rows of a quantity at a mass (GeV) in a run, by lifetime; none where it has none. */
  public List<MapRow> curve(int run, double mass, String quantity) {
    return rows.get(run).getOrDefault(key(mass, quantity), List.of()).stream()
        .sorted(Comparator.comparingDouble(MapRow::ctau))
        .toList();
  }

  /** The largest value of a quantity in any run. */
  public double peak(String quantity) {
    return all()
        .filter(row -> row.quantity().equals(quantity))
        .mapToDouble(row -> row.estimate().value())
        .max()
        .orElse(0);
  }

  /** The largest value of all. */
  public double peak() {
    return all().mapToDouble(row -> row.estimate().value()).max().orElse(0);
  }

  /** The same with only some of the quantities. */
  public PlotData only(List<String> kept) {
    return new PlotData(runs, names, masses, kept, ctau, rows);
  }

  private java.util.stream.Stream<MapRow> all() {
    return rows.stream().flatMap(index -> index.values().stream()).flatMap(List::stream);
  }
}
