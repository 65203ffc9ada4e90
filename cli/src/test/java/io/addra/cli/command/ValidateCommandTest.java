package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.validation.reference.References;
import io.addra.validation.suite.ValidationSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {
  @TempDir private Path folder;

  private static JsonNode json(Run run) {
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void list_namesChecksAndReferences() {
    Run run = Run.of("validate", "--list");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().map(line -> line.strip().split(" ", 2)[0]))
        .containsAll(ValidationSuite.standardNames())
        .containsAll(References.names());
  }

  @Test
  void json_ofAFewNames_isAListOfTheSameKeys() {
    Run run = Run.of("validate", "sphere", "lifetime-hnl", "babar-tau-hnl", "--json", "--quick");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    JsonNode list = json(run);
    assertThat(list.isArray()).isTrue();
    for (JsonNode entry : list) {
      assertThat(entry.propertyNames())
          .startsWith(
              "name",
              "kind",
              "expected",
              "found",
              "error",
              "pull",
              "tolerance",
              "verdict",
              "unit",
              "contains",
              "source");
    }
    JsonNode hnl = list.get(list.size() - 2);
    assertThat(hnl.get("name").asString()).isEqualTo("lifetime-hnl");
    assertThat(hnl.get("verdict").asString()).isEqualTo("agrees");
    assertThat(hnl.get("points").size()).isEqualTo(hnl.get("judged").asInt());
    assertThat(hnl.get("points").get(0).propertyNames())
        .contains("name", "expected", "found", "error", "pull", "tolerance", "verdict", "ratio");
    JsonNode context = list.get(list.size() - 1);
    assertThat(context.get("verdict").asString()).isEqualTo("not comparable");
    assertThat(context.get("found").isNull()).isTrue();
  }

  @Test
  void quiet_namedChecks_printsOnlyTheSummary() {
    Run run = Run.of("validate", "sphere", "coverage", "--events", "20000", "--quiet");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).contains("all within tolerance").doesNotContain("reference");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void quick_tellsWhatItLeavesOut() {
    Run run = Run.of("validate", "--quick", "gazelle-coverage");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("left out").contains("rare decays");
    assertThat(run.out()).contains("gazelle-coverage", "agrees: 25 of 25", "1 reference: 1 agrees");
  }

  /** A known deviation is out of tolerance like any other; who knows it may accept it. */
  @Test
  void knownDeviation_exitsWithOneUnlessItIsAccepted() {
    Run usual = Run.of("validate", "lifetime-dark-scalar");
    assertThat(usual.out()).contains("disagrees in its range", "known:", "(1 as known)");
    assertThat(usual.status()).isEqualTo(1);
    assertThat(Run.of("validate", "lifetime-dark-scalar", "--accept-known").status()).isZero();
  }

  @Test
  void validate_unknownName_isOneLineWithTheKnownOnes() {
    Run run = Run.of("validate", "lifetime-hml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("lifetime-hml", "did you mean 'lifetime-hnl'?", "brute-force");
  }

  @Test
  void out_writesReportFiguresAndPoints() throws IOException {
    Path out = folder.resolve("report");
    Run run =
        Run.of(
            "validate",
            "lifetime-hnl",
            "babar-tau-hnl",
            "sphere",
            "--events",
            "10000",
            "--out",
            out.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Listing.of(out))
        .containsExactlyInAnyOrder(
            "report.html",
            "run.json",
            "validation.json",
            "lifetime-hnl.csv",
            "lifetime-hnl.svg",
            "babar-tau-hnl.csv",
            "babar-tau-hnl.svg");
    String page = Files.readString(out.resolve("report.html"));
    assertThat(page)
        .contains("Majorana", "not comparable", "<svg", "prefers-color-scheme: dark")
        .doesNotContain("{{", "src=", "<link", "@import");
    List<String> rows =
        Files.readAllLines(out.resolve("lifetime-hnl.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(rows).hasSize(1 + References.load("lifetime-hnl").points().size());
    Run again = Run.of("validate", "lifetime-hnl", "--out", out.toString());
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("--force");
    assertThat(Run.of("validate", "lifetime-hnl", "--out", out.toString(), "--force").status())
        .isZero();
    assertThat(out.resolve("babar-tau-hnl.csv")).doesNotExist();
  }

  private Path scan() throws IOException {
    Path scan = folder.resolve("mine-scan.yaml");
    Files.writeString(
        scan,
        """
        title: Mine
        seed: 1
        events: 20000
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {mass_GeV: [1.0], ctau_cm: [10]}
        detectors: [gazelle-l]
        """);
    return scan;
  }

  /**
   * At very long lifetimes the share of decays in a volume falls as one over the lifetime, so a
   * table that does agrees in shape, and one that falls with its square does not.
   */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1"})
  void table_ofAPowerOfTheLifetime_agreesIfItIsTheRightOne(int power, int status)
      throws IOException {
    StringBuilder table = new StringBuilder("# mine\nm [MeV],life [m],share\n");
    for (double metres : new double[] {1e6, 2e6, 5e6}) {
      table
          .append("1000,")
          .append(metres)
          .append(',')
          .append(Math.pow(metres, -power))
          .append('\n');
    }
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, table);
    Run run =
        Run.of(
            "validate",
            "--table",
            file.toString(),
            "--scan",
            scan().toString(),
            "--quantity",
            "decay:gazelle-l",
            "--origin",
            "a power law",
            "--axis",
            "mass_GeV=m [MeV]",
            "--axis",
            "ctau_cm=life [m]",
            "--normalise-at",
            "1e8",
            "--tolerance",
            "0.1",
            "--json");
    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(status);
    JsonNode entry = json(run).get(0);
    assertThat(entry.get("verdict").asString()).isEqualTo(status == 0 ? "agrees" : "disagrees");
    assertThat(entry.get("source").asString()).isEqualTo("a power law");
    assertThat(entry.get("judged").asInt()).isEqualTo(2);
    assertThat(entry.get("points").get(2).get("ctau_cm").asDouble()).isEqualTo(5e8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--origin | x | --quantity | expected with --table",
        "--quantity | decay:gazelle-l | --origin | where the table comes from",
      })
  void table_withoutWhatItNeeds_isOneLine(String option, String value, String word, String expected)
      throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "ctau_cm,value\n1,2\n");
    Run run =
        Run.of("validate", "--table", file.toString(), "--scan", scan().toString(), option, value);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains(word, expected);
  }

  @Test
  void table_unknownUnit_namesFileAndLine() throws IOException {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "# mine\nlife [ell],value\n1,2\n");
    Run run =
        Run.of(
            "validate",
            "--table",
            file.toString(),
            "--scan",
            scan().toString(),
            "--quantity",
            "decay:gazelle-l",
            "--origin",
            "me",
            "--axis",
            "ctau_cm=life [ell]");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("mine.csv:2: life [ell]: unknown unit 'ell'");
    assertThat(run.errorLines()).hasSize(1);
  }

  @Test
  void scan_withoutTable_isRefused() {
    Run run = Run.of("validate", "--scan", "x.yaml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--table");
  }
}
