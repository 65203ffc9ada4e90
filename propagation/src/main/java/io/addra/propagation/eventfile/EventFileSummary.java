package io.addra.propagation.eventfile;

import java.util.DoubleSummaryStatistics;

/**
 * What an event file holds. Immutable.
 *
 * @param format its format
 * @param events number of events, with or without LLPs
 * @param llps number of LLPs
 * @param mostLlps largest number of LLPs in one event
 * @param sumOfWeights sum of the events' weights
 * @param sumOfAbsoluteWeights sum of their absolute values
 * @param largestAbsoluteWeight largest absolute value, 0 without events
 * @param smallestMass smallest mass of an LLP (GeV), NaN without LLPs
 * @param largestMass largest mass of an LLP (GeV), NaN without LLPs
 * @param meanMass mean mass of the LLPs, each counted once (GeV), NaN without LLPs
 * @param skipped broken records that were passed over
 */
public record EventFileSummary(
    EventFormat format,
    long events,
    long llps,
    int mostLlps,
    double sumOfWeights,
    double sumOfAbsoluteWeights,
    double largestAbsoluteWeight,
    double smallestMass,
    double largestMass,
    double meanMass,
    SkippedRecords skipped) {

  static EventFileSummary of(
      EventFormat format,
      DoubleSummaryStatistics weights,
      DoubleSummaryStatistics absoluteWeights,
      DoubleSummaryStatistics masses,
      int mostLlps,
      SkippedRecords skipped) {
    boolean any = masses.getCount() > 0;
    return new EventFileSummary(
        format,
        weights.getCount(),
        masses.getCount(),
        mostLlps,
        weights.getSum(),
        absoluteWeights.getSum(),
        weights.getCount() > 0 ? absoluteWeights.getMax() : 0,
        any ? masses.getMin() : Double.NaN,
        any ? masses.getMax() : Double.NaN,
        any ? masses.getAverage() : Double.NaN,
        skipped);
  }
}
