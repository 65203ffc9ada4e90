package io.addra.propagation.spectrum;

import java.util.List;

/**
 * A quantity of the map: the sum of some slots. Immutable.
 *
 * @param name its name in the map, as {@code decay:<detector>/<region>}
 * @param slots indices of the slots that are added
 */
public record Quantity(String name, List<Integer> slots) {

  /** Copies the list. */
  public Quantity {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a quantity needs a name");
    }
    slots = List.copyOf(slots);
  }
}
