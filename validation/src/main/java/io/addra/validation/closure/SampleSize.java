package io.addra.validation.closure;

import io.addra.propagation.spectrum.Estimate;

/** Whether a sample is large enough to be compared with what is expected. */
final class SampleSize {
  private static final double FEWEST_ENTRIES = 10;

  private SampleSize() {}

  /**
   * Tells whether the error of an estimate can be trusted: not where few blocks of events
   * contribute, nor where nothing is seen and fewer than ten entries are expected.
   *
   * @param expectedEntries entries that the sample should have
   */
  static boolean suffices(Estimate found, double expectedEntries) {
    return !found.fewBlocks() && (!found.upperLimit() || expectedEntries >= FEWEST_ENTRIES);
  }
}
