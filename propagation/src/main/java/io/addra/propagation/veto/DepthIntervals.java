package io.addra.propagation.veto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Depths at which a conversion is seen. Immutable.
 *
 * @param intervals disjoint intervals in radiation lengths, ascending
 */
record DepthIntervals(List<Interval> intervals) {
  /**
   * Pairs are made at 7/9 per radiation length at high energy (Review of Particle Physics, "Passage
   * of particles through matter").
   */
  static final double PAIRS_PER_LENGTH = 7.0 / 9.0;

  /**
   * From one depth to another.
   *
   * @param from first (radiation lengths)
   * @param to last (radiation lengths)
   */
  record Interval(double from, double to) {}

  /** Sorts the intervals, joins what touches, and leaves out what is empty. */
  DepthIntervals {
    List<Interval> joined = new ArrayList<>();
    for (Interval next :
        intervals.stream().sorted(Comparator.comparingDouble(Interval::from)).toList()) {
      if (!(next.to > next.from)) {
        continue;
      }
      if (!joined.isEmpty() && joined.getLast().to >= next.from) {
        Interval last = joined.removeLast();
        joined.add(new Interval(last.from, Math.max(last.to, next.to)));
      } else {
        joined.add(next);
      }
    }
    intervals = List.copyOf(joined);
  }

  /** What is in either. */
  DepthIntervals with(DepthIntervals other) {
    List<Interval> all = new ArrayList<>(intervals);
    all.addAll(other.intervals);
    return new DepthIntervals(all);
  }

  /** Probability that a photon converts in none of them, or not at all. */
  double missed() {
    double sum = 0;
    double at = 0;
    for (Interval next : intervals) {
      double from = Math.max(0, next.from);
      if (next.to > at) {
        sum += survival(at) - survival(Math.max(at, from));
        at = next.to;
      }
    }
    return sum + survival(at);
  }

  /** Probability that a photon has not converted before a depth. */
  static double survival(double depth) {
    return Math.exp(-PAIRS_PER_LENGTH * depth);
  }
}
