package io.addra.validation.reference;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.validation.reference.PointReader.Values;
import io.addra.validation.reference.table.Column;
import io.addra.validation.reference.table.Table;
import io.addra.validation.reference.table.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a definition that fits the schema into a reference, with its table and scan. */
final class ReferenceReader {
  private static final String SCHEMA = "/io/addra/validation/reference/reference.schema.json";
  private static final double PB_PER_AB = 1e6;

  private final YamlDocument document;
  private final Function<String, byte[]> files;

  private ReferenceReader(YamlDocument document, Function<String, byte[]> files) {
    this.document = document;
    this.files = files;
  }

  /** The JSON schema of definitions. */
  static DocumentSchema schema() {
    return DocumentSchema.load(SCHEMA);
  }

  /**
   * Reads a definition.
   *
   * @param name what messages call it
   * @param bytes its text
   * @param files gives the bytes of a file beside it, by its name
   * @throws InputException for the first thing that is wrong, with file, line and key
   */
  static Reference parse(String name, byte[] bytes, Function<String, byte[]> files) {
    YamlDocument document = YamlDocument.parse(name, bytes);
    schema().check(document);
    return new ReferenceReader(document, files).read();
  }

  private Reference read() {
    JsonNode root = document.root();
    Table table = table("/table");
    return new Reference(
        root.path("reference").asString(),
        text("/title"),
        origin(),
        root.path("table").asString(),
        text("/value_title"),
        root.path("unit").asString("1"),
        root.has("values") ? points(table) : List.of(),
        prediction(),
        expectation());
  }

  private Origin origin() {
    return new Origin(
        text("/origin/source"),
        text("/origin/obtained"),
        Origin.How.valueOf(text("/origin/how").toUpperCase(Locale.ROOT)),
        text("/origin/note"));
  }

  private List<DataPoint> points(Table table) {
    PointReader reader =
        new PointReader(
            axis(table, "/axes/mass"),
            axis(table, "/axes/ctau"),
            column(table, "/rows/flag"),
            span("/rows/mass_GeV"),
            span("/rows/ctau_cm"),
            document.root().path("unit").asString("1"));
    List<DataPoint> points = new ArrayList<>();
    for (int k = 0; k < document.at("/values").size(); k++) {
      String at = "/values/" + k;
      Column value = axis(table, at);
      if (value == null) {
        throw document.error(at, "the key 'column' is missing");
      }
      boolean relative = document.at(at).path("error_kind").asString("").equals("relative");
      points.addAll(
          reader.read(
              table,
              new Values(text(at + "/label"), value, column(table, at + "/error"), relative)));
    }
    return points;
  }

  /** A column with a unit of its own, from an object; null where there is none. */
  private @Nullable Column axis(Table table, String at) {
    Column column = column(table, at + "/column");
    JsonNode unit = document.at(at + "/unit");
    return column == null || unit.isMissingNode() ? column : column.in(unit.asString());
  }

  private @Nullable Column column(Table table, String at) {
    JsonNode name = document.at(at);
    if (name.isMissingNode()) {
      return null;
    }
    if (!table.names().contains(name.asString())) {
      throw document.error(
          at,
          "the table has no column '%s', known: %s"
              .formatted(name.asString(), String.join(", ", table.names())));
    }
    return table.column(name.asString());
  }

  private Prediction prediction() {
    JsonNode node = document.at("/prediction");
    String contains = text("/prediction/contains");
    if (node.has("scan")) {
      return new Prediction.Scan(
          contains,
          source("/prediction/scan/file"),
          text("/prediction/scan/quantity"),
          number("/prediction/scan/normalise_at_cm"),
          number("/prediction/scan/factor").orElse(1));
    }
    if (node.has("lifetime")) {
      Map<String, String> parametrisations = new LinkedHashMap<>();
      for (JsonNode series : document.at("/values")) {
        parametrisations.put(
            series.path("label").asString(""), series.path("parametrisation").asString(""));
      }
      return new Prediction.Lifetime(
          contains, text("/prediction/lifetime/model"), parametrisations);
    }
    if (node.has("coupling_limit")) {
      String at = "/prediction/coupling_limit";
      Table limits = table(at + "/table");
      for (String key : List.of("low", "high", "value")) {
        column(limits, at + "/" + key);
      }
      return new Prediction.CouplingLimit(
          contains,
          text(at + "/model"),
          limits,
          text(at + "/low"),
          text(at + "/high"),
          text(at + "/value"));
    }
    if (node.has("edge")) {
      String at = "/prediction/edge";
      return new Prediction.Edge(
          contains,
          text(at + "/model"),
          source(at + "/file"),
          text(at + "/quantity"),
          PB_PER_AB * number(at + "/luminosity_per_ab").orElseThrow(),
          number(at + "/events").orElseThrow());
    }
    return node.has("coverage")
        ? new Prediction.FarCoverage(contains)
        : new Prediction.None(contains);
  }

  private Expectation expectation() {
    List<JudgedRange> judged = new ArrayList<>();
    for (int k = 0; k < document.at("/expected/judged").size(); k++) {
      String at = "/expected/judged/" + k;
      judged.add(
          new JudgedRange(
              span(at + "/mass_GeV"),
              span(at + "/ctau_cm"),
              number(at + "/tolerance").orElseThrow()));
    }
    return new Expectation(
        text("/expected/text"),
        judged,
        number("/expected/share").orElse(1),
        number("/expected/median"),
        known(),
        text("/expected/not_comparable"));
  }

  private List<KnownDeviation> known() {
    List<KnownDeviation> known = new ArrayList<>();
    for (int k = 0; k < document.at("/expected/known").size(); k++) {
      String at = "/expected/known/" + k;
      known.add(
          new KnownDeviation(
              text(at + "/series"),
              span(at + "/mass_GeV"),
              span(at + "/ctau_cm"),
              text(at + "/reason")));
    }
    return known;
  }

  private Span span(String at) {
    JsonNode node = document.at(at);
    if (node.isMissingNode()) {
      return Span.ALL;
    }
    if (node.isArray()) {
      List<Double> values = new ArrayList<>();
      node.forEach(value -> values.add(value.asDouble()));
      return Span.of(values);
    }
    return Span.between(
        node.path("from").asDouble(Double.NEGATIVE_INFINITY),
        node.path("to").asDouble(Double.POSITIVE_INFINITY));
  }

  private Table table(String at) {
    String name = text(at);
    return Tables.read(name, bytes(at, name));
  }

  private ScanSource source(String at) {
    String name = text(at);
    return new ScanSource(name, new String(bytes(at, name), StandardCharsets.UTF_8));
  }

  private byte[] bytes(String at, String name) {
    try {
      return files.apply(name);
    } catch (InputException e) {
      throw document.error(at, String.valueOf(e.getMessage()));
    }
  }

  private OptionalDouble number(String at) {
    JsonNode node = document.at(at);
    return node.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(node.asDouble());
  }

  private String text(String at) {
    return document.at(at).asString("").strip();
  }
}
