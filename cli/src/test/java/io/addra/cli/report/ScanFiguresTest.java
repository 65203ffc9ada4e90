package io.addra.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.cli.figure.Curve;
import io.addra.cli.figure.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanFiguresTest {
  private final ScanReport report = SampleScan.report();
  private final ScanFigures figures = new ScanFigures(report.fine(), "B+ -> K+ S", "S");

  @Test
  void regions_withParents_showParentsInsteadOfTheirParts() {
    Figure figure = figures.regions(SampleScan.belle2());
    assertThat(figure.panels().getFirst().curves())
        .extracting(Curve::label)
        .containsExactly("Vertex detector", "Beam pipe", "Drift chamber", "outside");
  }

  @Test
  void detectors_haveOnePanelAMass() {
    Figure figure = figures.detectors(report.detectors(), List.of("fiducial", "unknown"));
    assertThat(figure.panels()).hasSize(6);
    assertThat(figure.panels().getFirst().title()).isEqualTo("m_{S} = 0.3 GeV");
    assertThat(figure.panels().getFirst().curves())
        .extracting(Curve::label)
        .containsExactly("Belle II", "Baby-GAZELLE", "Empty", "fiducial");
  }

  @Test
  void detectors_withoutAnyEntry_areLimitsEverywhere() {
    Curve empty =
        figures.detectors(report.detectors(), List.of()).panels().getFirst().curves().get(2);
    assertThat(empty.upperLimit()).containsOnly(true);
    assertThat(empty.error()).containsOnly(2.3e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "B+ -> K+ S, B^{+} → K^{+} S",
    "B0 -> K*0 S, B^{0} → K*^{0} S",
    "B- -> K*- S, B^{−} → K*^{−} S"
  })
  void typeset_raisesCharges(String reaction, String expected) {
    assertThat(ScanFigures.typeset(reaction)).isEqualTo(expected);
  }

  @Test
  void forFigure_oneLifetime_spansFourDecades() {
    double[] grid = CtauGrid.forFigure(List.of(10.0));
    assertThat(grid).startsWith(0.1).endsWith(1000).hasSize(33);
  }
}
