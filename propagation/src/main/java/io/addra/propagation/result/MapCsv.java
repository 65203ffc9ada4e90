package io.addra.propagation.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code map.csv}: one row per number, the same bytes for the same map. */
public final class MapCsv {

  /** The header line. */
  public static final String HEADER =
      "process,llp,mass_GeV,ctau_cm,quantity,value,stat_error,n_eff";

  private static final MathContext VALUE_DIGITS = new MathContext(12);
  private static final MathContext ERROR_DIGITS = new MathContext(6);

  private MapCsv() {}

  /**
   * Writes a map; fractions with 12 significant digits, errors and effective entries with 6.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(AcceptanceMap map, Path file) {
    try {
      Files.writeString(file, text(map));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The map as text, lines ended by a line feed. */
  public static String text(AcceptanceMap map) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (MapRow row : map.rows()) {
      text.append(row.process())
          .append(',')
          .append(row.llp())
          .append(',')
          .append(row.mass())
          .append(',')
          .append(row.ctau())
          .append(',')
          .append(row.quantity())
          .append(',')
          .append(value(row.estimate().value()))
          .append(',')
          .append(error(row.estimate().statError()))
          .append(',')
          .append(error(row.estimate().nEff()))
          .append('\n');
    }
    return text.toString();
  }

  /** A fraction as tables have it, with 12 significant digits. */
  public static double value(double value) {
    return rounded(value, VALUE_DIGITS);
  }

  /** An error as tables have it, with 6 significant digits. */
  public static double error(double value) {
    return rounded(value, ERROR_DIGITS);
  }

  private static double rounded(double value, MathContext digits) {
    return Double.isFinite(value) ? new BigDecimal(value).round(digits).doubleValue() : value;
  }
}
