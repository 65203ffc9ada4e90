package io.addra.validation.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reference table of GAZELLE coverage that ships with the program; the definition beside it
 * tells its origin.
 */
final class ReferenceTable {
  private static final String RESOURCE = "/io/addra/validation/reference/gazelle_coverage.csv";
  private static final double CM_PER_M = 100;

  private ReferenceTable() {}

  /** Returns the rows by detector name, lengths in cm and volumes in cm^3. */
  static Map<String, Coverage> read() {
    Map<String, Coverage> rows = new LinkedHashMap<>();
    List<String> header = List.of();
    for (String line : lines()) {
      List<String> cells = List.of(line.split(",", -1));
      if (header.isEmpty()) {
        header = cells;
      } else {
        Coverage row = row(header, cells);
        rows.put(row.detector(), row);
      }
    }
    return rows;
  }

  private static Coverage row(List<String> header, List<String> cells) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 1; i < header.size(); i++) {
      values.put(header.get(i), Double.valueOf(cells.get(i)));
    }
    return new Coverage(
        cells.getFirst(),
        value(values, "omega_sr"),
        value(values, "massless_cm_iso"),
        value(values, "theta_min_deg"),
        value(values, "theta_max_deg"),
        value(values, "phi_min_deg"),
        value(values, "phi_max_deg"),
        CM_PER_M * value(values, "dist_nearest_m"),
        CM_PER_M * value(values, "mean_path_m"),
        CM_PER_M * value(values, "int_dl_m"),
        CM_PER_M * CM_PER_M * CM_PER_M * value(values, "volume_m3"),
        1e-3);
  }

  private static double value(Map<String, Double> values, String column) {
    return Objects.requireNonNull(values.get(column), column);
  }

  private static List<String> lines() {
    try (InputStream stream = ReferenceTable.class.getResourceAsStream(RESOURCE)) {
      String text =
          new String(
              Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>(text.lines().toList());
      lines.removeIf(line -> line.startsWith("#") || line.isBlank());
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
