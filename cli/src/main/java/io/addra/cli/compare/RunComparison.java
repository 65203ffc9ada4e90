package io.addra.cli.compare;

import io.addra.propagation.result.BlockValues;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.stored.BlockPair;
import io.addra.propagation.stored.BlockPair.Measured;
import io.addra.propagation.stored.SharedEvents;
import io.addra.propagation.stored.StoredRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two runs at the same lifetimes. */
public final class RunComparison {
  private final StoredRun a;
  private final StoredRun b;
  private final double[] ctau;
  private final SharedEvents shared;

  /**
   * A comparison of two runs.
   *
   * @param ctau lifetimes as c tau (cm); those that a table does not have are left out
   */
  public RunComparison(StoredRun a, StoredRun b, double[] ctau) {
    this.a = a;
    this.b = b;
    this.ctau = ctau.clone();
    this.shared = SharedEvents.of(a, b);
  }

  /**
   * Compares some quantities, of which each run may have only some.
   *
   * @throws IllegalArgumentException if LLPs differ, or the runs have nothing in common
   */
  public Comparison of(List<String> quantities) {
    if (!a.llp().equals(b.llp())) {
      throw new IllegalArgumentException(
          "different LLPs: %s in %s, %s in %s".formatted(a.llp(), a.name(), b.llp(), b.name()));
    }
    List<String> missing = new ArrayList<>();
    List<Double> masses = common("masses (GeV)", a.masses(), b.masses(), missing);
    List<String> both =
        common(
            "quantities",
            quantities.stream().filter(a.quantities()::contains).toList(),
            quantities.stream().filter(b.quantities()::contains).toList(),
            missing);
    if (masses.isEmpty() || both.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing in common: masses %s and %s GeV, %d common quantities"
              .formatted(a.masses(), b.masses(), both.size()));
    }
    if (!a.hasSpectra() || !b.hasSpectra()) {
      common("lifetimes (cm)", a.lifetimes(), b.lifetimes(), missing);
    }
    List<Cell> cells = new ArrayList<>();
    for (double mass : masses) {
      if (a.hasSpectra() && b.hasSpectra()) {
        addFromBlocks(mass, both, cells);
      } else {
        addFromRows(mass, both, cells);
      }
    }
    return new Comparison(
        a.name(), b.name(), shared, ConfigurationDifference.between(a, b), missing, cells);
  }

  private <T> List<T> common(String what, List<T> one, List<T> two, List<String> missing) {
    add(what, a, one.stream().filter(each -> !two.contains(each)).toList(), missing);
    add(what, b, two.stream().filter(each -> !one.contains(each)).toList(), missing);
    return one.stream().filter(two::contains).toList();
  }

  private static <T> void add(String what, StoredRun run, List<T> only, List<String> missing) {
    if (!only.isEmpty()) {
      missing.add("only in %s: %s %s".formatted(run.name(), what, only));
    }
  }

  private void addFromBlocks(double mass, List<String> quantities, List<Cell> cells) {
    Map<String, BlockValues> one = a.blocks(mass, quantities, ctau);
    Map<String, BlockValues> two = b.blocks(mass, quantities, ctau);
    for (String quantity : quantities) {
      BlockValues first = one.get(quantity);
      BlockValues second = two.get(quantity);
      if (first == null || second == null) {
        continue;
      }
      Optional<BlockPair> pair =
          shared == SharedEvents.SAME && BlockPair.matches(first, second)
              ? Optional.of(new BlockPair(first, second))
              : Optional.empty();
      for (int t = 0; t < ctau.length; t++) {
        int at = t;
        Optional<Measured> difference = pair.map(p -> p.difference(at));
        cells.add(
            Cell.of(mass, ctau[t], quantity, first.estimate(t), second.estimate(t), difference));
      }
    }
  }

  private void addFromRows(double mass, List<String> quantities, List<Cell> cells) {
    Map<String, MapRow> others = new HashMap<>();
    b.map(List.of(mass), quantities, ctau)
        .rows()
        .forEach(row -> others.put(row.quantity() + " " + row.ctau(), row));
    for (MapRow row : a.map(List.of(mass), quantities, ctau).rows()) {
      MapRow other = others.get(row.quantity() + " " + row.ctau());
      if (other != null) {
        cells.add(
            Cell.of(
                mass,
                row.ctau(),
                row.quantity(),
                row.estimate(),
                other.estimate(),
                Optional.empty()));
      }
    }
  }
}
