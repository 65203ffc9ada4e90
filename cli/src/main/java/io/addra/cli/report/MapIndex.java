package io.addra.cli.report;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of an acceptance map by mass and quantity, in the map's order. */
final class MapIndex {
  private final Map<Double, Map<String, List<MapRow>>> rows = new LinkedHashMap<>();

  private MapIndex() {}

  static MapIndex of(AcceptanceMap map) {
    MapIndex index = new MapIndex();
    for (MapRow row : map.rows()) {
      index
          .rows
          .computeIfAbsent(row.mass(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(row.quantity(), _ -> new ArrayList<>())
          .add(row);
    }
    return index;
  }

  /** The masses (GeV). */
  List<Double> masses() {
    return List.copyOf(rows.keySet());
  }

  /** At most so many of the masses (GeV), spread evenly over them, the first and last included. */
  List<Double> someMasses(int most) {
    List<Double> all = masses();
    if (all.size() <= most) {
      return all;
    }
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(all.get((int) Math.round(i * (all.size() - 1.0) / (most - 1))));
    }
    return some;
  }

  /** The rows of one quantity at one mass (GeV); none where the map has none. */
  List<MapRow> curve(double mass, String quantity) {
    return rows.getOrDefault(mass, Map.of()).getOrDefault(quantity, List.of());
  }

  /** The row of one quantity at one mass (GeV) and lifetime (c tau in cm). */
  Optional<MapRow> row(double mass, double ctau, String quantity) {
    return curve(mass, quantity).stream().filter(row -> row.ctau() == ctau).findFirst();
  }

  /** The largest value of a quantity; negative where the map does not have it. */
  double peak(String quantity) {
    return rows.keySet().stream()
        .flatMap(mass -> curve(mass, quantity).stream())
        .mapToDouble(row -> row.estimate().value())
        .max()
        .orElse(-1);
  }
}
