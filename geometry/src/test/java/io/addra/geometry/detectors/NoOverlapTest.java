package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.check.GeometryCheck;
import io.addra.geometry.detector.Detectors;
import java.util.List;
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
}
