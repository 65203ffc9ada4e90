package io.addra.propagation.variation;

import io.addra.propagation.result.MapCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code systematics.csv}: one row per shift, the same bytes for the same shifts. */
public final class SystematicsCsv {

  /** The header line. */
  public static final String HEADER =
      "variation,mass_GeV,ctau_cm,quantity,nominal,varied,shift,relative_shift,stat_error_of_shift";

  /** What stands for a variation in the rows of the quadrature sum; 'varied' is empty there. */
  public static final String SUM = "quadrature-sum";

  private SystematicsCsv() {}

  /**
   * Writes all shifts, then all sums; relative shifts of a number that is 0 are left empty.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Systematics systematics, Path file) {
    try {
      Files.writeString(file, text(systematics));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shifts as text, lines ended by a line feed. */
  public static String text(Systematics systematics) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (VariationShifts each : systematics.shifts()) {
      for (ShiftRow row : each.rows()) {
        Shift shift = row.shift();
        key(text, each.variation().name(), row.mass(), row.ctau(), row.quantity());
        text.append(MapCsv.value(shift.nominal().value()))
            .append(',')
            .append(MapCsv.value(shift.varied().value()))
            .append(',');
        end(text, shift.value(), shift.relative(), shift.error());
      }
    }
    for (TotalRow row : systematics.totals()) {
      key(text, SUM, row.mass(), row.ctau(), row.quantity());
      text.append(MapCsv.value(row.nominal().value())).append(",,");
      end(text, row.size(), row.relative(), row.error());
    }
    return text.toString();
  }

  private static void key(
      StringBuilder text, String name, double mass, double ctau, String quantity) {
    text.append(name)
        .append(',')
        .append(mass)
        .append(',')
        .append(ctau)
        .append(',')
        .append(quantity)
        .append(',');
  }

  private static void end(StringBuilder text, double shift, double relative, double error) {
    text.append(MapCsv.value(shift))
        .append(',')
        .append(Double.isNaN(relative) ? "" : MapCsv.error(relative))
        .append(',')
        .append(MapCsv.error(error))
        .append('\n');
  }
}
