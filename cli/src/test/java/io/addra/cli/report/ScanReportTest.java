package io.addra.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScanReportTest {
  private final ScanReport report = SampleScan.report();

  @Test
  void figures_ofScan_areDetectorsAndRegionsOfDetectorsWithRegions() {
    assertThat(report.figures()).containsOnlyKeys("detectors", "regions-belle2");
  }

  @Test
  void figures_twice_areTheSame() {
    assertThat(report.figures()).isEqualTo(SampleScan.report().figures());
  }

  @Test
  void html_needsNothingElseAndIsEscaped() throws Exception {
    String html = report.html(report.figures());
    Files.writeString(Path.of("target/sample-report.html"), html);
    assertThat(html)
        .contains("Dark scalar &lt;from&gt; B decays")
        .doesNotContain("{{")
        .doesNotContainPattern("(src|href)=\"(?!#)")
        .doesNotContain("@import")
        .doesNotContainPattern("url\\((?!#)");
  }

  @Test
  void html_namesLimitsFlagsAndSettings() {
    assertThat(report.html(report.figures()))
        .contains("no entry")
        .contains("&lt; 2.3·10⁻⁶")
        .contains("† Few of the 64 blocks")
        .contains("<th>Seed</th><td>20261122</td>");
  }
}
