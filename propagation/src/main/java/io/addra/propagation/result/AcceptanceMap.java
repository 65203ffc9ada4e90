package io.addra.propagation.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fractions by mass, lifetime and quantity. Rows are ordered by mass, then quantity, then lifetime.
 * Immutable.
 *
 * @param rows all rows
 */
public record AcceptanceMap(List<MapRow> rows) {

  /** Copies the list. */
  public AcceptanceMap {
    rows = List.copyOf(rows);
  }

  /** These rows and those of another map of the same masses, which come after them at each mass. */
  public AcceptanceMap beside(AcceptanceMap other) {
    Map<Double, List<MapRow>> own =
        rows.stream()
            .collect(Collectors.groupingBy(MapRow::mass, LinkedHashMap::new, Collectors.toList()));
    other.rows.forEach(row -> own.computeIfAbsent(row.mass(), _ -> new ArrayList<>()).add(row));
    return new AcceptanceMap(own.values().stream().flatMap(List::stream).toList());
  }

  /** The masses (GeV), in the rows' order. */
  public List<Double> masses() {
    return distinct(MapRow::mass);
  }

  /** The lifetimes, as c tau (cm), in the rows' order. */
  public List<Double> lifetimes() {
    return distinct(MapRow::ctau);
  }

  /** The names of the quantities, in the rows' order. */
  public List<String> quantities() {
    return distinct(MapRow::quantity);
  }

  /** The rows of one quantity at one mass (GeV), by lifetime. */
  public List<MapRow> curve(double mass, String quantity) {
    return rows.stream()
        .filter(row -> row.mass() == mass && row.quantity().equals(quantity))
        .toList();
  }

  /** The row of one quantity at one mass (GeV) and lifetime (c tau in cm), if there is one. */
  public Optional<MapRow> row(double mass, double ctau, String quantity) {
    return rows.stream()
        .filter(row -> row.mass() == mass && row.ctau() == ctau && row.quantity().equals(quantity))
        .findFirst();
  }

  private <T> List<T> distinct(Function<MapRow, T> key) {
    Set<T> seen = new LinkedHashSet<>();
    rows.forEach(row -> seen.add(key.apply(row)));
    return List.copyOf(seen);
  }
}
