package io.addra.propagation.result;

import io.addra.propagation.spectrum.ScanSpectra;

/** Evaluates spectra at lifetimes. */
public final class MapEvaluator {

  private MapEvaluator() {}

  /**
   * The map of all masses and quantities of a scan.
   *
   * @param spectra what was accumulated
   * @param ctau lifetimes as c tau (cm), positive
   */
  public static AcceptanceMap evaluate(ScanSpectra spectra, double[] ctau) {
    throw new UnsupportedOperationException(spectra.process() + ctau.length);
  }
}
