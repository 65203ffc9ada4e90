package io.addra.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.cli.report.ReportTables.Best;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTablesTest {
  private final ReportTables tables =
      new ReportTables(SampleScan.report().map(), SampleScan.report().detectors());

  @Test
  void best_ofFarDetector_isItsPeak() {
    Best best = tables.best(1, "decay:gazelle-baby").orElseThrow();
    assertThat(best.plateau()).isFalse();
    assertThat(best.lifetime()).isEqualTo("at 4.22 m");
  }

  @Test
  void best_ofDetectorAroundTheOrigin_isTheEndOfItsPlateau() {
    Best best = tables.best(1, "decay:belle2").orElseThrow();
    assertThat(best.plateau()).isTrue();
    assertThat(best.lifetime()).isEqualTo("up to 23.7 cm");
    assertThat(best.row().estimate().value()).isGreaterThan(0.99 * 0.94);
  }

  @Test
  void best_withoutEntries_isEmpty() {
    assertThat(tables.best(1, "decay:empty")).isEmpty();
    assertThat(tables.bestTable()).contains("no entry");
  }

  @Test
  void selected_ofGrid_areNearestToRoundLengths() {
    assertThat(ReportTables.selected(List.of(0.5, 2.0, 90.0, 1e3, 5e3)))
        .containsExactly(0.5, 90.0, 1e3, 5e3);
    assertThat(ReportTables.selected(List.of(7.0))).containsExactly(7.0);
  }
}
