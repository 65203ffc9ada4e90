package io.addra.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.cli.report.DetectorLabel;
import io.addra.cli.report.DetectorLabels;
import io.addra.cli.report.ScanReport;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanPageTest {
  @SuppressWarnings("NullAway.Init")
  private ScanResult result;

  @SuppressWarnings("NullAway.Init")
  private ScanReport report;

  @SuppressWarnings("NullAway.Init")
  private String html;

  @BeforeAll
  void scan(@TempDir Path folder) throws IOException {
    result = SmallScan.run(folder);
    report = SmallScan.report(result);
    html = newHtml();
  }

  @Test
  void html_ofScan_refersToNothingElseAndIsEscaped() {

    // the chart library names the namespaces of SVG; it is no part of what is looked at here
    String own = html.replaceAll("(?s)<script>\\s*/\\*.*?</script>", "");
    assertThat(own)
        .contains("Small &lt;scan&gt;", "default-src 'none'", "Apache ECharts")
        .doesNotContain("http:", "https:", "@import")
        .doesNotContainPattern("\\{\\{\\w+}}")
        .doesNotContainPattern("(src|href)=\"(?!#)")
        .doesNotContainPattern("url\\((?!#)");
  }

  @Test
  void html_twice_hasTheSameBytes() {
    assertThat(newHtml().equals(html)).as("the same").isTrue();
  }

  @Test
  void html_ofScan_saysHowItWasMadeAndHowToCite() {
    assertThat(html)
        .contains("<th>Seed</th><td>7</td>", "commit abc1234, seed 7", "@software{addra")
        .contains("<code>map.csv</code>", "pandas.read_csv", "numbers are upper limits at 90 %")
        .contains("no entry");
  }

  @Test
  void quantities_ofScan_areAllThatTheMapHas() {
    List<PageQuantity> found = PageQuantity.of(report);
    assertThat(found)
        .extracting(PageQuantity::name)
        .containsExactlyInAnyOrderElementsOf(report.map().quantities());
    assertThat(found)
        .filteredOn(PageQuantity::main)
        .extracting(PageQuantity::title)
        .containsExactly("Belle II, Run 2", "L-GAZELLE", "fiducial", "nowhere", "displaced-tracks");
  }

  @Test
  void only_wholeDetectors_addsTheSpectraOfTheirRegions() {
    ScanSpectra spectra = result.spectra();
    PageSpectra complete = PageSpectra.complete(spectra);
    PageSpectra only = PageSpectra.only(spectra, name -> name.equals("decay:belle2"));
    MassPointSpectra mass = spectra.masses().getFirst();
    int bins = spectra.bins().count();
    assertThat(fillings(only, mass, "decay:belle2", bins))
        .isEqualTo(fillings(complete, mass, "decay:belle2", bins));
    assertThat(only.bytes()).isLessThan(complete.bytes());
  }

  private static double[] fillings(
      PageSpectra spectra, MassPointSpectra mass, String quantity, int bins) {
    List<SummedSpectrum> parts = spectra.at(mass);
    double[] sum = new double[bins];
    for (int part : spectra.quantities().getOrDefault(quantity, List.of())) {
      SummedSpectrum each = parts.get(part);
      for (int k = 0; k < each.filling().length; k++) {
        sum[each.firstBin() + k] += each.filling()[k];
      }
    }
    return sum;
  }

  @Test
  void contents_thatDoNotFit_leaveOutRegionsFirstAndSaySo() {
    ScanSpectra regions = result.spectra();
    PageContents all = PageContents.of(report, regions, Optional.empty(), Long.MAX_VALUE);
    long most = PageSpectra.complete(regions).bytes() - 1;
    PageContents some = PageContents.of(report, regions, Optional.empty(), most);
    PageContents none = PageContents.of(report, regions, Optional.empty(), 0);
    assertThat(all.leftOut()).isEmpty();
    assertThat(some.leftOut()).startsWith("The spectra of regions inside detectors are left out");
    assertThat(some.numbers().quantities()).isEqualTo(all.numbers().quantities());
    assertThat(some.numbers().spectra().getFirst().quantities())
        .containsOnlyKeys("decay:belle2", "decay:gazelle-l", "decay:fiducial", "decay:nowhere");
    assertThat(none.leftOut()).contains("map.csv only");
    assertThat(none.numbers().spectra()).isEmpty();
    assertThat(none.numbers().quantities()).allMatch(PageQuantity::main);
  }

  @Test
  void sample_atALifetime_isInsideAsOftenAsTheMapSays() {
    double ctau = 300;
    int count = 20_000;
    LlpSample sample = LlpSample.of(result.plan(), 0.6, count);
    for (Detector detector : result.plan().geometry().detectors()) {
      OuterVolumes volumes = OuterVolumes.of(detector);
      long inside =
          sample.llps().stream()
              .filter(llp -> {
                double flight = llp.betaGamma() * ctau * llp.lifetimes();
                return volumes.along(llp.origin(), llp.direction()).stream()
                    .anyMatch(each -> flight >= each.from() && flight < each.to());
              })
              .count();
      MapRow row =
          SmallScan.at(result, ctau).row(0.6, ctau, "decay:" + detector.name()).orElseThrow();
      double expected = row.estimate().value();
      double sigma = Math.hypot(Math.sqrt(expected / count), row.estimate().statError());
      assertThat((double) inside / count)
          .as(detector.name())
          .isCloseTo(expected, within(4 * sigma));
    }
  }

  @Test
  void outerVolumes_alongALine_areInsideWhereTheWholeDetectorIs() {
    Detector belle2 = result.plan().geometry().detectors().getFirst();
    double[] origin = {0.01, -0.02, 0.3};
    double[] direction = {0.6, 0.0, 0.8};
    double whole =
        RayTracer.through(belle2, origin, direction).stream()
            .filter(segment -> !segment.region().equals(Region.OUTSIDE))
            .mapToDouble(Segment::lengthCm)
            .sum();
    double outer =
        OuterVolumes.of(belle2).along(origin, direction).stream()
            .mapToDouble(each -> each.to() - each.from())
            .sum();
    assertThat(outer).isCloseTo(whole, within(1e-6));
  }

  @Test
  void cut_throughBelleTwo_beginsInTheBeamPipeAndFarDetectorsHaveNone() {
    List<Detector> detectors = result.plan().geometry().detectors();
    List<DetectorLabel> labels = DetectorLabels.all(detectors);
    JsonNode cut = HalfCut.of(detectors, labels).orElseThrow();
    assertThat(cut.required("detector").asString()).isEqualTo("belle2");
    assertThat(cut.required("regions").findValuesAsString("name")).contains("beam-pipe", "vxd");
    assertThat(cut.required("from").asDouble()).isNegative();
    assertThat(HalfCut.of(detectors.subList(1, 2), labels.subList(1, 2))).isEmpty();
  }

  @Test
  void footprint_ofTwoBoxes_isTwoRectangles() {
    JsonNode far = Footprint.tree(result.plan().geometry().detectors()).required(1);
    assertThat(far.required("name").asString()).isEqualTo("gazelle-l");
    assertThat(far.required("outlines").size()).isEqualTo(2);
    far.required("outlines").forEach(outline -> assertThat(outline.size()).isEqualTo(8));
  }

  private String newHtml() {
    return new ScanPage(report, result, SmallScan.ORIGIN)
        .html(Map.of(), "", List.of("map.csv", "detectors.svg"));
  }
}
