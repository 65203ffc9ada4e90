package io.addra.propagation.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code map.csv}: one row per number, the same bytes for the same map. */
public final class MapCsv {

  /** The header line. */
  public static final String HEADER =
      "process,llp,mass_GeV,ctau_cm,quantity,value,stat_error,n_eff";

  private MapCsv() {}

  /**
   * Writes a map; numbers in the shortest form that reads back to the same double.
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
          .append(row.estimate().value())
          .append(',')
          .append(row.estimate().statError())
          .append(',')
          .append(row.estimate().nEff())
          .append('\n');
    }
    return text.toString();
  }
}
