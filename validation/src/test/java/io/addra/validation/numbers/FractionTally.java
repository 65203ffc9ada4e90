package io.addra.validation.numbers;

import io.addra.geometry.detector.Detectors;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many fractions there were, and which were out of bounds: not a number, not in [0, 1], or with
 * those of the other leaf regions of a detector and of outside not 1 together.
 */
final class FractionTally {
  /** Fractions are sums of some thousand terms of order 1, each good to an ulp or two. */
  private static final double ROUNDING = 1e-12;

  private final Set<String> parents;
  private final List<String> bad = new ArrayList<>();
  private long fractions;

  /** Nothing yet, of maps of some built-in detectors. */
  FractionTally(List<String> detectors) {
    parents =
        detectors.stream()
            .map(Detectors::load)
            .flatMap(d -> d.parents().stream().map(p -> "decay:" + d.name() + "/" + p.name()))
            .collect(Collectors.toSet());
  }

  long fractions() {
    return fractions;
  }

  List<String> bad() {
    return bad;
  }

  /** Judges all fractions of a map. */
  void add(String what, AcceptanceMap map) {
    Map<String, Double> sums = new HashMap<>();
    for (MapRow row : map.rows()) {
      Estimate e = row.estimate();
      boolean finite = Double.isFinite(e.value()) && e.statError() >= 0 && e.nEff() >= 0;
      judge(finite && e.value() >= 0 && e.value() <= 1 + ROUNDING, what + ": " + row);
      if (row.quantity().contains("/") && !parents.contains(row.quantity())) {
        String world = row.quantity().split("/", 2)[0];
        sums.merge(
            world + ", " + row.mass() + " GeV, " + row.ctau() + " cm", e.value(), Double::sum);
      }
    }
    sums.forEach((world, sum) ->
        judge(
            Math.abs(sum - 1) <= ROUNDING,
            what + ", " + world + ": regions and outside add up to " + sum));
  }

  private void judge(boolean good, String what) {
    fractions++;
    if (!good) {
      bad.add(what);
    }
  }
}
