package io.addra.validation.reference;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.propagation.scan.ScanConfig;
import io.addra.validation.reference.PointReader.Values;
import io.addra.validation.reference.table.Column;
import io.addra.validation.reference.table.Table;
import io.addra.validation.reference.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A user's own table with the scan that computes the same quantity. Immutable.
 *
 * @param table file of the table: CSV, or HEPData's YAML
 * @param scan scan file
 * @param quantity name of the quantity, as in map.csv
 * @param origin where the table comes from
 * @param axes columns by axis: {@code mass_GeV}, {@code ctau_cm}; an axis without a column is the
 *     column of that name, or else the single value of the scan
 * @param value column of the numbers; empty for a column of the name {@code value}, or the only
 *     dependent variable
 * @param error column of their errors, where the table has them in a column
 * @param tolerance largest accepted distance of the ratio data over prediction from 1
 * @param normaliseAt c tau (cm) at which each mass is scaled; none without scaling
 */
public record UserReference(
    Path table,
    Path scan,
    String quantity,
    String origin,
    Map<String, String> axes,
    String value,
    Optional<String> error,
    double tolerance,
    OptionalDouble normaliseAt) {
  /** Axis of the masses. */
  public static final String MASS = "mass_GeV";

  /** Axis of the lifetimes. */
  public static final String CTAU = "ctau_cm";

  /** Copies the map. */
  public UserReference {
    axes = Map.copyOf(axes);
  }

  /**
   * Reads the table.
   *
   * @throws InputException if table or scan cannot be read or do not fit each other
   */
  public Reference read() {
    Table read = Tables.read(table);
    ScanSource source = new ScanSource(scan.toString(), InputFile.text(scan));
    ScanConfig config = source.config();
    Column mass = axis(read, MASS);
    Column ctau = axis(read, CTAU);
    Column values = read.column(value.isEmpty() ? valueColumn(read) : value);
    Column errors = error.map(read::column).orElse(null);
    String unit = values.unit().isEmpty() ? "1" : values.unit();
    List<DataPoint> points =
        new PointReader(mass, ctau, null, Span.ALL, Span.ALL, "1")
            .read(read, new Values("", values.in(unit), errors, false)).stream()
                .map(point -> placed(point, config))
                .toList();
    if (points.isEmpty()) {
      throw new InputException(table.toString(), 0, "", "expected rows with a number, found none");
    }
    checkNormalisation(points);
    return new Reference(
        name(),
        quantity + " against " + table.getFileName(),
        new Origin(origin, table.toString(), Origin.How.USER, ""),
        table.toString(),
        values.name(),
        "1",
        points,
        new Prediction.Scan("as in the scan " + scan, source, quantity, normaliseAt, 1),
        new Expectation(
            "as the user asks: %s of the ratio".formatted(tolerance),
            List.of(new JudgedRange(Span.ALL, Span.ALL, tolerance)),
            1,
            OptionalDouble.empty(),
            List.of(),
            ""));
  }

  private String name() {
    String file = String.valueOf(table.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    return file.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
  }

  private @Nullable Column axis(Table read, String name) {
    String column = axes.get(name);
    if (column != null) {
      return read.column(column);
    }
    return read.names().contains(name) ? read.column(name) : null;
  }

  private String valueColumn(Table read) {
    List<String> names = read.names();
    if (names.contains("value")) {
      return "value";
    }
    List<String> others =
        names.stream()
            .filter(name -> !axes.containsValue(name) && !name.equals(MASS) && !name.equals(CTAU))
            .toList();
    if (others.size() == 1) {
      return others.getFirst();
    }
    throw new InputException(
        table.toString(),
        read.columns().getFirst().line(),
        "",
        "which column holds the numbers? give --value, columns: " + String.join(", ", names));
  }

  /** A point whose table has no mass or lifetime takes the scan's, where there is one. */
  private DataPoint placed(DataPoint point, ScanConfig config) {
    double mass = Double.isNaN(point.mass()) ? only(MASS, config.masses(), "mass") : point.mass();
    double ctau =
        Double.isNaN(point.ctau()) ? only(CTAU, config.lifetimes(), "lifetime") : point.ctau();
    if (!(ctau > 0)) {
      throw new InputException(table.toString(), 0, CTAU, "expected above 0, found " + ctau);
    }
    return new DataPoint("", mass, ctau, point.value(), point.errorLow(), point.errorHigh());
  }

  private double only(String axis, List<Double> values, String what) {
    if (values.size() != 1) {
      throw new InputException(
          table.toString(),
          0,
          "",
          "has no column '%s' and the scan has %d values of the %s: give --axis %s=COLUMN"
              .formatted(axis, values.size(), what, axis));
    }
    return values.getFirst();
  }

  private void checkNormalisation(List<DataPoint> points) {
    if (normaliseAt.isPresent()
        && points.stream().noneMatch(p -> Span.same(p.ctau(), normaliseAt.getAsDouble()))) {
      throw new InputException(
          table.toString(),
          0,
          "",
          "expected a row at c tau = %s cm to normalise at, found none"
              .formatted(normaliseAt.getAsDouble()));
    }
  }
}
