package io.addra.propagation.variation;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shifts of a scan by some variations, and their sum. Immutable.
 *
 * @param shifts what each variation does
 * @param totals the sum for every number of the map; empty where no variation is to be summed
 */
public record Systematics(List<VariationShifts> shifts, List<TotalRow> totals) {

  /** Copies the lists. */
  public Systematics {
    shifts = List.copyOf(shifts);
    totals = List.copyOf(totals);
  }

  private record Key(double mass, double ctau, String quantity) {}

  /**
   * Adds up in quadrature, for each number, the groups that are to be summed; of a group the
   * variation with the largest shift counts, whether it is significant or not.
   *
   * @param nominal the map of the scan without variations
   * @param shifts what each variation does
   */
  public static Systematics of(AcceptanceMap nominal, List<VariationShifts> shifts) {
    Map<Key, Map<String, Shift>> largest = new HashMap<>();
    boolean any = false;
    for (VariationShifts each : shifts) {
      if (each.variation().summed()) {
        any = true;
        for (ShiftRow row : each.rows()) {
          largest
              .computeIfAbsent(
                  new Key(row.mass(), row.ctau(), row.quantity()), _ -> new HashMap<>())
              .merge(each.variation().group(), row.shift(), Systematics::larger);
        }
      }
    }
    List<TotalRow> totals = new ArrayList<>();
    if (any) {
      for (MapRow row : nominal.rows()) {
        Key key = new Key(row.mass(), row.ctau(), row.quantity());
        totals.add(total(row, largest.getOrDefault(key, Map.of())));
      }
    }
    return new Systematics(shifts, totals);
  }

  private static Shift larger(Shift one, Shift other) {
    return Math.abs(other.value()) > Math.abs(one.value()) ? other : one;
  }

  private static TotalRow total(MapRow row, Map<String, Shift> groups) {
    // a sum in the order of size has the same bits whatever the order of the map
    List<Shift> ordered =
        groups.values().stream()
            .sorted(
                Comparator.comparingDouble((Shift shift) -> Math.abs(shift.value()))
                    .thenComparingDouble(Shift::error))
            .toList();
    double squares = 0;
    double errors = 0;
    for (Shift shift : ordered) {
      squares += shift.value() * shift.value();
      errors += shift.value() * shift.value() * shift.error() * shift.error();
    }
    double size = Math.sqrt(squares);
    double error = size > 0 ? Math.sqrt(errors) / size : 0;
    return new TotalRow(row.mass(), row.ctau(), row.quantity(), row.estimate(), size, error);
  }
}
