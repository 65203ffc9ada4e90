package io.addra.cli.compare;

import io.addra.propagation.stored.SharedEvents;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two runs compared. Immutable.
 *
 * <p>Lifetimes of one mass share their events, so neighbouring cells say nearly the same: the
 * number of cells is no number of independent trials. Masses are independent of each other.
 *
 * @param a name of the first run
 * @param b name of the second
 * @param shared what they have in common of their events
 * @param configuration what differs between the ways they were made
 * @param missing what only one of them has, in words
 * @param cells all cells that both have
 */
public record Comparison(
    String a,
    String b,
    SharedEvents shared,
    List<ConfigurationDifference> configuration,
    List<String> missing,
    List<Cell> cells) {
  /** Copies the lists; there is a cell. */
  public Comparison {
    configuration = List.copyOf(configuration);
    missing = List.copyOf(missing);
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("nothing in common");
    }
  }

  /**
   * One quantity, or all of them.
   *
   * @param quantity its name; {@code all} for all
   * @param cells number of cells
   * @param identical cells that are equal or equal but for rounding
   * @param nothing cells in which both saw nothing
   * @param doubtful cells that are not judged
   * @param worst the judged cell with the largest difference in standard errors
   * @param largestRelative largest relative difference of all cells
   * @param rms root mean square of the differences in standard errors, of judged cells
   * @param chi2 sum of their squares at one lifetime of each mass and quantity: where p(1-p) is
   *     largest, the peak of a small fraction, the half of one that goes from 1 to 0
   * @param ndf number of cells in it
   */
  public record Summary(
      String quantity,
      int cells,
      int identical,
      int nothing,
      int doubtful,
      Optional<Cell> worst,
      double largestRelative,
      double rms,
      double chi2,
      int ndf) {}

  /** A summary of each quantity, in the order of the first run. */
  public List<Summary> byQuantity() {
    Map<String, List<Cell>> groups = new LinkedHashMap<>();
    cells.forEach(cell ->
        groups.computeIfAbsent(cell.quantity(), _ -> new java.util.ArrayList<>()).add(cell));
    return groups.entrySet().stream().map(e -> summary(e.getKey(), e.getValue())).toList();
  }

  /** A summary of all cells. */
  public Summary all() {
    return summary("all", cells);
  }

  /** The cell with the largest difference of each mass and quantity that has a judged one. */
  public List<Cell> worstOfEachCurve() {
    Map<String, List<Cell>> curves = new LinkedHashMap<>();
    cells.forEach(cell ->
        curves
            .computeIfAbsent(cell.mass() + " " + cell.quantity(), _ -> new java.util.ArrayList<>())
            .add(cell));
    return curves.values().stream().flatMap(curve -> worst(curve).stream()).toList();
  }

  /** Whether all judged cells are within a number of standard errors. */
  public boolean within(double sigma) {
    return judged(cells).allMatch(cell -> Math.abs(cell.sigma()) <= sigma);
  }

  /** Whether all cells are within a relative difference. */
  public boolean withinRelative(double tolerance) {
    return cells.stream().allMatch(cell -> cell.relative() <= tolerance);
  }

  private static Stream<Cell> judged(List<Cell> cells) {
    return cells.stream().filter(cell -> cell.agreement().judged());
  }

  private static Optional<Cell> worst(List<Cell> cells) {
    return judged(cells).max(Comparator.comparingDouble(cell -> Math.abs(cell.sigma())));
  }

  private static Summary summary(String quantity, List<Cell> cells) {
    Map<String, Cell> peaks = new LinkedHashMap<>();
    for (Cell cell : cells) {
      peaks.merge(
          cell.mass() + " " + cell.quantity(),
          cell,
          (old, next) -> weight(next) > weight(old) ? next : old);
    }
    List<Cell> atPeaks = judged(List.copyOf(peaks.values())).toList();
    return new Summary(
        quantity,
        cells.size(),
        count(cells, Agreement.IDENTICAL) + count(cells, Agreement.ROUNDING),
        count(cells, Agreement.NOTHING),
        count(cells, Agreement.DOUBTFUL),
        worst(cells),
        cells.stream().mapToDouble(Cell::relative).max().orElse(0),
        Math.sqrt(judged(cells).mapToDouble(c -> c.sigma() * c.sigma()).average().orElse(0)),
        atPeaks.stream().mapToDouble(c -> c.sigma() * c.sigma()).sum(),
        atPeaks.size());
  }

  private static double weight(Cell cell) {
    return cell.a().value() * (1 - cell.a().value());
  }

  private static int count(List<Cell> cells, Agreement agreement) {
    return (int) cells.stream().filter(cell -> cell.agreement() == agreement).count();
  }
}
