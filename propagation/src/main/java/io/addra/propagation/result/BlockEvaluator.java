package io.addra.propagation.result;

import io.addra.propagation.spectrum.JointKernel;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.LifetimeKernel;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates spectra at some lifetimes, block by block. Immutable. */
public final class BlockEvaluator {
  private final ScanSpectra spectra;
  private final LifetimeKernel kernel;
  private final double[] ctau;
  private final int first;
  private final int end;

  private BlockEvaluator(ScanSpectra spectra, double[] ctau, int first, int end) {
    this.spectra = spectra;
    this.ctau = ctau;
    this.first = first;
    this.end = end;
    kernel = LifetimeKernel.of(spectra.bins(), ctau, first, end);
  }

  /**
   * Prepares an evaluation.
   *
   * @param spectra what was accumulated
   * @param ctau lifetimes as c tau (cm)
   * @throws IllegalArgumentException if a lifetime is not positive and finite
   */
  public static BlockEvaluator of(ScanSpectra spectra, double[] ctau) {
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (MassPointSpectra point : spectra.masses()) {
      for (RegionSpectra slot : point.slots()) {
        if (slot.binCount() > 0) {
          first = Math.min(first, slot.firstBin());
          end = Math.max(end, slot.firstBin() + slot.binCount());
        }
      }
    }
    return new BlockEvaluator(spectra, ctau.clone(), Math.min(first, end), end);
  }

  /**
   * The values of some quantities at one mass.
   *
   * @param point one of the masses of the spectra
   * @param quantities quantities of the spectra
   * @return one for each quantity, in their order
   */
  public List<BlockValues> evaluate(MassPointSpectra point, List<Quantity> quantities) {
    Set<Integer> needed =
        quantities.stream()
            .flatMap(quantity -> quantity.slots().stream())
            .collect(Collectors.toSet());
    long[] weights = point.blockWeights();
    double[][][] slots = new double[point.slots().size()][][];
    needed.parallelStream()
        .forEach(slot -> slots[slot] = kernel.evaluate(point.slots().get(slot), weights));
    double[] norms = Arrays.stream(weights).asDoubleStream().toArray();
    return quantities.parallelStream()
        .map(quantity ->
            new BlockValues(
                quantity.name(),
                sum(quantity, slots, norms.length),
                norms,
                point.events(),
                spectra.maxWeight()))
        .toList();
  }

  /**
   * The values, per event, of some quantities of several LLPs of an event at one mass.
   *
   * @param point one of the masses of the spectra
   * @param quantities joint quantities of the spectra
   * @return one for each quantity, in their order
   */
  public List<BlockValues> evaluateJoint(MassPointSpectra point, List<JointQuantity> quantities) {
    return quantities.stream().map(quantity -> joint(point, quantity)).toList();
  }

  private BlockValues joint(MassPointSpectra point, JointQuantity quantity) {
    long[] weights = point.blockWeights();
    double[] partner = ctau;
    if (quantity.twoKinds()) {
      partner = new double[ctau.length];
      Arrays.fill(partner, quantity.partnerCtau());
    }
    double[][] sums = JointKernel.of(ctau, partner).evaluate(point.joint().get(quantity.points()));
    double unit = Math.scalb(1.0, spectra.scaleBits());
    for (double[] block : sums) {
      Arrays.setAll(block, t -> block[t] * unit);
    }
    for (int slot : quantity.firstSlots()) {
      add(sums, kernel.evaluate(point.slots().get(slot), weights));
    }
    if (!quantity.secondSlots().isEmpty()) {
      LifetimeKernel other = LifetimeKernel.of(spectra.bins(), partner, first, end);
      for (int slot : quantity.secondSlots()) {
        add(sums, other.evaluate(point.slots().get(slot), weights));
      }
    }
    double llps = quantity.llps();
    double[] norms = Arrays.stream(weights).mapToDouble(weight -> weight / llps).toArray();
    return new BlockValues(
        quantity.name(),
        sums,
        norms,
        point.events() / quantity.llps(),
        quantity.maxWeight(spectra.maxWeight()));
  }

  private static void add(double[][] sums, double[][] more) {
    for (int b = 0; b < sums.length; b++) {
      for (int t = 0; t < sums[b].length; t++) {
        sums[b][t] += more[b][t];
      }
    }
  }

  private double[][] sum(Quantity quantity, double[][][] slots, int blocks) {
    double[][] sums = new double[blocks][kernel.lifetimes()];
    for (int slot : quantity.slots()) {
      for (int b = 0; b < blocks; b++) {
        double[] sum = sums[b];
        double[] add = slots[slot][b];
        for (int t = 0; t < sum.length; t++) {
          sum[t] += add[t];
        }
      }
    }
    return sums;
  }
}
