package io.addra.cli.report.page;

import io.addra.cli.page.Html;
import io.addra.cli.report.CtauGrid;
import io.addra.cli.report.ReportTables;
import io.addra.cli.report.ScanFigures;
import io.addra.cli.report.ScanReport;
import io.addra.propagation.result.RunOrigin;
import io.addra.propagation.scan.ConfigJson;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of a scan. Immutable.
 *
 * @param report numbers, names and settings
 * @param result the run
 * @param origin program and choice of the device
 */
public record ScanPage(ScanReport report, ScanResult result, RunOrigin origin) {
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  /** Parts of the page's program, in their order. */
  private static final List<String> SCRIPTS =
      List.of(
          "unpack.js",
          "numbers.js",
          "spectra.js",
          "state.js",
          "theme.js",
          "map.js",
          "curves.js",
          "pictures.js",
          "controls.js",
          "main.js");

  /**
   * The page as HTML.
   *
   * @param figures SVG documents by file name without ending, for browsers without scripts
   * @param systematics section of the systematics as HTML; empty without any
   * @param files names of the files beside the page
   */
  public String html(Map<String, String> figures, String systematics, List<String> files) {
    PageContents contents = PageContents.of(report, result);
    var tables = new ReportTables(report.map(), report.detectors());
    ScanConfig config = result.plan().config();
    Citation citation = new Citation(origin, config.seed(), result.plan().geometry().hashes());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", Html.escape(report.title().isEmpty() ? report.reaction() : report.title()));
    fields.put("reaction", Html.scripts(ScanFigures.typeset(report.reaction())));
    fields.put("asked", Html.escape(asked(config)));
    fields.put("llp", Html.escape(report.llp()));
    fields.put("warnings", PageWarnings.of(report, contents.leftOut()).html());
    fields.put("best", tables.bestTable());
    fields.put("selected", tables.selectedTable());
    fields.put("signatures", SignatureSection.html(report));
    fields.put("systematics", systematics);
    fields.put("settings", settingsRows());
    fields.put("configuration", Html.escape(ConfigJson.text(result.plan())));
    fields.put("citation", Html.escape(citation.text()));
    fields.put("bibtex", Html.escape(citation.bibtex()));
    fields.put("files", FileList.html(files));
    fields.put("example", Html.escape(contents.numbers().quantities().getFirst().name()));
    fields.put("figure", figures.getOrDefault("detectors", ""));
    fields.put("style", text("report.css"));
    fields.put("echarts", Html.text(ScanPage.class, ECHARTS));
    fields.put("script", SCRIPTS.stream().map(ScanPage::text).collect(Collectors.joining("\n")));
    fields.put(
        "data", Html.inScript(JsonMapper.shared().writeValueAsString(data(contents.numbers()))));
    return Html.fill(text("report.html"), fields);
  }

  private ObjectNode data(PageNumbers numbers) {
    ScanConfig config = result.plan().config();
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("llp", report.llp());
    ArrayNode masses = root.putArray("masses");
    report.map().masses().forEach(masses::add);
    ArrayNode scanned = root.putArray("scanned");
    report.map().lifetimes().stream().sorted().forEach(scanned::add);
    double[] range = CtauGrid.forFigure(report.map().lifetimes());
    root.putArray("range").add(range[0]).add(range[range.length - 1]);
    root.set("numbers", numbers.tree());
    root.set("samples", DecayPicture.tree(result.plan()));
    root.set("footprints", Footprint.tree(result.plan().geometry().detectors()));
    HalfCut.of(result.plan().geometry().detectors(), report.detectors())
        .ifPresent(cut -> root.set("cut", cut));
    ArrayNode overlays = root.putArray("overlays");
    config
        .regions()
        .forEach(region -> {
          ObjectNode node = overlays.addObject().put("name", region.name());
          region.r().forEach(node.putArray("r")::add);
          region.z().forEach(node.putArray("z")::add);
          region.theta().forEach(node.putArray("theta")::add);
        });
    return root;
  }

  /** The scan in a sentence. */
  private String asked(ScanConfig config) {
    int masses = report.map().masses().size();
    int lifetimes = config.lifetimes().size();
    return "%d mass%s, %d lifetime%s, %d quantities; %d events a mass%s"
        .formatted(
            masses,
            masses == 1 ? "" : "es",
            lifetimes,
            lifetimes == 1 ? "" : "s",
            report.map().quantities().size(),
            config.events(),
            config.signatures().isEmpty()
                ? ""
                : ", " + config.signatures().events() + " for signatures");
  }

  private String settingsRows() {
    StringBuilder html = new StringBuilder();
    report
        .settings()
        .forEach((name, value) ->
            html.append("<tr><th>")
                .append(Html.escape(name))
                .append("</th><td>")
                .append(Html.escape(value))
                .append("</td></tr>\n"));
    return html.toString();
  }

  private static String text(String resource) {
    return Html.text(ScanPage.class, resource);
  }
}
