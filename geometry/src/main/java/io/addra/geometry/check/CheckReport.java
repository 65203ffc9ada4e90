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
 */
public record CheckReport(
    String detector,
    int volumes,
    int siblingPairs,
    int daughters,
    int sampled,
    int samplesEach,
    double toleranceCm,
    List<Problem> problems) {

  /** Copies the list. */
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /** Whether nothing was found. */
  public boolean passed() {
    return problems.isEmpty();
  }
}
