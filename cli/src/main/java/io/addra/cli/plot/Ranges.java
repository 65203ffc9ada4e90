package io.addra.cli.plot;

import io.addra.cli.figure.Chart.Range;
import java.util.List;

/** Ranges of axes that follow from data. */
final class Ranges {
  private static final double MOST_LINEAR = 20;
  private static final double MARGIN = 0.04;
  private static final int DECADES_BELOW = 3;
  private static final double LEAST = 1e-12;

  private Ranges() {}

  /** Lifetimes (cm), logarithmic. */
  static Range lifetimes(double[] ctau) {
    double from = ctau[0];
    double to = ctau[ctau.length - 1];
    return from < to
        ? new Range("Lifetime cτ (cm)", true, from, to)
        : new Range("Lifetime cτ (cm)", true, from / 10, to * 10);
  }

  /**
   * Masses (GeV): linear, or logarithmic where they span more than a factor of 20.
   *
   * @param margin whether there is room before the first and after the last
   */
  static Range masses(List<Double> masses, String llp, boolean margin) {
    String title = "Mass of " + llp + " (GeV)";
    double from = masses.getFirst();
    double to = masses.getLast();
    if (from == to) {
      return new Range(title, false, 0.5 * from, 1.5 * from);
    }
    if (to > MOST_LINEAR * from) {
      double factor = margin ? Math.pow(to / from, MARGIN) : 1;
      return new Range(title, true, from / factor, to * factor);
    }
    double room = margin ? MARGIN * (to - from) : 0;
    return new Range(title, false, Math.max(0, from - room), to + room);
  }

  /** Fractions: from three decades below the smallest peak to above the largest. */
  static Range fractions(String title, List<Double> peaks) {
    double most = peaks.stream().mapToDouble(d -> d).max().orElse(1);
    double least = peaks.stream().filter(p -> p > 0).mapToDouble(d -> d).min().orElse(1);
    if (!(most > 0)) {
      return new Range(title, true, 1e-9, 1);
    }
    double to = 1.6 * Math.pow(10, Math.ceil(Math.log10(most) - 0.05));
    double from = Math.pow(10, Math.floor(Math.log10(least)) - DECADES_BELOW);
    return new Range(title, true, Math.max(from, LEAST * to), to);
  }
}
