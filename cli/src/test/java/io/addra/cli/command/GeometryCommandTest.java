package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeometryCommandTest {
  private static final String EXAMPLE = "../examples/my-detector.yaml";

  @Test
  void list_namesAllDetectors() {
    Run run = Run.of("geometry", "list");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "belle2",
            "gazelle-baby",
            "gazelle-lg-b1",
            "gazelle-lg-b2",
            "gazelle-l",
            "godzilla",
            "belle2-ecl",
            "hall-shields");
    assertThat(
            JsonMapper.shared()
                .readTree(Run.of("geometry", "list", "--json").out())
                .get("detectors"))
        .hasSize(8);
  }

  @Test
  void list_ofOneDetector_namesItsQuantities() {
    Run run = Run.of("geometry", "list", "gazelle-l", "--volumes");
    assertThat(run.out())
        .contains("decay:gazelle-l/lg-b1", "decay:gazelle-l/outside", "SHA-256", "approximate");
    JsonNode json =
        JsonMapper.shared().readTree(Run.of("geometry", "list", "gazelle-l", "--json").out());
    assertThat(json.get("volumes").asInt()).isEqualTo(2);
  }

  @Test
  void check_goodDetector_passes() {
    Run run = Run.of("geometry", "check", "gazelle-l", "godzilla");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("gazelle-l: 2 volumes", "no problem");
  }

  @Test
  void check_overlap_namesVolumesAndFails(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("two.yaml");
    Files.writeString(
        file,
        """
        detector: two
        title: Two boxes
        sources: {me: myself}
        regions: {box: Boxes}
        defaults: {source: me, confidence: exact}
        volumes:
          - {name: left, material: air, region: box, shape: {box: {x_cm: [0, 2], y_cm: [0, 1], z_cm: [0, 1]}}}
          - {name: right, material: air, region: box, shape: {box: {x_cm: [1, 3], y_cm: [0, 1], z_cm: [0, 1]}}}
        """);
    Run run = Run.of("geometry", "check", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("left overlaps right");
    assertThat(run.err()).isEmpty();
    JsonNode json =
        JsonMapper.shared().readTree(Run.of("geometry", "check", file.toString(), "--json").out());
    assertThat(json.get("checks").get(0).get("passed").asBoolean()).isFalse();
  }

  @Test
  void ray_throughBox_givesItsLength() {
    Run run = Run.of("geometry", "ray", "gazelle-lg-b1", "--direction", "1,0,0");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("3200.0000  3800.0000  600.0000").contains("outside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308,0,0", "1e-320,0,0"})
  void ray_hugeOrTinyDirection_isOnlyADirection(String direction) {
    Run run = Run.of("geometry", "ray", "gazelle-lg-b1", "--direction", direction);
    assertThat(run)
        .isEqualTo(Run.of("geometry", "ray", "gazelle-lg-b1", "--direction", "1,0,0"))
        .satisfies(same -> assertThat(same.status()).as(same.err()).isZero());
  }

  @Test
  void ray_hugeDiagonal_isTheDiagonal() {
    assertThat(Run.of("geometry", "ray", "belle2", "--direction", "1e308,1e308,0"))
        .isEqualTo(Run.of("geometry", "ray", "belle2", "--direction", "1,1,0"))
        .satisfies(same -> assertThat(same.status()).as(same.err()).isZero());
  }

  @Test
  void ray_byAngles_givesTheSameAsByDirection() {
    String byAngles = Run.of("geometry", "ray", "gazelle-lg-b1", "--theta", "90", "--json").out();
    JsonNode segments = JsonMapper.shared().readTree(byAngles).get("segments");
    assertThat(segments.get(1).get("entry_cm").asDouble()).isEqualTo(3200);
  }

  @Test
  void ray_missingEverything_saysSo() {
    assertThat(Run.of("geometry", "ray", "gazelle-lg-b1", "--direction", "-1,0,0").out())
        .isEqualTo("The line meets no volume.\n");
  }

  @Test
  void ray_dirAndFrom_areAnglesAndStart() {
    Run byDir =
        Run.of("geometry", "ray", "gazelle-lg-b1", "--from", "3100,0,0", "--dir", "90,0", "--json");
    JsonNode segments = JsonMapper.shared().readTree(byDir.out()).get("segments");
    assertThat(segments.get(1).get("entry_cm").asDouble()).isEqualTo(100);
    assertThat(segments.get(1).get("exit_cm").asDouble()).isEqualTo(700);
  }

  @Test
  void list_detectorWithParameters_showsThemAsSet() {
    String text = Run.of("geometry", "list", EXAMPLE, "--set", "wall_cm=50").out();
    assertThat(text).contains("wall_cm", "50.0", "0.0 to 500.0", "thickness of the wall");
    assertThat(text).contains("decay:my-detector/wall");
  }

  @Test
  void check_exampleOfTheDocs_passesWithAndWithoutItsWall() {
    for (String wall : List.of("200", "0", "500")) {
      Run run = Run.of("geometry", "check", EXAMPLE, "--set", "wall_cm=" + wall);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out())
          .contains(wall.equals("0") ? "5 volumes" : "6 volumes")
          .contains("box/plane-*: 4 volumes (expected 4)");
    }
    Run run = Run.of("geometry", "check", EXAMPLE, "--set", "wall_cm=501");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .hasSize(1)
        .allMatch(line -> line.contains("parameters.wall_cm: expected 0.0 to 500.0, found 501.0"));
  }

  @Test
  void ray_wallOfTheExample_isAsThickAsAskedFor() {
    JsonNode segments =
        JsonMapper.shared()
            .readTree(
                Run.of(
                        "geometry",
                        "ray",
                        EXAMPLE,
                        "--dir",
                        "90,0",
                        "--set",
                        "wall_cm=120",
                        "--set",
                        "distance_cm=1000",
                        "--json")
                    .out())
            .get("segments");
    assertThat(segments.get(1).get("volume").asString()).isEqualTo("wall");
    assertThat(segments.get(1).get("entry_cm").asDouble()).isEqualTo(880);
    assertThat(segments.get(1).get("exit_cm").asDouble()).isEqualTo(1000);
  }
}
