package io.addra.propagation.efficiency;

import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.geometry.document.YamlDocument;
import io.addra.materials.names.NearNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The efficiency models that ship with the program, and those of a user's own files. */
public final class EfficiencyModels {
  private static final String SCHEMA = "/io/addra/propagation/efficiency.schema.json";
  private static final String FOLDER = "/io/addra/propagation/efficiencies/";
  private static final List<String> NAMES = List.of("belle2-ee-vertex");

  private EfficiencyModels() {}

  /** The JSON schema of model files. */
  public static DocumentSchema schema() {
    return DocumentSchema.load(SCHEMA);
  }

  /** Names of those that ship with the program. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A model by its name, or from a file.
   *
   * @param text one of {@link #names()}, or the path of a .yaml file
   * @param folder what a path is relative to
   * @throws InputException if there is no such model, or its file has an error
   */
  public static EfficiencyModel load(String text, Path folder) {
    if (NAMES.contains(text)) {
      return builtIn(text);
    }
    if (!text.endsWith(".yaml") && !text.endsWith(".yml")) {
      throw new InputException(
          text,
          0,
          "",
          "is no efficiency model, known: "
              + String.join(", ", NAMES)
              + ", or the path of a .yaml file"
              + NearNames.hint(text, NAMES));
    }
    Path file = folder.resolve(text);
    return parse(file.toString(), InputFile.yaml(file));
  }

  /**
   * A model from its text.
   *
   * @param name what messages call it
   * @throws InputException if it has an error
   */
  public static EfficiencyModel parse(String name, byte[] bytes) {
    YamlDocument document = YamlDocument.parse(name, bytes);
    schema().check(document);
    JsonNode root = document.root();
    JsonNode parameters = root.path("parameters");
    List<List<Double>> covariance = new ArrayList<>();
    root.path("covariance").forEach(row -> covariance.add(numbers(row)));
    return new EfficiencyModel(
        root.path("efficiency").asString(),
        root.path("title").asString(),
        root.path("origin").asString(),
        List.of(
            parameters.path("R0_cm").asDouble(),
            parameters.path("n").asDouble(),
            parameters.path("a").asDouble()),
        covariance,
        root.path("notes").asString("").strip());
  }

  private static List<Double> numbers(JsonNode row) {
    List<Double> numbers = new ArrayList<>();
    row.forEach(each -> numbers.add(each.asDouble()));
    return numbers;
  }

  /** A model as the text of a file. */
  public static String text(EfficiencyModel model) {
    StringBuilder text = new StringBuilder();
    text.append("efficiency: ").append(model.name()).append('\n');
    text.append("title: ").append(quoted(model.title())).append('\n');
    text.append("origin: ").append(quoted(model.origin())).append('\n');
    text.append("notes: ").append(quoted(model.notes())).append('\n');
    text.append(
        "# exp(-(r/R)^n), R = R0 (p / 2 GeV)^a: r of the vertex, p of the pair of tracks\n");
    text.append(
        String.format(
            Locale.ROOT,
            "parameters: {R0_cm: %s, n: %s, a: %s}\n",
            rounded(model.parameters().get(0)),
            rounded(model.parameters().get(1)),
            rounded(model.parameters().get(2))));
    text.append("# of ln R0, ln n and a\ncovariance:\n");
    model
        .covariance()
        .forEach(row ->
            text.append("  - ")
                .append(row.stream().map(EfficiencyModels::rounded).toList())
                .append('\n'));
    return text.toString();
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** A JSON string is a YAML string. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private static EfficiencyModel builtIn(String name) {
    String resource = FOLDER + name + ".yaml";
    try (InputStream in = EfficiencyModels.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return parse(name + ".yaml", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
