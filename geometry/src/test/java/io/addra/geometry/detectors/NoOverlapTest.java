package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.check.CheckReport;
import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.check.Tally;
import io.addra.geometry.detector.Detectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No detector that ships has overlapping siblings or daughters that reach out of their mother. */
class NoOverlapTest {

  /** All but the largest, which has a test of its own. */
  static List<String> names() {
    return Detectors.all().stream().filter(name -> !name.equals("belle2")).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void detector_passesGeometryCheck(String name) {
    assertPasses(name);
  }

  @Test
  @Tag("long")
  void belle2_passesGeometryCheck() {
    assertPasses("belle2");
  }

  private static void assertPasses(String name) {
    assertThat(GeometryCheck.run(Detectors.load(name)))
        .satisfies(report -> assertThat(report.problems()).isEmpty())
        .satisfies(report -> assertThat(report.tallies()).allMatch(Tally::passed))
        .matches(CheckReport::passed);
  }

  /**
   * The parts of the calorimeter with all that is fixed to them have room to move; the detector of
   * the other run is whole too. The two differ in other places, so that one check serves both.
   */
  @Test
  @Tag("long")
  void surveyedCalorimeterOfRun1_passesGeometryCheck() {
    assertThat(
            GeometryCheck.run(
                Detectors.load("belle2", Path.of(""), Map.of("surveyed", 1.0, "run", 1.0))))
        .satisfies(report -> assertThat(report.problems()).isEmpty())
        .matches(CheckReport::passed);
  }
}
