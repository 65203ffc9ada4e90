package io.addra.propagation.result;

import io.addra.propagation.spectrum.ScanSpectra;
import io.addra.propagation.table.Pending;
import java.util.List;

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
    if (spectra.masses().isEmpty() || ctau.length == 0) {
      return new AcceptanceMap(List.of());
    }
    return Pending.now(AcceptanceMap.class);
  }
}
