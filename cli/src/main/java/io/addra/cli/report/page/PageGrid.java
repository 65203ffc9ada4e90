package io.addra.cli.report.page;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Numbers at the lifetimes of a scan and at some between them, for what a page takes from its
 * neighbours: errors, and values of quantities without spectra. Immutable.
 */
final class PageGrid {
  /** Lifetimes closer than this are one. */
  private static final double SAME = 1e-9;

  private final double[] lifetimes;
  private final Map<Double, Map<String, Estimate[]>> curves = new LinkedHashMap<>();

  private PageGrid(double[] lifetimes) {
    this.lifetimes = lifetimes;
  }

  /**
   * A grid of two maps of the same run.
   *
   * @param map at the scan's lifetimes, which stay as they are
   * @param fine at other lifetimes
   */
  static PageGrid of(AcceptanceMap map, AcceptanceMap fine) {
    TreeMap<Double, Boolean> all = new TreeMap<>();
    map.lifetimes().forEach(ctau -> all.put(ctau, true));
    for (double ctau : fine.lifetimes()) {
      Double below = all.floorKey(ctau * (1 + SAME));
      if (below == null || below < ctau * (1 - SAME)) {
        all.put(ctau, false);
      }
    }
    PageGrid grid = new PageGrid(all.keySet().stream().mapToDouble(d -> d).toArray());
    grid.add(map);
    grid.add(fine);
    return grid;
  }

  private void add(AcceptanceMap map) {
    for (MapRow row : map.rows()) {
      int at = Arrays.binarySearch(lifetimes, row.ctau());
      if (at >= 0) {
        curves.computeIfAbsent(row.mass(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(row.quantity(), _ -> new Estimate[lifetimes.length])[at] =
            row.estimate();
      }
    }
  }

  /** The lifetimes as c tau (cm), rising. */
  double[] lifetimes() {
    return lifetimes.clone();
  }

  /** The numbers of a quantity at a mass (GeV), by lifetime. */
  List<Estimate> curve(double mass, String quantity) {
    Estimate[] curve = curves.getOrDefault(mass, Map.of()).get(quantity);
    return List.of(Objects.requireNonNull(curve, quantity));
  }
}
