package io.addra.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

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
}
