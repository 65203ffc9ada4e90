package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageCommandTest {
  @Test
  void coverage_ofBox_isItsSolidAngle() {
    Run run = Run.of("coverage", "gazelle-baby", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode coverage = JsonMapper.shared().readTree(run.out()).get("coverage").get(0);
    // 0.1192 sr: the closed form for the cube at z = 8 to 12 m, as its file says
    assertThat(coverage.get("solid_angle_sr").asDouble())
        .isCloseTo(0.1192, Assertions.within(1e-4));
    assertThat(coverage.get("volume_cm3").asDouble())
        .isCloseTo(64e6, Assertions.withinPercentage(1e-9));
  }

  @Test
  void coverage_ofDetectors_isATableThatSaysWhatItContains() {
    Run run = Run.of("coverage", "gazelle-baby", "godzilla");
    assertThat(run.out()).contains("gazelle-baby", "godzilla", "no material, no efficiency");
  }
}
