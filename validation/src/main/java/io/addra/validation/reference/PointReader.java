package io.addra.validation.reference;

import io.addra.validation.reference.table.Cell;
import io.addra.validation.reference.table.Column;
import io.addra.validation.reference.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes points of a table's columns. Immutable.
 *
 * @param mass column of the masses; null without one
 * @param ctau column of the lifetimes; null without one
 * @param flag column that is 1 where a row is used; null where all are
 * @param masses masses that are used (GeV)
 * @param ctaus lifetimes that are used (cm)
 * @param unit unit of the points' values
 */
record PointReader(
    @Nullable Column mass,
    @Nullable Column ctau,
    @Nullable Column flag,
    Span masses,
    Span ctaus,
    String unit) {

  /**
   * One series of numbers.
   *
   * @param label its name
   * @param value column of the numbers
   * @param error column of their errors; null where the table gives them with the numbers or not at
   *     all
   * @param relative whether that column is relative to the numbers
   */
  record Values(String label, Column value, @Nullable Column error, boolean relative) {}

  /**
   * The points of a series, in the table's order. Rows without a number in one of the columns are
   * left out.
   *
   * @throws io.addra.geometry.document.InputException for an entry that is no number, or a unit
   *     that does not fit
   */
  List<DataPoint> read(Table table, Values series) {
    double massFactor = mass == null ? 1 : mass.factorTo("GeV");
    double ctauFactor = ctau == null ? 1 : ctau.factorTo("cm");
    double factor = series.value.factorTo(unit);
    double errorFactor =
        series.error == null || series.relative || series.error.unit().isEmpty()
            ? factor
            : series.error.factorTo(unit);
    List<DataPoint> points = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Cell cell = series.value.cells().get(row);
      if (cell.isMissing() || (flag != null && flag.number(row) != 1)) {
        continue;
      }
      double m = mass == null ? Double.NaN : massFactor * mass.number(row);
      double c = ctau == null ? Double.NaN : ctauFactor * ctau.number(row);
      if (!masses.contains(m) || !ctaus.contains(c)) {
        continue;
      }
      double value = factor * series.value.number(row);
      double low = factor * cell.errorLow();
      double high = factor * cell.errorHigh();
      if (series.error != null) {
        double size = Math.abs(series.error.number(row));
        low = series.relative ? size * Math.abs(value) : errorFactor * size;
        high = low;
      }
      points.add(new DataPoint(series.label, m, c, value, low, high));
    }
    return points;
  }
}
