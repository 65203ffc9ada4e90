package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.detector.Detectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No detector that ships has overlapping siblings or daughters that reach out of their mother. */
class NoOverlapTest {

  static List<String> names() {
    return Detectors.all();
  }

  @ParameterizedTest
  @MethodSource("names")
  void detector_passesGeometryCheck(String name) {
    assertThat(GeometryCheck.run(Detectors.load(name)).problems()).isEmpty();
  }

  /** The parts of the calorimeter with all that is fixed to them have room to move. */
  @Test
  void surveyedCalorimeter_passesGeometryCheck() {
    assertThat(
            GeometryCheck.run(Detectors.load("belle2", Path.of(""), Map.of("surveyed", 1.0)))
                .problems())
        .isEmpty();
  }
}
