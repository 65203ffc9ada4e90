package io.addra.propagation.hepdata;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.propagation.hepdata.HepDataTable.Dependent;
import io.addra.propagation.hepdata.HepDataTable.Independent;
import io.addra.propagation.hepdata.HepDataTable.Qualifier;
import io.addra.propagation.reach.ReachCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of a reach: contours of a number of events, the yields behind them, rates at fixed
 * lifetimes, as {@code addra reach} wrote them.
 */
public final class ReachTables {
  private static final String CONTAINS =
      "luminosity x production x acceptance by decay position x efficiencies and branching fraction"
          + " as the reach's run.json names them; no background";

  private final Path directory;
  private final List<HepDataTable> tables = new ArrayList<>();

  private ReachTables(Path directory) {
    this.directory = directory;
  }

  /** Whether a directory holds a reach. */
  public static boolean in(Path directory) {
    return Files.exists(directory.resolve("contours.csv"))
        || Files.exists(directory.resolve("rates.csv"));
  }

  /**
   * All tables of a reach.
   *
   * @throws InputException if a file of it is not what its name says, with the line
   */
  public static List<HepDataTable> of(Path directory) {
    ReachTables reach = new ReachTables(directory);
    reach.add("contours.csv", ReachCsv.CONTOURS, 5, ReachTables::contour);
    reach.add("yields.csv", ReachCsv.YIELDS, 4, ReachTables::yields);
    reach.add("rates.csv", ReachCsv.RATES, 3, ReachTables::rates);
    return reach.tables;
  }

  private interface Columns {
    HepDataTable of(String name, String[] key, List<String[]> rows);
  }

  /** Groups the rows of a file by their first fields and makes a table of each group. */
  private void add(String file, String header, int keys, Columns columns) {
    Path path = directory.resolve(file);
    if (!Files.exists(path)) {
      return;
    }
    List<String> lines = InputFile.lines(path);
    if (lines.isEmpty() || !lines.getFirst().equals(header)) {
      throw new InputException(path.toString(), 1, "", "expected the first line " + header);
    }
    int fields = header.split(",", -1).length;
    Map<List<String>, List<String[]>> groups = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != fields) {
        throw new InputException(
            path.toString(), i + 1, "", "expected " + fields + " fields, found " + cells.length);
      }
      groups
          .computeIfAbsent(List.of(Arrays.copyOf(cells, keys)), _ -> new ArrayList<>())
          .add(cells);
    }
    int number = 0;
    for (Map.Entry<List<String>, List<String[]>> group : groups.entrySet()) {
      number++;
      String name = "%s %d".formatted(file.replace(".csv", "").replaceFirst("s$", ""), number);
      try {
        tables.add(columns.of(name, group.getKey().toArray(String[]::new), group.getValue()));
      } catch (NumberFormatException e) {
        throw new InputException(path.toString(), 0, "", "a field is not a number", e);
      }
    }
  }

  private static HepDataTable contour(String name, String[] key, List<String[]> rows) {
    return new HepDataTable(
        name,
        "contours.csv",
        "Couplings of %s (%s) at which %s events are expected in %s with %s, by mass. Branch: below the lower one too few are made or they live too long, above the upper one they decay too early. Contains: %s."
            .formatted(key[0], key[1], key[4], key[2], key[3], CONTAINS),
        List.of("CLS"),
        List.of(),
        List.of(column("Mass", "GeV", rows, 5), texts("Branch", rows, 7)),
        List.of(new Dependent("Coupling", "", qualifiers(key, true), cells(rows, 6))));
  }

  private static HepDataTable yields(String name, String[] key, List<String[]> rows) {
    List<HepDataCell> acceptances =
        rows.stream()
            .map(row -> {
              double error = Double.parseDouble(row[8]);
              double value = Double.parseDouble(row[7]);
              return error > 0 && value > 0
                  ? new HepDataCell(
                      value, java.util.Optional.of(new HepDataCell.CellError(error, error, "stat")))
                  : HepDataCell.of(value);
            })
            .toList();
    return new HepDataTable(
        name,
        "yields.csv",
        "Events of %s (%s) expected in %s with %s, by mass and coupling, with lifetime and acceptance at it. Contains: %s."
            .formatted(key[0], key[1], key[2], key[3], CONTAINS),
        List.of("N", "ACC"),
        List.of(),
        List.of(column("Mass", "GeV", rows, 4), column("Coupling", "", rows, 5)),
        List.of(
            new Dependent("Events", "", qualifiers(key, false), cells(rows, 11)),
            new Dependent("Acceptance", "", List.of(), acceptances),
            new Dependent("$c\\tau$", "cm", List.of(), cells(rows, 6)),
            new Dependent("Produced", "", List.of(), cells(rows, 10))));
  }

  private static HepDataTable rates(String name, String[] key, List<String[]> rows) {
    String unit = rows.getFirst()[6];
    return new HepDataTable(
        name,
        "rates.csv",
        "Rate, times the branching fraction of the decay searched for, that gives %s events in %s with %s, by mass and lifetime. Contains: %s."
            .formatted(key[2], key[0], key[1], CONTAINS),
        List.of("CLS"),
        List.of(),
        List.of(column("Mass", "GeV", rows, 4), column("$c\\tau$", "cm", rows, 3)),
        List.of(
            new Dependent(
                "Rate",
                unit,
                List.of(
                    new Qualifier("Quantity", key[0], ""),
                    new Qualifier("Luminosity", key[1], ""),
                    new Qualifier("Events", Double.parseDouble(key[2]), "")),
                cells(rows, 5))));
  }

  private static List<Qualifier> qualifiers(String[] key, boolean events) {
    List<Qualifier> qualifiers = new ArrayList<>();
    qualifiers.add(new Qualifier("Model", key[0], ""));
    qualifiers.add(new Qualifier("Parametrisation", key[1], ""));
    qualifiers.add(new Qualifier("Quantity", key[2], ""));
    qualifiers.add(new Qualifier("Luminosity", key[3], ""));
    if (events) {
      qualifiers.add(new Qualifier("Events", Double.parseDouble(key[4]), ""));
    }
    return qualifiers;
  }

  private static Independent column(String name, String units, List<String[]> rows, int field) {
    return new Independent(
        name, units, rows.stream().map(row -> (Object) Double.valueOf(row[field])).toList());
  }

  private static Independent texts(String name, List<String[]> rows, int field) {
    return new Independent(name, "", rows.stream().map(row -> (Object) row[field]).toList());
  }

  private static List<HepDataCell> cells(List<String[]> rows, int field) {
    return rows.stream().map(row -> HepDataCell.of(Double.parseDouble(row[field]))).toList();
  }
}
