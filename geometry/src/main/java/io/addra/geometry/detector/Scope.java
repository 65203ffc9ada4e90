package io.addra.geometry.detector;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import io.addra.geometry.volume.Confidence;
import io.addra.geometry.volume.Provenance;
import io.addra.materials.names.NearNames;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values of a geometry file as its writer meant them: with the columns of a table's row and the
 * file's parameters put in, and single figures' provenance noted.
 */
final class Scope {
  private static final Pattern COLUMN = Pattern.compile("(?<!\\$)\\{([A-Za-z0-9_]+)}");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
  private static final String UNKNOWN_SOURCE = "";

  private final YamlDocument document;
  private final SourceFile file;
  private final Map<String, String> sources;
  private final Map<String, Double> parameters;
  private final Table.@Nullable Row row;
  private final List<Provenance.Figure> figures = new ArrayList<>();

  private Scope(
      YamlDocument document,
      SourceFile file,
      Map<String, String> sources,
      Map<String, Double> parameters,
      Table.@Nullable Row row) {
    this.document = document;
    this.file = file;
    this.sources = sources;
    this.parameters = parameters;
    this.row = row;
  }

  /** The scope of a file; what the including file knows is known too, its own comes first. */
  static Scope of(YamlDocument document, SourceFile file, @Nullable Scope outer) {
    Scope scope =
        new Scope(
            document,
            file,
            new HashMap<>(outer == null ? Map.of() : outer.sources),
            new HashMap<>(outer == null ? Map.of() : outer.parameters),
            null);
    scope
        .at("/sources")
        .properties()
        .forEach(entry -> scope.sources.put(entry.getKey(), entry.getValue().asString()));
    for (String name : scope.at("/parameters").propertyNames()) {
      scope.parameters.put(name, scope.number("/parameters/" + name));
    }
    return scope;
  }

  /** Gives other values to parameters of this file. */
  Scope with(Map<String, Double> values) {
    for (Map.Entry<String, Double> value : values.entrySet()) {
      String name = value.getKey();
      if (!has("/parameters/" + YamlDocument.escape(name))) {
        throw error(
            "/parameters",
            "there is no parameter '" + name + "'" + NearNames.hint(name, parameters.keySet()));
      }
      if (!Double.isFinite(value.getValue())) {
        throw error("/parameters/" + name, "expected a finite number, found " + value.getValue());
      }
      parameters.put(name, value.getValue());
    }
    for (Parameter parameter : parameters()) {
      if (!parameter.allowed()) {
        throw error(
            "/parameters/" + YamlDocument.escape(parameter.name()),
            "expected " + parameter.allowedText() + ", found " + parameter.value());
      }
    }
    return this;
  }

  /** Parameters that this file declares, with the values in use. */
  List<Parameter> parameters() {
    List<Parameter> result = new ArrayList<>();
    for (String name : at("/parameters").propertyNames()) {
      String at = "/parameters/" + YamlDocument.escape(name);
      result.add(
          new Parameter(
              name,
              parameters.getOrDefault(name, Double.NaN),
              textOr(at + "/title", ""),
              at(at + "/one_of").valueStream().map(JsonNode::doubleValue).toList(),
              at(at + "/range").valueStream().map(JsonNode::doubleValue).toList()));
    }
    return result;
  }

  /** Value of a parameter that is named at a pointer. */
  double parameter(String pointer, String name) {
    Double value = parameters.get(name);
    if (value == null) {
      throw error(
          pointer, "unknown parameter '" + name + "'" + NearNames.hint(name, parameters.keySet()));
    }
    return value;
  }

  /** The scope of one volume, where its figures are noted. */
  Scope forVolume() {
    return new Scope(document, file, sources, parameters, row);
  }

  /** The scope of one row of a table. */
  Scope forRow(Table.Row tableRow) {
    return new Scope(document, file, sources, parameters, tableRow);
  }

  SourceFile file() {
    return file;
  }

  /** The file that a text names, relative to this one. */
  SourceFile fileAt(String pointer) {
    try {
      return file.resolve(text(pointer));
    } catch (InvalidPathException e) {
      throw error(pointer, "not a path: " + e.getReason());
    }
  }

  /** What the volumes of a file that is included here depend on. */
  IncludeKey keyOf(SourceFile included, String region) {
    return new IncludeKey(included.name(), region, Map.copyOf(parameters), Map.copyOf(sources));
  }

  /**
   * What the volumes of an included file depend on, their mother's path aside.
   *
   * @param file the file's name
   * @param region region of the mother
   * @param parameters what the including file knows
   * @param sources sources that it knows
   */
  record IncludeKey(
      String file, String region, Map<String, Double> parameters, Map<String, String> sources) {}

  boolean inTable() {
    return row != null;
  }

  /** Whether a text is empty with the columns of the row put in. */
  boolean blank(String pointer) {
    return at(pointer).isString()
        && !PARAMETER.matcher(at(pointer).asString()).matches()
        && text(pointer).isBlank();
  }

  JsonNode at(String pointer) {
    return document.at(pointer);
  }

  boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  int size(String pointer) {
    return at(pointer).size();
  }

  InputException error(String pointer, String message) {
    String where = row == null ? "" : " (" + row.where() + ")";
    return document.error(pointer, message + where);
  }

  /** Text with the columns of the row put in. */
  String text(String pointer) {
    return filled(pointer, at(pointer).asString());
  }

  private String filled(String pointer, String text) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    Matcher matcher = COLUMN.matcher(text);
    while (matcher.find()) {
      matcher.appendReplacement(result, Matcher.quoteReplacement(cell(pointer, matcher.group(1))));
    }
    return matcher.appendTail(result).toString();
  }

  /** Text with parameters put in, whole ones without a decimal point. */
  String titleText(String pointer) {
    return PARAMETER
        .matcher(text(pointer))
        .replaceAll(match -> {
          double value = parameter(pointer, match.group(1));
          return value == Math.rint(value) && Math.abs(value) < 1e15
              ? Long.toString((long) value)
              : Double.toString(value);
        });
  }

  String textOr(String pointer, String otherwise) {
    JsonNode node = at(pointer);
    return node.isMissingNode() ? otherwise : filled(pointer, node.asString());
  }

  /** A number: plain, a parameter, from the row, or with a provenance of its own. */
  double number(String pointer) {
    return number(pointer, at(pointer));
  }

  private double number(String pointer, JsonNode node) {
    if (!node.isObject()) {
      return plain(pointer, node);
    }
    double value = plain(pointer + "/value", node.path("value"));
    JsonNode times = node.path("times");
    if (!times.isMissingNode()) {
      value *= plain(pointer + "/times", times);
    }
    JsonNode plus = node.path("plus");
    if (!plus.isMissingNode()) {
      value += plain(pointer + "/plus", plus);
    }
    figures.add(
        new Provenance.Figure(
            YamlDocument.keyOf(pointer),
            value,
            source(pointer),
            confidence(pointer),
            textOr(pointer + "/note", "")));
    return value;
  }

  double numberOr(String pointer, double otherwise) {
    JsonNode node = at(pointer);
    return node.isMissingNode() ? otherwise : number(pointer, node);
  }

  int wholeNumber(String pointer) {
    double value = number(pointer);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw error(pointer, "expected a whole number, found " + value);
    }
    return (int) value;
  }

  List<Double> numbers(String pointer) {
    List<Double> result = new ArrayList<>();
    for (JsonNode node : at(pointer)) {
      result.add(number(pointer + "/" + result.size(), node));
    }
    return result;
  }

  /** Source and confidence of a volume, from itself or the file, with its figures so far. */
  Provenance provenance(String pointer) {
    return new Provenance(
        document.name(),
        document.lineOf(pointer),
        source(pointer),
        confidence(pointer),
        textOr(pointer + "/note", ""),
        figures);
  }

  private String source(String pointer) {
    String at = has(pointer + "/source") ? pointer + "/source" : "/defaults/source";
    if (!has(at)) {
      return UNKNOWN_SOURCE;
    }
    String key = text(at);
    String source = sources.get(key);
    if (source == null) {
      throw error(
          at,
          "unknown source '"
              + key
              + "'"
              + NearNames.hint(key, sources.keySet())
              + " (sources are declared under 'sources')");
    }
    return source;
  }

  private Confidence confidence(String pointer) {
    String own = pointer + "/confidence";
    return Confidence.of(textOr(own, textOr("/defaults/confidence", "approximate")));
  }

  private double plain(String pointer, JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    String given = node.asString();
    if (given.startsWith("$")) {
      Matcher parameter = PARAMETER.matcher(given);
      if (parameter.matches()) {
        return parameter(pointer, parameter.group(1));
      }
    }
    String text = filled(pointer, given);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      throw error(pointer, "expected a number, found '" + text + "'");
    }
    throw error(pointer, "expected a finite number, found '" + text + "'");
  }

  /** The text of the row in a column. */
  String cell(String pointer, String column) {
    if (row == null) {
      throw error(pointer, "'{" + column + "}' is used outside a table");
    }
    String cell = row.cells().get(column);
    if (cell == null) {
      throw error(
          pointer,
          "the table has no column '"
              + column
              + "'"
              + NearNames.hint(column, row.cells().keySet()));
    }
    return cell;
  }
}
