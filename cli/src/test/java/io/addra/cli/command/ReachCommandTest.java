package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.reach.ReachCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tiny scan, and what reach makes of it. */
class ReachCommandTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void scan() throws Exception {
    Path file = ScanFilesOnDisk.good(shared);
    Run run = Run.of("scan", file.toString(), "--out", shared.resolve("run").toString(), "--quiet");
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Run reach(String arguments, Path out) {
    String words = "reach RUN --out OUT " + arguments;
    String[] split = words.strip().split(" +");
    for (int i = 0; i < split.length; i++) {
      split[i] =
          split[i]
              .replace("RUN", shared.resolve("run").toString())
              .replace("OUT", out.toString())
              .replace('_', ' ');
    }
    return Run.of(split);
  }

  private List<String> lines(String name) throws Exception {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }

  @Test
  void reach_model_writesContoursYieldsAndFigure() throws Exception {
    Run run =
        reach(
            "--coupling-model dark-scalar --parametrisation all --quantity decay:fiducial"
                + " --luminosity 50/ab --events 3",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Listing.of(folder.resolve("out")))
        .containsExactly("contours.csv", "contours.png", "contours.svg", "run.json", "yields.csv");
    List<String> rows = lines("contours.csv");
    assertThat(rows.getFirst())
        .isEqualTo("model,parametrisation,quantity,luminosity,events,mass_GeV,coupling,branch")
        .isEqualTo(ReachCsv.CONTOURS);
    // two parametrisations, two masses, two branches
    assertThat(rows).hasSize(1 + 2 * 2 * 2);
    assertThat(rows.get(1)).startsWith("dark-scalar,foresee,decay:fiducial,50/ab,3.0,0.5,");
    assertThat(run.out()).contains("by B+ -> K+ S", "coupling sin_theta", "contours.csv");
    JsonNode record =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("out/run.json")));
    assertThat(record.at("/model/rate").asString()).isEqualTo("B+ -> K+ S");
  }

  @Test
  void yields_areTheFormula_withTheMapsAcceptance() throws Exception {
    Run run =
        reach(
            "--coupling-model dark-scalar --quantity decay:fiducial --luminosity 1/ab --decay"
                + " mu+_mu- --efficiency tracks=0.5 --coupling-from 1e-4 --coupling-to 1e-3",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    String[] row = lines("yields.csv").get(1).split(",", -1);
    double mass = Double.parseDouble(row[4]);
    double coupling = Double.parseDouble(row[5]);
    var model = CouplingModels.of("dark-scalar");
    double ctau = model.ctau(mass, coupling);
    assertThat(Double.parseDouble(row[6])).isCloseTo(ctau, within(1e-5 * ctau));
    Run map = Run.of("map", shared.resolve("run").toString(), "--ctau", row[6]);
    String[] cells =
        map.out()
            .lines()
            .filter(line -> line.contains(",%s,".formatted(mass)) && line.contains("fiducial"))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    double acceptance = Double.parseDouble(cells[5]);
    assertThat(Double.parseDouble(row[7])).isCloseTo(acceptance, within(1e-4 * acceptance));
    // 1/ab of 1.11 nb, 51.4 % of them charged, two B mesons a pair
    double expected =
        1e6
            * 1110
            * 2
            * 0.514
            * model.rates().getFirst().at(mass, coupling)
            * acceptance
            * 0.5
            * model.branchingFractions(mass).getOrDefault("mu+ mu-", 0.0);
    assertThat(Double.parseDouble(row[11])).isCloseTo(expected, within(1e-4 * expected));
  }

  @Test
  void reach_twice_hasTheSameBytes() throws Exception {
    for (String name : List.of("a", "b")) {
      Run run =
          reach(
              "--coupling-model alp-w --quantity decay:fiducial --ctau 10 --quiet",
              folder.resolve(name));
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out()).isEmpty();
    }
    for (String file : List.of("contours.csv", "yields.csv", "rates.csv", "contours.svg")) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
  }

  @Test
  void reach_lifetimes_giveRatesWithoutAModel() throws Exception {
    Run run =
        reach(
            "--ctau 10,1000 --quantity decay:fiducial --luminosity 50/ab --background 0 --json",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    List<String> rows = lines("rates.csv");
    assertThat(rows.getFirst()).isEqualTo(ReachCsv.RATES);
    assertThat(rows).hasSize(1 + 2 * 2);
    // without background 2.30 events are excluded at 90 % CL
    assertThat(rows.get(1)).startsWith("decay:fiducial,50/ab,2.30259,10.0,0.5,").endsWith("per B+");
    assertThat(Listing.of(folder.resolve("out")))
        .contains("rates-1.svg", "rates-1.png")
        .doesNotContain("contours.csv");
    assertThat(JsonMapper.shared().readTree(run.out()).get("contours").size()).isZero();
  }

  @Test
  void reach_gridThatEndsInside_saysOpenAndDrawsNoEnd() throws Exception {
    Run run =
        reach(
            "--coupling-model dark-scalar --quantity decay:fiducial --luminosity 50/ab"
                + " --coupling-from 1e-5 --coupling-to 1e-3",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("open").contains("not known to close");
    assertThat(lines("contours.csv"))
        .filteredOn(line -> line.contains(",0.5,"))
        .allMatch(line -> line.endsWith("lower"));
  }

  @Test
  void reach_noContour_isNoFailure() throws Exception {
    Run run =
        reach(
            "--coupling-model dark-scalar --quantity decay:fiducial --luminosity 1e-9/pb",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(lines("contours.csv")).containsExactly(ReachCsv.CONTOURS);
    assertThat(Listing.of(folder.resolve("out"))).doesNotContain("contours.svg");
    assertThat(run.out()).contains("no coupling gives as many events");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~                                              | give --coupling-model NAME",
        "--coupling-model higgs                         | unknown coupling model 'higgs', known:",
        "--coupling-model hnl                           | no rate for a run of b-meson-decay (K+)",
        "--coupling-model z-prime                       | no rate for a run of b-meson-decay",
        "--coupling-model alp-w --rate foo              | alp-w has no rate 'foo', known: B+",
        "--coupling-model alp-w --parametrisation x     | no parametrisation 'x', known:",
        "--coupling-model alp-w --set x=3               | no parameter to set, found 'x'",
        "--coupling-model alp-w --quantity decay:belle3 | no quantity 'decay:belle3'; it has",
        "--coupling-model alp-w --decay tau             | has no 'tau' at the run's masses",
        "--coupling-model alp-w --luminosity 50         | expected a luminosity as 100/fb",
        "--coupling-model alp-w --events 0              | --events: expected numbers above 0",
        "--coupling-model alp-w --background 3          | with one --luminosity",
        "--coupling-model alp-w --efficiency a=2        | at most 1, found 2.0",
        "--coupling-model alp-w --efficiency a=b        | 'b' is not a double",
        "--coupling-model alp-w --coupling-from 1       | found 1.0 and nothing",
        "--ctau -1                                      | --ctau: expected 1.0E-30 to 1.0E30 cm",
      })
  void badOptions_areOneLineAndStatus2(String arguments, String message) throws Exception {
    Run run = reach(arguments.equals("~") ? "" : arguments, folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).startsWith("addra: ").contains(message);
    assertThat(run.out()).isEmpty();
    assertThat(Listing.of(folder)).isEmpty();
  }

  /** The rate that gives as many events goes as one over the acceptance that the map has. */
  @Test
  void reach_signature_isTakenFromTheRunsSignatures() throws Exception {
    Path file = folder.resolve("tracks.yaml");
    Files.writeString(
        file,
        """
        events: 640
        signature_events: 640
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {mass_GeV: [0.5], ctau_cm: [10], decay: {mode: mu+ mu-}}
        detectors: [{detector: belle2, set: {uniform_field: 1}}]
        signatures: [displaced-tracks]
        """);
    Path tracks = folder.resolve("tracks");
    assertThat(Run.of("scan", file.toString(), "--out", tracks.toString(), "--quiet").status())
        .isZero();
    Run run =
        Run.of(
            "reach",
            tracks.toString(),
            "--ctau",
            "10",
            "--coupling-model",
            "dark-scalar",
            "--quantity",
            "decay:belle2,signature:displaced-tracks",
            "--out",
            folder.resolve("out").toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("without --decay all decays of the model count as such");
    List<String> map = Files.readAllLines(tracks.resolve("map.csv"));
    assertThat(rate("signature:displaced-tracks") / rate("decay:belle2"))
        .isCloseTo(
            column(map, ",decay:belle2,", 5) / column(map, ",signature:displaced-tracks,", 5),
            within(1e-5));
  }

  private double rate(String quantity) throws Exception {
    List<String> rows = lines("rates.csv");
    return column(rows, quantity + ",", List.of(rows.getFirst().split(",", -1)).indexOf("rate"));
  }

  private static double column(List<String> rows, String part, int column) {
    String row = rows.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    return Double.parseDouble(row.split(",", -1)[column]);
  }

  @Test
  void help_hasExamples() {
    for (String command : List.of("reach", "models")) {
      Run run = Run.of(command, "--help");
      assertThat(run.status()).isZero();
      assertThat(run.out()).containsPattern("Examples:\\R +addra " + command);
    }
  }
}
