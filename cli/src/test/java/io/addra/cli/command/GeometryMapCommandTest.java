package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryMapCommandTest {
  private static final String PIPE =
      """
      detector: pipe
      title: An iron tube of 2 cm
      description: For tests
      sources: {me: myself}
      defaults: {source: me, confidence: exact}
      regions: {wall: The tube, inside: What is in it}
      parents: {both: {title: All, of: [wall, inside]}}
      volumes:
        - name: tube
          material: iron
          region: wall
          shape: {tube: {r_cm: [0, 12], z_cm: [-200, 200]}}
          daughters:
            - {name: hole, material: air, region: inside, shape: {tube: {r_cm: [0, 10], z_cm: [-200, 200]}}}
      """;

  @TempDir private Path folder;

  private String pipe() throws Exception {
    Path file = folder.resolve("pipe.yaml");
    Files.writeString(file, PIPE);
    return file.toString();
  }

  @Test
  void map_tube_printsItsThickness() throws Exception {
    Run run = Run.of("geometry", "map", pipe(), "--theta", "90,30", "--phi", "0:360:45");
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    run = Run.of("geometry", "map", pipe(), "--theta", "30,90", "--phi", "0:360:45");
    assertThat(run.status()).as(run.err()).isZero();
    // 2 cm of iron are 2/1.7577 X0, and twice that at 30 degrees
    assertThat(run.out())
        .containsPattern("wall +3\\.0000 +1\\.7067")
        .containsPattern("= both +18\\.0000")
        .containsPattern("30 +2\\.27\\d+ +2\\.27")
        .containsPattern("90 +1\\.13\\d+ +1\\.13")
        .contains("Means over 16 directions");
  }

  @Test
  void map_toCsv_hasARowForEachRegionOfARay() throws Exception {
    Path csv = folder.resolve("x.csv");
    Run run =
        Run.of(
            "geometry", "map", pipe(), "--theta", "90", "--phi", "0,90", "--out", csv.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(5).startsWith("theta_deg,phi_deg,region,cm,x0,lambda_i");
    String[] wall = lines.get(1).split(",", -1);
    assertThat(wall).startsWith("90", "0", "wall");
    assertThat(Double.parseDouble(wall[4])).isCloseTo(2 / 1.7577, within(1e-5));
    assertThat(Double.parseDouble(wall[5])).isCloseTo(2 / 16.777, within(1e-6));
    run = Run.of("geometry", "map", pipe(), "--theta", "90", "--out", csv.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("already exists; give --force");
  }

  @Test
  void map_toDirectory_isTheSameTwice() throws Exception {
    for (String name : List.of("a", "b")) {
      Run run =
          Run.of(
              "geometry",
              "map",
              pipe(),
              "--quantity",
              "material",
              "--theta",
              "10:170:10",
              "--phi",
              "0:360:20",
              "--out",
              folder.resolve(name).toString());
      assertThat(run.status()).as(run.err()).isZero();
    }
    for (String file : List.of("map.csv", "profile.svg", "image.svg")) {
      assertThat(folder.resolve("a/" + file)).hasSameBinaryContentAs(folder.resolve("b/" + file));
    }
    assertThat(folder.resolve("a/profile.png")).exists();
    assertThat(folder.resolve("a/image.png")).exists();
    assertThat(folder.resolve("a/map.csv")).content().contains(",iron,", ",air,");
  }

  @Test
  void map_firstHit_namesRegionAndDistance() throws Exception {
    Path csv = folder.resolve("hits.csv");
    Run run =
        Run.of(
            "geometry",
            "map",
            pipe(),
            "--quantity",
            "first-hit",
            "--theta",
            "0,90",
            "--phi",
            "0",
            "--out",
            csv.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("wall +0\\.5000 +10\\.0000");
    assertThat(Files.readAllLines(csv))
        .containsExactly(
            "theta_deg,phi_deg,region,volume,material,distance_cm",
            "0,0,,,,",
            "90,0,wall,tube,iron,10.0000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--quantity weight|--quantity: expected x0, lambda, material or first-hit, found weight",
        "--theta 200|--theta: expected 0 to 180 degrees, found 200",
        "--theta 0:180|--theta: expected degrees, a list of them or from:to:step, found 0:180",
        "--origin 1,2|--origin: expected three numbers x,y,z, found 2",
        "--by volume|--by: expected region or material, found volume",
        "--of wall|--of goes with --quantity first-hit only",
        "--until wal|pipe has no region 'wal', did you mean 'wall'?",
        "--figure x.pdf|--figure: expected a .svg or .png file, found x.pdf",
        "--theta 0:180:0.001 --phi 0:360:0.001|fewer than",
        "--theta 0:180:0.1 --phi 0:360:0.1|expected at most 2000000 directions, found 6483600",
        "--scale-to 0|--scale-to: must be > 0, found 0.0",
      })
  void map_badOption_isRefusedInOneLine(String options, String message) throws Exception {
    String[] given = ("geometry map " + pipe() + " " + options).split(" ", -1);
    Run run = Run.of(given);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains(message);
  }
}
