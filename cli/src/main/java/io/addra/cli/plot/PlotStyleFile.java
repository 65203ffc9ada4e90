package io.addra.cli.plot;

import io.addra.cli.figure.ChartStyle;
import io.addra.cli.figure.ChartStyle.Fonts;
import io.addra.cli.figure.ChartStyle.Legend;
import io.addra.cli.figure.ChartStyle.Lines;
import io.addra.geometry.document.DocumentSchema;
import io.addra.geometry.document.InputException;
import io.addra.geometry.document.YamlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads style files: YAML, checked against the schema that {@code addra schema style} prints. */
public final class PlotStyleFile {
  private final YamlDocument document;

  private PlotStyleFile(YamlDocument document) {
    this.document = document;
  }

  /** The schema. */
  public static DocumentSchema schema() {
    return DocumentSchema.load("/io/addra/cli/plot/style.schema.json");
  }

  /**
   * Reads a file; what it does not name is as in {@link PlotStyle#standard()}.
   *
   * @throws InputException for its first error, with the line
   */
  public static PlotStyle read(Path file) {
    YamlDocument document = YamlDocument.read(file);
    schema().check(document);
    return new PlotStyleFile(document).style();
  }

  private PlotStyle style() {
    ChartStyle standard = PlotStyle.standard().chart();
    Fonts fonts = standard.fonts();
    Lines lines = standard.lines();
    ChartStyle chart =
        new ChartStyle(
            number("/size/width_mm", 0),
            number("/size/height_mm", 0),
            new Fonts(
                number("/fonts/title_pt", fonts.title()),
                number("/fonts/axis_pt", fonts.axis()),
                number("/fonts/tick_pt", fonts.tick()),
                number("/fonts/legend_pt", fonts.legend()),
                number("/fonts/note_pt", fonts.note())),
            new Lines(
                number("/lines/curve_pt", lines.curve()),
                number("/lines/frame_pt", lines.frame()),
                number("/lines/band_opacity", lines.bandOpacity())),
            texts("/colours", standard.colours()),
            texts("/dashes", standard.dashes()),
            Legend.valueOf(text("/legend", "above").toUpperCase(Locale.ROOT).replace('-', '_')),
            document.at("/grid").asBoolean(standard.grid()),
            text("/watermark", ""));
    Map<String, AxisStyle> axes = new LinkedHashMap<>();
    for (String name : List.of("x", "y", "ratio", "value")) {
      axes.put(name, axis("/axes/" + name));
    }
    Map<String, String> labels = new LinkedHashMap<>();
    document.at("/labels").forEachEntry((key, value) -> labels.put(key, value.asString()));
    return new PlotStyle(
        chart,
        axes,
        labels,
        optional("/panels/by").map(JsonNode::asString),
        (int) number("/panels/columns", 0),
        optional("/title").map(JsonNode::asString),
        text("/note", ""));
  }

  private AxisStyle axis(String pointer) {
    AxisStyle axis =
        new AxisStyle(
            optional(pointer + "/title").map(JsonNode::asString),
            optional(pointer + "/from").map(JsonNode::doubleValue),
            optional(pointer + "/to").map(JsonNode::doubleValue),
            optional(pointer + "/scale").map(node -> node.asString().equals("log")));
    if (axis.from().isPresent()
        && axis.to().isPresent()
        && !(axis.to().get() > axis.from().get())) {
      throw document.error(
          pointer + "/to",
          "expected more than from " + axis.from().get() + ", found " + axis.to().get());
    }
    if (axis.log().orElse(false) && axis.from().isPresent() && !(axis.from().get() > 0)) {
      throw document.error(
          pointer + "/from",
          "expected more than 0 on a logarithmic axis, found " + axis.from().get());
    }
    return axis;
  }

  private Optional<JsonNode> optional(String pointer) {
    JsonNode node = document.at(pointer);
    return node.isMissingNode() ? Optional.empty() : Optional.of(node);
  }

  private double number(String pointer, double standard) {
    return optional(pointer).map(JsonNode::doubleValue).orElse(standard);
  }

  private String text(String pointer, String standard) {
    return optional(pointer).map(JsonNode::asString).orElse(standard);
  }

  private List<String> texts(String pointer, List<String> standard) {
    List<String> found = new ArrayList<>();
    document.at(pointer).forEach(node -> found.add(node.asString()));
    return found.isEmpty() ? standard : found;
  }
}
