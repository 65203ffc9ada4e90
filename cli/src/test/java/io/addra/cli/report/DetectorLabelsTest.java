package io.addra.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.DetectorChoice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectorLabelsTest {

  private static Detector box(String name) {
    return new DetectorChoice("gazelle-baby", name, Map.of()).load();
  }

  @Test
  void all_oneDetectorTwice_isToldApartByName() {
    assertThat(DetectorLabels.all(List.of(box("near"), box("far"))))
        .extracting(DetectorLabel::shortTitle)
        .containsExactly("Baby-GAZELLE, near", "Baby-GAZELLE, far");
    assertThat(DetectorLabels.all(List.of(box("near"))))
        .extracting(DetectorLabel::shortTitle)
        .containsExactly("Baby-GAZELLE");
  }
}
