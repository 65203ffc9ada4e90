package io.addra.cli.report;

import io.addra.propagation.reach.RunAcceptance;
import io.addra.propagation.reach.SensibleRange;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The lifetimes that are worth a scan of a model in a detector or region: where the fraction is
 * within a factor of 100 of its largest, with an error of at most 10 %. Immutable.
 *
 * @param ranges one for each mass and quantity that has one
 */
public record LifetimeRanges(List<Range> ranges) {
  private static final int PER_DECADE = 10;
  private static final int FIRST_DECADE = -4;
  private static final int LAST_DECADE = 8;

  /** Copies the list. */
  public LifetimeRanges {
    ranges = List.copyOf(ranges);
  }

  /**
   * One range.
   *
   * @param mass mass of the LLP (GeV)
   * @param quantity name of the quantity
   * @param lifetimes the lifetimes
   */
  public record Range(double mass, String quantity, SensibleRange lifetimes) {
    /** The range in words. */
    public String text() {
      String to = Numbers.length(lifetimes.to());
      return lifetimes.fromIsEdge()
          ? "up to " + to
          : Numbers.length(lifetimes.from()) + " to " + to;
    }
  }

  /**
   * The ranges of a run.
   *
   * @param quantities names of the quantities
   */
  public static LifetimeRanges of(ScanSpectra spectra, List<String> quantities) {
    double[] ctau =
        IntStream.rangeClosed(FIRST_DECADE * PER_DECADE, LAST_DECADE * PER_DECADE)
            .mapToDouble(k -> Math.pow(10, k / (double) PER_DECADE))
            .toArray();
    List<Range> ranges = new ArrayList<>();
    for (String quantity : quantities) {
      RunAcceptance acceptance = RunAcceptance.of(spectra, quantity);
      for (MassPointSpectra point : spectra.masses()) {
        SensibleRange.of(
                acceptance.at(point, ctau), SensibleRange.USUAL_FACTOR, SensibleRange.USUAL_ENTRIES)
            .ifPresent(range -> ranges.add(new Range(point.mass(), quantity, range)));
      }
    }
    return new LifetimeRanges(ranges);
  }

  /** The range of a mass (GeV) and quantity, if it has one. */
  public Optional<Range> find(double mass, String quantity) {
    return ranges.stream()
        .filter(range -> range.mass == mass && range.quantity.equals(quantity))
        .findFirst();
  }
}
