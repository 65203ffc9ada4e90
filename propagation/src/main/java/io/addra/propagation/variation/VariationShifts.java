package io.addra.propagation.variation;

import java.util.List;

/**
 * What a variation does to a scan. Immutable.
 *
 * @param variation the variation
 * @param rows shifts of the quantities that it touches, by mass, quantity and lifetime; all others
 *     do not shift
 */
public record VariationShifts(Variation variation, List<ShiftRow> rows) {
  /** Copies the list. */
  public VariationShifts {
    rows = List.copyOf(rows);
  }
}
