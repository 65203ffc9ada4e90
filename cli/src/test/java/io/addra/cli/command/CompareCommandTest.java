package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.cli.compare.CompareCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tiny scans, and comparisons of them. */
class CompareCommandTest {
  private static final String REGION = "r_cm: [0.05, 60]";

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void scan() throws Exception {
    scan("a", "seed: 7", "seed: 7");
    scan("again", "seed: 7", "seed: 7");
    scan("seed", "seed: 7", "seed: 8");
    scan("more", "events: 6400", "events: 12800");
    scan("region", REGION, "r_cm: [0.05, 59]");
    scan("other", "daughter: K+}\nllp:\n", "daughter: K+}\nllp:\n  name: T\n");
  }

  private static void scan(String name, String part, String replacement) throws Exception {
    Path file = ScanFilesOnDisk.changed(shared, part, replacement);
    Run run = Run.of("scan", file.toString(), "--out", shared.resolve(name).toString(), "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Run compare(String a, String b, String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of("compare", shared.resolve(a).toString(), shared.resolve(b).toString()));
    words.addAll(List.of(arguments));
    return Run.of(words.toArray(String[]::new));
  }

  private static JsonNode json(Run run) {
    assertThat(run.err()).isEmpty();
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void compare_sameRun_isIdenticalInEveryCell() {
    Run run = compare("a", "again", "--json", "--relative", "0");
    assertThat(run.status()).isZero();
    JsonNode all = json(run).get("all");
    assertThat(all.get("equal").asInt() + all.get("both_nothing").asInt())
        .isEqualTo(all.get("cells").asInt())
        .isPositive();
    assertThat(all.get("largest_relative").asDouble()).isZero();
    assertThat(json(run).get("events").asString()).isEqualTo("same");
  }

  @Test
  void compare_otherSeed_agreesAndNamesIt() {
    Run run = compare("a", "seed");
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("different events: errors are added in quadrature")
        .containsPattern("seed +7 +8")
        .contains("agree: largest difference")
        .contains("cells are not independent");
    assertThat(json(compare("a", "seed", "--json")).get("all").get("rms").asDouble())
        .isBetween(0.2, 2.0);
  }

  /**
   * A smaller region over the same events lost decays for certain, which quadrature would hide: the
   * paired difference finds them.
   */
  @Test
  void compare_smallerRegionSameEvents_isFoundByPairs() {
    String[] words = {"--quantity", "decay:fiducial", "--ctau", "100", "--bound", "3", "--json"};
    Run paired = compare("a", "region", words);
    assertThat(paired.status()).isEqualTo(1);
    double sigma = json(paired).get("all").get("largest_sigma").asDouble();
    Run independent = compare("seed", "region", words);
    double other = json(independent).get("all").get("largest_sigma").asDouble();
    assertThat(sigma).isGreaterThan(3).isGreaterThan(2 * Math.abs(other));
  }

  @Test
  void compare_moreEvents_saysThatPartIsCommon() {
    assertThat(json(compare("a", "more", "--json")).get("events").asString()).isEqualTo("partly");
  }

  @Test
  void compare_tables_takesTheirLifetimesAndNamesWhatIsMissing() throws Exception {
    Path cut = folder.resolve("map.csv");
    List<String> rows = Files.readAllLines(shared.resolve("a/map.csv"));
    Files.write(cut, rows.stream().filter(row -> !row.contains("decay:fiducial")).toList());
    Run run = Run.of("compare", shared.resolve("seed/map.csv").toString(), cut.toString());
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("map.csv: quantities [decay:fiducial]");
  }

  @Test
  void compare_out_writesTableFigureAndRecord() throws Exception {
    Path out = folder.resolve("out");
    assertThat(compare("a", "seed", "--out", out.toString(), "--quiet").out()).isEmpty();
    assertThat(Listing.of(out))
        .containsExactly("compare.csv", "compare.png", "compare.svg", "run.json");
    List<String> rows = Files.readAllLines(out.resolve("compare.csv"));
    assertThat(rows.getFirst()).isEqualTo(CompareCsv.HEADER);
    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      if (cells[11].equals("quadrature")) {
        double expected =
            (Double.parseDouble(cells[3]) - Double.parseDouble(cells[5]))
                / Math.hypot(Double.parseDouble(cells[4]), Double.parseDouble(cells[6]));
        assertThat(Double.parseDouble(cells[9]))
            .as(row)
            .isCloseTo(
                expected, org.assertj.core.api.Assertions.within(1e-3 * Math.abs(expected) + 1e-6));
      }
    }
  }

  @Test
  void compare_relativeBeyondTolerance_isStatus1() {
    Run run = compare("a", "seed", "--relative", "1e-9");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("DIFFER: largest relative difference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | other | ~                       | different LLPs",
        "a | none  | ~                       | no such file",
        "a | seed  | --bound 0               | --bound: expected more than 0",
        "a | seed  | --relative -1           | --relative: expected 0 or more",
        "a | seed  | --quantity decay:nowhere | no quantity 'decay:nowhere'",
      })
  void badInput_isOneLineAndStatus2(String a, String b, String arguments, String message) {
    Run run = compare(a, b, arguments.equals("~") ? new String[0] : arguments.split(" ", -1));
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }
}
