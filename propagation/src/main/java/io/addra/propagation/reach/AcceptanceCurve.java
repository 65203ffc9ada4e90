package io.addra.propagation.reach;

/**
 * A fraction of the LLPs of one mass against their lifetime. Immutable by convention: the arrays
 * are not changed after construction.
 *
 * @param mass mass of the LLP (GeV)
 * @param ctau lifetimes as c tau (cm), ascending
 * @param value fractions, 0 where nothing was seen
 * @param statError standard errors; upper limits where nothing was seen
 * @param entries effective numbers of entries, 0 where nothing was seen
 */
@SuppressWarnings("ArrayRecordComponent")
public record AcceptanceCurve(
    double mass, double[] ctau, double[] value, double[] statError, double[] entries) {

  /** Checks that the arrays have one length and lifetimes ascend. */
  public AcceptanceCurve {
    if (value.length != ctau.length
        || statError.length != ctau.length
        || entries.length != ctau.length) {
      throw new IllegalArgumentException("an acceptance curve needs arrays of one length");
    }
    for (int i = 1; i < ctau.length; i++) {
      if (!(ctau[i] > ctau[i - 1])) {
        throw new IllegalArgumentException("lifetimes must ascend, found " + ctau[i]);
      }
    }
  }

  /** Number of lifetimes. */
  public int size() {
    return ctau.length;
  }
}
