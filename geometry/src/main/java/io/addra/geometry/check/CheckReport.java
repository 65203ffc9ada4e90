package io.addra.geometry.check;

import java.util.List;

/**
 * Result of a check of a detector. Immutable.
 *
 * @param detector name of the detector
 * @param volumes number of volumes
 * @param siblingPairs pairs of siblings whose boxes meet, so that they were compared, of copies
 *     once
 * @param daughters daughters that were compared with their mothers, of copies once
 * @param sampled how many of these comparisons used sampled points, for lack of an exact method
 * @param samplesEach number of points in each such comparison
 * @param toleranceCm depth from which on something is a problem (cm)
 * @param problems what was found, in the order of the file
 * @param touching pairs of siblings that touch
 * @param nearest pairs of siblings that are apart by less than {@link #REACH_CM}, nearest first, at
 *     most {@link #MOST_NEAREST}
 * @param tallies what the file expects beside what was built
 * @param partition whether the regions share out each path
 */
public record CheckReport(
    String detector,
    int volumes,
    int siblingPairs,
    int daughters,
    int sampled,
    int samplesEach,
    double toleranceCm,
    List<Problem> problems,
    int touching,
    List<Neighbours> nearest,
    List<Tally> tallies,
    PathPartition partition) {
  /** Gaps up to this are measured (cm). */
  public static final double REACH_CM = 0.1;

  /** Most pairs of neighbours that are kept. */
  public static final int MOST_NEAREST = 20;

  /** Copies the lists. */
  public CheckReport {
    problems = List.copyOf(problems);
    nearest = List.copyOf(nearest);
    tallies = List.copyOf(tallies);
  }

  /** Whether nothing is wrong. */
  public boolean passed() {
    return problems.isEmpty() && tallies.stream().allMatch(Tally::passed) && partition.passed();
  }
}
