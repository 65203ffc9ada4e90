package io.addra.propagation.result;

import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.LifetimeKernel;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Evaluates spectra at lifetimes. Values and errors of one mass do not depend on what else is
 * evaluated.
 */
public final class MapEvaluator {

  private MapEvaluator() {}

  /**
   * The map of all masses and quantities of a scan.
   *
   * @param spectra what was accumulated
   * @param ctau lifetimes as c tau (cm)
   * @return rows ordered by mass, then quantity, then lifetime, in the order given
   * @throws IllegalArgumentException if a lifetime is not positive and finite
   */
  public static AcceptanceMap evaluate(ScanSpectra spectra, double[] ctau) {
    LifetimeKernel kernel = LifetimeKernel.of(spectra.bins(), ctau);
    MapRow[] rows = new MapRow[spectra.masses().size() * spectra.quantities().size() * ctau.length];
    int next = 0;
    for (MassPointSpectra point : spectra.masses()) {
      double[][][] slots = evaluateSlots(kernel, point);
      double[] norms = Arrays.stream(point.blockWeights()).asDoubleStream().toArray();
      for (Quantity quantity : spectra.quantities()) {
        double[][] sums = sum(quantity, slots, point.blocks(), ctau.length);
        double[] blocks = new double[norms.length];
        for (int t = 0; t < ctau.length; t++) {
          for (int b = 0; b < blocks.length; b++) {
            blocks[b] = sums[b][t];
          }
          Estimate estimate =
              Estimate.fromBlocks(blocks, norms, point.events(), spectra.maxWeight());
          rows[next++] =
              new MapRow(
                  spectra.process(),
                  spectra.llp(),
                  point.mass(),
                  ctau[t],
                  quantity.name(),
                  estimate);
        }
      }
    }
    return new AcceptanceMap(List.of(rows));
  }

  private static double[][][] evaluateSlots(LifetimeKernel kernel, MassPointSpectra point) {
    List<RegionSpectra> slots = point.slots();
    long[] weights = point.blockWeights();
    return IntStream.range(0, slots.size())
        .parallel()
        .mapToObj(slot -> kernel.evaluate(slots.get(slot), weights))
        .toArray(double[][][]::new);
  }

  private static double[][] sum(Quantity quantity, double[][][] slots, int blocks, int lifetimes) {
    double[][] sums = new double[blocks][lifetimes];
    for (int slot : quantity.slots()) {
      for (int b = 0; b < blocks; b++) {
        double[] sum = sums[b];
        double[] add = slots[slot][b];
        for (int t = 0; t < lifetimes; t++) {
          sum[t] += add[t];
        }
      }
    }
    return sums;
  }
}
