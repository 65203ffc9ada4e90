package io.addra.materials;

import io.addra.materials.csv.CsvLine;
import io.addra.materials.element.Composition;
import io.addra.materials.element.Elements;
import io.addra.materials.ionisation.EnergyLoss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Reads the rows of a file of materials and checks each figure. */
final class MaterialRows {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "density_g_cm3",
          "x0_cm",
          "lambda_i_cm",
          "z_over_a",
          "z_eff",
          "mass_fractions",
          "source");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final double SUM_TOLERANCE = 1e-3;

  private final String file;
  private final int line;
  private final Map<String, String> cells;

  private MaterialRows(String file, int line, Map<String, String> cells) {
    this.file = file;
    this.line = line;
    this.cells = cells;
  }

  /** Materials by their line. */
  static SequencedMap<Integer, Material> read(String file, String text) {
    SequencedMap<Integer, Material> result = new LinkedHashMap<>();
    List<String> header = List.of();
    int line = 0;
    for (String row : text.lines().toList()) {
      line++;
      if (row.isBlank()) {
        continue;
      }
      List<String> cells = cells(file, line, row);
      if (header.isEmpty()) {
        header = cells;
      } else {
        result.put(
            line, new MaterialRows(file, line, byColumn(file, line, header, cells)).material());
      }
    }
    return result;
  }

  private static List<String> cells(String file, int line, String row) {
    try {
      return CsvLine.cells(row);
    } catch (JacksonException e) {
      throw new MaterialFileException(file + ":" + line + ": " + e.getOriginalMessage());
    }
  }

  private static Map<String, String> byColumn(
      String file, int line, List<String> header, List<String> cells) {
    Map<String, String> result = new LinkedHashMap<>();
    for (int k = 0; k < Math.min(header.size(), cells.size()); k++) {
      result.put(header.get(k), cells.get(k));
    }
    String where = file + ":" + line + ": ";
    for (String column : COLUMNS) {
      if (!result.containsKey(column)) {
        throw new MaterialFileException(where + column + ": the column is missing");
      }
    }
    if (cells.size() > header.size()) {
      throw new MaterialFileException(
          where + "expected " + header.size() + " cells as in the header, found " + cells.size());
    }
    return result;
  }

  private Material material() {
    String name = cell("name");
    if (!NAME.matcher(name).matches()) {
      throw error("name", "expected letters, digits, _ and -, found '" + name + "'");
    }
    double density = positive("density_g_cm3");
    SequencedMap<String, Double> fractions = fractions();
    EnergyLoss loss = EnergyLoss.of(Composition.of(fractions), density);
    return new Material(
        name,
        density,
        positive("x0_cm"),
        positive("lambda_i_cm"),
        positive("z_over_a"),
        positive("z_eff"),
        loss.meanExcitationEv(),
        loss.minimumMevCm2G(),
        fractions,
        cell("source"));
  }

  private SequencedMap<String, Double> fractions() {
    SequencedMap<String, Double> result = new LinkedHashMap<>();
    double sum = 0;
    for (String part : cell("mass_fractions").split(";", -1)) {
      String[] pair = part.split("=", -1);
      double share = pair.length == 2 ? number("mass_fractions", pair[1]) : -1;
      if (!(share > 0) || result.putIfAbsent(pair[0].strip(), share) != null) {
        throw error(
            "mass_fractions", "expected element=share once per element, found '" + part + "'");
      }
      if (!Elements.has(pair[0].strip())) {
        throw error(
            "mass_fractions",
            "unknown element '" + pair[0].strip() + "'" + Elements.hint(pair[0].strip()));
      }
      sum += share;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw error("mass_fractions", "expected a sum of 1, found " + sum);
    }
    return result;
  }

  private double positive(String column) {
    double value = number(column, cell(column));
    if (!(value > 0)) {
      throw error(column, "must be > 0, found " + value);
    }
    return value;
  }

  private double number(String column, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      throw error(column, "expected a number, found '" + text + "'");
    }
    throw error(column, "expected a finite number, found '" + text + "'");
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  private MaterialFileException error(String column, String message) {
    return new MaterialFileException(file + ":" + line + ": " + column + ": " + message);
  }
}
