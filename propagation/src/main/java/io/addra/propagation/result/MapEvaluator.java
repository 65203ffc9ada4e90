package io.addra.propagation.result;

import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates spectra at lifetimes. Values and errors of one mass do not depend on what else is
 * evaluated.
 */
public final class MapEvaluator {

  private MapEvaluator() {}

  /**
   * The map of a finished scan: its regions, then its signatures.
   *
   * @param ctau lifetimes as c tau (cm)
   * @throws IllegalArgumentException if a lifetime is not positive and finite
   */
  public static AcceptanceMap evaluate(ScanResult result, double[] ctau) {
    AcceptanceMap regions = evaluate(result.spectra(), ctau);
    return result.signatures().map(found -> regions.beside(evaluate(found, ctau))).orElse(regions);
  }

  /**
   * The map of all masses and quantities of a scan.
   *
   * @param spectra what was accumulated
   * @param ctau lifetimes as c tau (cm)
   * @return rows ordered by mass, then quantity, then lifetime, in the order given
   * @throws IllegalArgumentException if a lifetime is not positive and finite
   */
  public static AcceptanceMap evaluate(ScanSpectra spectra, double[] ctau) {
    BlockEvaluator evaluator = BlockEvaluator.of(spectra, ctau);
    List<MapRow> rows = new ArrayList<>();
    for (MassPointSpectra point : spectra.masses()) {
      List<BlockValues> values = new ArrayList<>(evaluator.evaluate(point, spectra.quantities()));
      values.addAll(evaluator.evaluateJoint(point, spectra.joint()));
      values.parallelStream()
          .map(each -> curve(spectra, point, each, ctau))
          .toList()
          .forEach(rows::addAll);
    }
    return new AcceptanceMap(rows);
  }

  private static List<MapRow> curve(
      ScanSpectra spectra, MassPointSpectra point, BlockValues values, double[] ctau) {
    List<MapRow> rows = new ArrayList<>(ctau.length);
    for (int t = 0; t < ctau.length; t++) {
      rows.add(
          new MapRow(
              spectra.process(),
              spectra.llp(),
              point.mass(),
              ctau[t],
              values.quantity(),
              values.estimate(t)));
    }
    return rows;
  }
}
