package io.addra.cli.log;

import java.util.OptionalDouble;

/**
 * How far work has come at a moment.
 *
 * @param task what is done, for example {@code scan}
 * @param unit what is counted, in the plural: {@code events}, {@code steps}
 * @param done how many are done
 * @param total how many there are; 0 where that is not known yet
 * @param rate how many a second since the last report
 * @param meanRate how many a second since the work began
 * @param remainingSeconds time until the end (s), by the rate of the last reports; none where
 *     nothing was done in them
 * @param mass mass point (GeV) that is worked on
 */
public record ProgressReport(
    String task,
    String unit,
    long done,
    long total,
    double rate,
    double meanRate,
    OptionalDouble remainingSeconds,
    OptionalDouble mass) {

  /** Share that is done, from 0 to 1. */
  public double share() {
    return total == 0 ? 0 : (double) done / total;
  }
}
