package io.addra.validation.reference.table;

/**
 * One entry of a table, in its column's unit. Immutable.
 *
 * @param text the entry as it stands in the file
 * @param line its line in the file, from 1
 * @param errorLow error downwards, not negative; NaN where the table gives none
 * @param errorHigh error upwards, not negative; NaN where the table gives none
 */
public record Cell(String text, int line, double errorLow, double errorHigh) {

  /** An entry without an error. */
  static Cell plain(String text, int line) {
    return new Cell(text, line, Double.NaN, Double.NaN);
  }

  /** Whether there is no number here: nothing, a dash, or {@code nan}. */
  public boolean isMissing() {
    return text.isBlank() || text.strip().equals("-") || text.strip().equalsIgnoreCase("nan");
  }
}
