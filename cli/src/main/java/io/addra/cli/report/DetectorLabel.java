package io.addra.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a detector and its regions are called in figures and reports.
 *
 * @param name name in quantities
 * @param title name for readers
 * @param regions titles of leaf regions by name, in the detector's order
 * @param parents sums of leaf regions, in the detector's order
 */
public record DetectorLabel(
    String name, String title, Map<String, String> regions, List<Parent> parents) {
  private static final int LONGEST_TITLE = 28;

  /**
   * A sum of leaf regions.
   *
   * @param name name in quantities
   * @param title name for readers
   * @param of names of the leaf regions
   */
  public record Parent(String name, String title, List<String> of) {
    /** Copies the list. */
    public Parent {
      of = List.copyOf(of);
    }
  }

  /** Copies lists and map; the map keeps its order. */
  public DetectorLabel {
    regions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(regions));
    parents = List.copyOf(parents);
  }

  /** The same with another title. */
  DetectorLabel titled(String other) {
    return new DetectorLabel(name, other, regions, parents);
  }

  /** The title without what it has in brackets. */
  public String shortTitle() {
    return title.replaceAll("\\s*\\([^)]*\\)", "");
  }

  /**
   * Regions that together make up the detector, by name with short titles: its parents, then the
   * leaf regions that belong to none. Where the title is long, the name stands for it.
   */
  public Map<String, String> mainRegions() {
    Map<String, String> main = new LinkedHashMap<>();
    Map<String, String> left = new LinkedHashMap<>(regions);
    for (Parent parent : parents) {
      if (left.keySet().containsAll(parent.of())) {
        main.put(parent.name(), shorter(parent.name(), parent.title()));
        parent.of().forEach(left::remove);
      }
    }
    left.forEach((name, title) -> main.put(name, shorter(name, title)));
    return main;
  }

  private static String shorter(String name, String title) {
    return title.length() <= LONGEST_TITLE ? title : name.replace('-', ' ');
  }
}
