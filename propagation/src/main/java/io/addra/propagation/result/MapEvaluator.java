package io.addra.propagation.result;

import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.LifetimeKernel;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
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
    LifetimeKernel kernel = kernel(spectra, ctau);
    List<MapRow> rows = new ArrayList<>();
    for (MassPointSpectra point : spectra.masses()) {
      double[][][] slots = evaluateSlots(kernel, point);
      spectra.quantities().parallelStream()
          .map(quantity -> curve(spectra, point, quantity, slots, ctau))
          .toList()
          .forEach(rows::addAll);
    }
    return new AcceptanceMap(rows);
  }

  private static LifetimeKernel kernel(ScanSpectra spectra, double[] ctau) {
    List<RegionSpectra> occupied =
        spectra.masses().stream()
            .flatMap(point -> point.slots().stream())
            .filter(slot -> slot.binCount() > 0)
            .toList();
    int first = occupied.stream().mapToInt(RegionSpectra::firstBin).min().orElse(0);
    int end = occupied.stream().mapToInt(slot -> slot.firstBin() + slot.binCount()).max().orElse(0);
    return LifetimeKernel.of(spectra.bins(), ctau, first, end);
  }

  private static List<MapRow> curve(
      ScanSpectra spectra,
      MassPointSpectra point,
      Quantity quantity,
      double[][][] slots,
      double[] ctau) {
    double[] norms = Arrays.stream(point.blockWeights()).asDoubleStream().toArray();
    long events = point.events();
    double[][] sums = sum(quantity, slots, norms.length, ctau.length);
    double[] blocks = new double[norms.length];
    List<MapRow> rows = new ArrayList<>(ctau.length);
    for (int t = 0; t < ctau.length; t++) {
      for (int b = 0; b < blocks.length; b++) {
        blocks[b] = sums[b][t];
      }
      Estimate estimate = Estimate.fromBlocks(blocks, norms, events, spectra.maxWeight());
      rows.add(
          new MapRow(
              spectra.process(), spectra.llp(), point.mass(), ctau[t], quantity.name(), estimate));
    }
    return rows;
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
