package io.addra.propagation.variation;

import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shifts of a whole detector, a region of the scan file or a signature over all masses and
 * lifetimes that matter: where the number is at least a hundredth of its largest at that mass, and
 * known to 10 %. Immutable.
 *
 * @param quantity name of the quantity
 * @param largest the largest relative shift, by size
 * @param error its statistical error
 * @param mass mass where it is (GeV)
 * @param ctau c tau where it is (cm)
 * @param typical median of the sizes of the relative shifts
 * @param significant number of significant shifts
 * @param rows number of shifts
 */
public record ShiftSummary(
    String quantity,
    double largest,
    double error,
    double mass,
    double ctau,
    double typical,
    int significant,
    int rows) {

  /** A number below this share of its largest does not matter. */
  public static final double LEAST_SHARE = 0.01;

  /** Effective number of entries from which a number is known well enough: 10 %. */
  public static final double LEAST_ENTRIES = 100;

  private record Entry(
      double mass,
      double ctau,
      String quantity,
      Estimate nominal,
      double relative,
      double relativeError,
      boolean significant) {}

  /** Whether any shift is significant. */
  public boolean anySignificant() {
    return significant > 0;
  }

  /** The summaries of a variation, in the order of its rows. */
  public static List<ShiftSummary> of(VariationShifts shifts) {
    return summaries(
        shifts.rows().stream()
            .map(row -> {
              Shift shift = row.shift();
              return new Entry(
                  row.mass(),
                  row.ctau(),
                  row.quantity(),
                  shift.nominal(),
                  shift.relative(),
                  shift.error() / shift.nominal().value(),
                  shift.significant());
            })
            .toList());
  }

  /**
   * The summaries of the quadrature sum; a sum of sizes has no significance, so none is counted.
   */
  public static List<ShiftSummary> ofTotals(List<TotalRow> totals) {
    return summaries(
        totals.stream()
            .map(row ->
                new Entry(
                    row.mass(),
                    row.ctau(),
                    row.quantity(),
                    row.nominal(),
                    row.relative(),
                    row.error() / row.nominal().value(),
                    false))
            .toList());
  }

  private static List<ShiftSummary> summaries(Collection<Entry> entries) {
    Map<String, List<Entry>> byQuantity =
        entries.stream()
            .filter(entry -> !entry.quantity.contains("/"))
            .collect(
                Collectors.groupingBy(Entry::quantity, LinkedHashMap::new, Collectors.toList()));
    List<ShiftSummary> summaries = new ArrayList<>();
    byQuantity.forEach((quantity, all) -> {
      List<Entry> found = thatMatter(all);
      if (!found.isEmpty()) {
        summaries.add(summary(quantity, found));
      }
    });
    return summaries;
  }

  private static List<Entry> thatMatter(List<Entry> all) {
    Map<Double, Double> peaks =
        all.stream()
            .filter(entry -> entry.nominal.nEff() >= LEAST_ENTRIES)
            .collect(Collectors.toMap(Entry::mass, entry -> entry.nominal.value(), Math::max));
    return all.stream()
        .filter(entry -> entry.nominal.nEff() >= LEAST_ENTRIES)
        .filter(entry -> entry.nominal.value() > 0)
        .filter(entry -> entry.nominal.value() >= LEAST_SHARE * peaks.getOrDefault(entry.mass, 0.0))
        .toList();
  }

  private static ShiftSummary summary(String quantity, List<Entry> entries) {
    Entry largest =
        entries.stream()
            .max(Comparator.comparingDouble(entry -> Math.abs(entry.relative)))
            .orElseThrow();
    double[] sizes =
        entries.stream().mapToDouble(entry -> Math.abs(entry.relative)).sorted().toArray();
    int middle = sizes.length / 2;
    double median = sizes.length % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2;
    return new ShiftSummary(
        quantity,
        largest.relative,
        largest.relativeError,
        largest.mass,
        largest.ctau,
        median,
        (int) entries.stream().filter(Entry::significant).count(),
        entries.size());
  }
}
