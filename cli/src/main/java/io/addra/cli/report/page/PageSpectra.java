package io.addra.cli.report.page;

import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Spectra that a page holds, of all blocks together: parts, and which of them each quantity adds.
 * Immutable.
 *
 * @param spectra what was accumulated
 * @param parts slots that each part adds; those of a part are all complements or none is
 * @param quantities parts of each quantity, by its name
 */
record PageSpectra(
    ScanSpectra spectra, List<List<Integer>> parts, Map<String, List<Integer>> quantities) {

  /** Copies lists and map. */
  PageSpectra {
    parts = List.copyOf(parts);
    quantities = Map.copyOf(quantities);
  }

  /** Every slot by itself, and all quantities that are sums of slots. */
  static PageSpectra complete(ScanSpectra spectra) {
    Map<String, List<Integer>> quantities = new LinkedHashMap<>();
    spectra.quantities().forEach(quantity -> quantities.put(quantity.name(), quantity.slots()));
    List<List<Integer>> parts = new ArrayList<>();
    for (int slot = 0; slot < spectra.slotNames().size(); slot++) {
      parts.add(List.of(slot));
    }
    return new PageSpectra(spectra, parts, quantities);
  }

  /** Some quantities, the slots of each added. */
  static PageSpectra only(ScanSpectra spectra, Predicate<String> kept) {
    List<List<Integer>> parts = new ArrayList<>();
    Map<String, List<Integer>> quantities = new LinkedHashMap<>();
    for (Quantity quantity : spectra.quantities()) {
      if (kept.test(quantity.name())) {
        List<Integer> own = new ArrayList<>();
        for (boolean complement : new boolean[] {false, true}) {
          List<Integer> slots =
              quantity.slots().stream().filter(s -> complement(spectra, s) == complement).toList();
          if (complement) {
            slots.forEach(slot -> own.add(part(parts, List.of(slot))));
          } else if (!slots.isEmpty()) {
            own.add(part(parts, slots));
          }
        }
        quantities.put(quantity.name(), own);
      }
    }
    return new PageSpectra(spectra, parts, quantities);
  }

  private static int part(List<List<Integer>> parts, List<Integer> slots) {
    int known = parts.indexOf(slots);
    if (known < 0) {
      parts.add(slots);
    }
    return known < 0 ? parts.size() - 1 : known;
  }

  /** A slot is a complement at every mass or at none. */
  private static boolean complement(ScanSpectra spectra, int slot) {
    return spectra.masses().getFirst().slots().get(slot).complement();
  }

  /** The spectra of a mass, by part. */
  List<SummedSpectrum> at(MassPointSpectra mass) {
    long[] weights = mass.blockWeights();
    return parts.stream()
        .map(slots -> {
          List<SummedSpectrum> each =
              slots.stream()
                  .map(slot -> SummedSpectrum.of(mass.slots().get(slot), weights))
                  .toList();
          return each.size() == 1 ? each.getFirst() : SummedSpectrum.sum(each);
        })
        .toList();
  }

  /** Bytes of all spectra before they are packed. */
  long bytes() {
    return spectra.masses().stream()
        .flatMap(mass -> at(mass).stream())
        .mapToLong(SummedSpectrum::bytes)
        .sum();
  }
}
