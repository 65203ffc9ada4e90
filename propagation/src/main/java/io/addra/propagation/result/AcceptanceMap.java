package io.addra.propagation.result;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
