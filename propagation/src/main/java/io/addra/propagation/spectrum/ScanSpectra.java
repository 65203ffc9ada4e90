package io.addra.propagation.spectrum;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a scan has accumulated, and all that is needed to evaluate it at any lifetime. Immutable.
 *
 * @param process name of the production process
 * @param llp name of the LLP
 * @param bins bins of the proper length
 * @param scaleBits the fixed-point numbers are in units of 2^-scaleBits
 * @param maxWeight largest weight that an event can have
 * @param slotNames names of the slots
 * @param quantities the map's quantities, in its order
 * @param joint quantities of several LLPs of an event, which follow the others
 * @param masses spectra by mass, in the scan's order
 * @param config the resolved configuration as JSON text
 */
public record ScanSpectra(
    String process,
    String llp,
    ProperLengthBins bins,
    int scaleBits,
    double maxWeight,
    List<String> slotNames,
    List<Quantity> quantities,
    List<JointQuantity> joint,
    List<MassPointSpectra> masses,
    String config) {

  /**
   * Copies the lists and checks that slots fit; those of {@link StoredMasses} are checked by what
   * reads them.
   */
  public ScanSpectra {
    slotNames = List.copyOf(slotNames);
    quantities = List.copyOf(quantities);
    joint = List.copyOf(joint);
    boolean stored = masses instanceof StoredMasses;
    masses = stored ? masses : List.copyOf(masses);
    int count = slotNames.size();
    if (!stored && masses.stream().anyMatch(mass -> mass.slots().size() != count)) {
      throw new IllegalArgumentException("every mass needs spectra of all " + count + " slots");
    }
    for (MassPointSpectra mass : masses) {
      if (mass.slots().stream().anyMatch(slot -> !fits(slot, bins.count()))) {
        throw new IllegalArgumentException("spectra reach beyond the " + bins.count() + " bins");
      }
    }
    for (Quantity quantity : quantities) {
      if (quantity.slots().stream().anyMatch(slot -> slot < 0 || slot >= count)) {
        throw new IllegalArgumentException("slot of " + quantity.name() + " is out of range");
      }
    }
    for (JointQuantity quantity : joint) {
      if (quantity.twoKinds()) {
        LifetimeKernel.check(new double[] {quantity.partnerCtau()});
      }
      boolean slots =
          Stream.concat(quantity.firstSlots().stream(), quantity.secondSlots().stream())
              .allMatch(slot -> slot >= 0 && slot < count);
      if (!slots
          || (!stored
              && masses.stream().anyMatch(mass -> mass.joint().size() <= quantity.points()))) {
        throw new IllegalArgumentException(
            "slot or joint spectrum of " + quantity.name() + " is out of range");
      }
    }
  }

  private static boolean fits(RegionSpectra slot, int bins) {
    return (long) slot.firstBin() + slot.binCount() <= bins;
  }

  /** What a scan has accumulated that asks nothing of several LLPs of an event. */
  public ScanSpectra(
      String process,
      String llp,
      ProperLengthBins bins,
      int scaleBits,
      double maxWeight,
      List<String> slotNames,
      List<Quantity> quantities,
      List<MassPointSpectra> masses,
      String config) {
    this(
        process, llp, bins, scaleBits, maxWeight, slotNames, quantities, List.of(), masses, config);
  }

  /** The same with other quantities of several LLPs of an event. */
  public ScanSpectra withJoint(List<JointQuantity> others) {
    return new ScanSpectra(
        process, llp, bins, scaleBits, maxWeight, slotNames, quantities, others, masses, config);
  }
}
