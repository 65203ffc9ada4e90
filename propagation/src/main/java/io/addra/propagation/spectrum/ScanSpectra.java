package io.addra.propagation.spectrum;

import java.util.List;

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
    List<MassPointSpectra> masses,
    String config) {

  /** Copies the lists and checks that slots fit. */
  public ScanSpectra {
    slotNames = List.copyOf(slotNames);
    quantities = List.copyOf(quantities);
    masses = List.copyOf(masses);
    int count = slotNames.size();
    if (masses.stream().anyMatch(mass -> mass.slots().size() != count)) {
      throw new IllegalArgumentException("every mass needs spectra of all " + count + " slots");
    }
    for (Quantity quantity : quantities) {
      if (quantity.slots().stream().anyMatch(slot -> slot < 0 || slot >= count)) {
        throw new IllegalArgumentException("slot of " + quantity.name() + " is out of range");
      }
    }
  }
}
