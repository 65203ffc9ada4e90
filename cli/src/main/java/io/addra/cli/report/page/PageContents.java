package io.addra.cli.report.page;

import io.addra.cli.report.ScanReport;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a scan fits on a page: first everything, then without the spectra of regions inside
 * detectors, then without these regions, then without spectra. Immutable.
 *
 * @param numbers what is on the page
 * @param leftOut what is not, in a sentence; empty where all is there
 */
record PageContents(PageNumbers numbers, String leftOut) {
  /** Bytes of spectra on a page, before they are packed (a third more). */
  static final long MOST_BYTES = 3_500_000;

  /** Bytes of a number on the grid: value, relative error, effective blocks. */
  private static final long BYTES_ON_GRID = 13;

  /** Chooses what fits. */
  static PageContents of(ScanReport report, ScanResult result) {
    return of(report, result.spectra(), result.signatures(), MOST_BYTES);
  }

  /**
   * Chooses what fits.
   *
   * @param signatures spectra of signatures
   * @param most bytes of spectra, and of numbers on the grid, that a page may have
   */
  static PageContents of(
      ScanReport report, ScanSpectra regions, Optional<ScanSpectra> signatures, long most) {
    List<PageQuantity> all = PageQuantity.of(report);
    List<Double> masses = report.map().masses();
    PageGrid grid = PageGrid.of(report.map(), report.fine());
    List<PageSpectra> complete = new ArrayList<>(List.of(PageSpectra.complete(regions)));
    signatures.ifPresent(found -> complete.add(PageSpectra.complete(found)));
    if (bytes(complete) <= most) {
      return new PageContents(new PageNumbers(all, complete, grid, masses), "");
    }
    Set<String> main = new HashSet<>();
    all.stream().filter(PageQuantity::main).forEach(quantity -> main.add(quantity.name()));
    List<PageSpectra> some = new ArrayList<>(List.of(PageSpectra.only(regions, main::contains)));
    signatures.ifPresent(found -> some.add(PageSpectra.complete(found)));
    List<PageQuantity> wholes = all.stream().filter(PageQuantity::main).toList();
    long onGrid = BYTES_ON_GRID * masses.size() * grid.lifetimes().length;
    boolean regionsFit = onGrid * all.size() <= most;
    List<PageQuantity> kept = regionsFit ? all : wholes;
    if (bytes(some) <= most) {
      return new PageContents(
          new PageNumbers(kept, some, grid, masses),
          regionsFit
              ? "The spectra of regions inside detectors are left out for the page's size: their values"
                  + " between the lifetimes of the grid are interpolated."
              : "Regions inside detectors are left out for the page's size; they are in map.csv.");
    }
    return new PageContents(
        new PageNumbers(kept, List.of(), grid, masses),
        "The spectra are left out for the page's size: values between the lifetimes of the grid are"
            + " interpolated."
            + (regionsFit ? "" : " Regions inside detectors are in map.csv only."));
  }

  private static long bytes(List<PageSpectra> spectra) {
    return spectra.stream().mapToLong(PageSpectra::bytes).sum();
  }
}
