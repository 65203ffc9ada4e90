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
import org.jspecify.annotations.Nullable;

/**
 * Fractions by mass, lifetime and quantity. Rows are ordered by mass, then quantity, then lifetime.
 * Immutable.
 */
public final class AcceptanceMap {
  private final List<MapRow> rows;

  /** Rows by mass and quantity, made when first asked for. */
  private volatile @Nullable Map<Curve, List<MapRow>> curves;

  private record Curve(double mass, String quantity) {
    static Curve of(MapRow row) {
      return new Curve(row.mass(), row.quantity());
    }
  }

  /**
   * A map.
   *
   * @param rows all rows; copied
   */
  public AcceptanceMap(List<MapRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** All rows. */
  public List<MapRow> rows() {
    return rows;
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
    Map<Curve, List<MapRow>> made = curves;
    if (made == null) {
      made = rows.stream().collect(Collectors.groupingBy(Curve::of));
      curves = made;
    }
    return List.copyOf(made.getOrDefault(new Curve(mass, quantity), List.of()));
  }

  /** The row of one quantity at one mass (GeV) and lifetime (c tau in cm), if there is one. */
  public Optional<MapRow> row(double mass, double ctau, String quantity) {
    return curve(mass, quantity).stream().filter(row -> row.ctau() == ctau).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcceptanceMap map && rows.equals(map.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  private <T> List<T> distinct(Function<MapRow, T> key) {
    Set<T> seen = new LinkedHashSet<>();
    rows.forEach(row -> seen.add(key.apply(row)));
    return List.copyOf(seen);
  }
}
