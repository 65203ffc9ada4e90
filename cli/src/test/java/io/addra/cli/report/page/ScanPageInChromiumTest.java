package io.addra.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.cli.page.Html;
import io.addra.cli.report.SampleScan;
import io.addra.cli.report.ScanReport;
import io.addra.cli.report.page.PageInChromium.Opened;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page in headless Chromium; skipped where Chromium is not installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanPageInChromiumTest {
  /** Off the grid of lifetimes and within its range (cm). */
  private static final double[] BETWEEN = {0.137, 1.9, 33.3, 471, 6_543, 87_654};

  /** The last bits of exponentials, and of sums in another order. */
  private static final double SAME = 1e-9;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private ScanResult result;

  @SuppressWarnings("NullAway.Init")
  private ScanReport report;

  @BeforeAll
  void scan(@TempDir Path shared) throws IOException {
    folder = shared;
    result = SmallScan.run(folder);
    report = SmallScan.report(result);
  }

  @Test
  void spectra_betweenTheLifetimesOfTheGrid_giveTheNumbersOfTheEvaluator() throws Exception {
    PageNumbers numbers = PageContents.of(report, result).numbers();
    JsonNode found = evaluated(numbers.tree(), BETWEEN);
    int compared = 0;
    for (int t = 0; t < BETWEEN.length; t++) {
      List<MapRow> rows = SmallScan.at(result, BETWEEN[t]).rows();
      for (MapRow row : rows) {
        JsonNode page = at(found, numbers, row.mass(), row.quantity(), t);
        Estimate expected = row.estimate();
        String what = row.quantity() + " at " + row.mass() + " GeV, " + BETWEEN[t] + " cm";
        assertThat(page.required("limit").asBoolean()).as(what).isEqualTo(expected.upperLimit());
        if (expected.upperLimit()) {
          assertThat(page.required("error").asDouble())
              .as(what)
              .isCloseTo(expected.statError(), within(1e-12 * expected.statError()));
        } else {
          assertThat(page.required("value").asDouble())
              .as(what)
              .isCloseTo(expected.value(), within(SAME * expected.value()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void errors_betweenTheLifetimesOfTheGrid_areWithinATwentiethWhereTheyMatter() throws Exception {
    PageNumbers numbers = PageContents.of(report, result).numbers();
    JsonNode found = evaluated(numbers.tree(), BETWEEN);
    for (int t = 0; t < BETWEEN.length; t++) {
      for (MapRow row : SmallScan.at(result, BETWEEN[t]).rows()) {
        Estimate expected = row.estimate();
        // near 1 an error falls by decades from one lifetime to the next
        if (expected.value() > 1e-6 && expected.value() < 0.99 && !expected.fewBlocks()) {
          assertThat(at(found, numbers, row.mass(), row.quantity(), t).required("error").asDouble())
              .as(row.quantity() + " at " + row.mass() + " GeV, " + BETWEEN[t] + " cm")
              .isCloseTo(expected.statError(), within(0.05 * expected.statError()));
        }
      }
    }
  }

  @Test
  void grid_withoutSpectra_isWithinAPerCentOfTheClosedForm() throws Exception {
    ScanReport slabs = SampleScan.report();
    List<PageQuantity> quantities = PageQuantity.of(slabs);
    PageNumbers numbers =
        new PageNumbers(
            quantities, List.of(), PageGrid.of(slabs.map(), slabs.fine()), slabs.map().masses());
    double[] ctau = {0.02, 0.9, 13.7, 250, 3_210, 77_777, 1.9e6};
    JsonNode found = evaluated(numbers.tree(), ctau);
    for (int t = 0; t < ctau.length; t++) {
      for (MapRow row : SampleScan.map(ctau[t]).rows()) {
        if (row.estimate().value() > 1e-6) {
          assertThat(at(found, numbers, row.mass(), row.quantity(), t).required("value").asDouble())
              .as(row.quantity() + " at " + row.mass() + " GeV, " + ctau[t] + " cm")
              .isCloseTo(row.estimate().value(), within(0.01 * row.estimate().value()));
        }
      }
    }
  }

  @Test
  void page_withASelectionInItsAddress_showsTheNumberThere() throws Exception {
    Opened page = open("#mass=3&ctau=250&quantity=decay:gazelle-l");
    MapRow row = SmallScan.at(result, 250).row(3, 250, "decay:gazelle-l").orElseThrow();
    assertThat(page.data("quantity")).isEqualTo("decay:gazelle-l");
    assertThat(Double.parseDouble(page.data("mass"))).isEqualTo(3);
    assertThat(Double.parseDouble(page.data("ctau"))).isEqualTo(250);
    assertThat(Double.parseDouble(page.data("value")))
        .isCloseTo(row.estimate().value(), within(SAME * row.estimate().value()));
    assertThat(page.dom()).contains("L-GAZELLE: mass and lifetime", "m = 3 GeV, cτ = 2.5 m");
  }

  @Test
  void page_whereNothingWasSeen_showsALimit() throws Exception {
    Opened page = open("#mass=0.6&ctau=100&quantity=decay:nowhere");
    assertThat(page.data("limit")).isEqualTo("true");
    // -ln(0.1) / 6400 events
    assertThat(page.dom()).contains("<div id=\"value\">&lt; 3.6·10⁻⁴</div>", "upper limit at 90 %");
  }

  @Test
  void page_opened_runsWithoutErrorsAndAsksForNothing() throws Exception {
    Opened page = open("");
    assertThat(page.data("state")).isEqualTo("ready");
    assertThat(page.log()).doesNotContain("Uncaught", "Refused to", "CONSOLE");
    // a signature comes first where there is one
    assertThat(page.data("quantity")).isEqualTo("signature:displaced-tracks");
  }

  private Opened open(String fragment) throws IOException, InterruptedException {
    String html = new ScanPage(report, result, SmallScan.ORIGIN).html(Map.of(), "", List.of());
    return new PageInChromium(folder).open(html, fragment);
  }

  /** The page's own sums of all quantities at some lifetimes: by mass, quantity, lifetime. */
  private JsonNode evaluated(ObjectNode numbers, double... ctau)
      throws IOException, InterruptedException {
    ObjectNode page = JsonMapper.shared().createObjectNode();
    page.set("numbers", numbers);
    page.putArray("samples");
    String html =
        """
        <!doctype html><meta charset="utf-8"><script type="application/json" id="data">%s</script>
        <script type="module">
        %s
        %s
        %s
        const page = unpackPage(JSON.parse(document.getElementById("data").textContent));
        const spectra = new Spectra(page.numbers);
        const masses = page.numbers.quantities[0].errors.length / page.numbers.lifetimes.length;
        document.documentElement.dataset.found = JSON.stringify(Array.from({length: masses}, (_, m) =>
          page.numbers.quantities.map((_, q) => %s.map(ctau => spectra.at(m, q, ctau)))));
        </script>
        """
            .formatted(
                Html.inScript(JsonMapper.shared().writeValueAsString(page)),
                Html.text(ScanPage.class, "unpack.js"),
                Html.text(ScanPage.class, "numbers.js"),
                Html.text(ScanPage.class, "spectra.js"),
                JsonMapper.shared().writeValueAsString(ctau));
    return JsonMapper.shared().readTree(new PageInChromium(folder).open(html, "").data("found"));
  }

  private static JsonNode at(
      JsonNode found, PageNumbers numbers, double mass, String quantity, int t) {
    int q = numbers.quantities().stream().map(PageQuantity::name).toList().indexOf(quantity);
    return found.required(numbers.masses().indexOf(mass)).required(q).required(t);
  }
}
