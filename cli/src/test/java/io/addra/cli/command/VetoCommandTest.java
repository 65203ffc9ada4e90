package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VetoCommandTest {
  @TempDir private Path folder;

  private Run veto(String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of("veto", "--out", path(name)));
    arguments.addAll(
        List.of("--detector", "belle2-ecl", "--theta", "80:100", "--bin-deg", "5", "--rays", "20"));
    arguments.addAll(List.of("--phi-bin-deg", "30", "--energy-GeV", "0.5,2"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /** A row for each bin and energy; the gap at 90 degrees is where it is; the same bytes again. */
  @Test
  void veto_smallMap_writesAllFiles() throws IOException {
    Run run = veto("one", "--events", "1000");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("gap at 90 deg in ecl-barrel")
        .contains("e+ e- -> gamma gamma gamma")
        .contains("Written to");
    Path one = folder.resolve("one");
    List<String> lines = Files.readAllLines(one.resolve("veto.csv"));
    assertThat(lines.getFirst())
        .isEqualTo(
            "theta_lo_deg,theta_hi_deg,energy_GeV,csi_hit_fraction,csi_mean_path_cm,missed_ecl,"
                + "missed_ecl_and_klm");
    assertThat(lines).hasSize(1 + 4 * 2);
    double[] lost = new double[4];
    for (int k = 0; k < 8; k++) {
      String[] cells = lines.get(1 + k).split(",", -1);
      assertThat(cells).hasSize(7);
      assertThat(cells[0]).isEqualTo(Integer.toString(80 + 5 * (k / 2)));
      assertThat(cells[2]).isEqualTo(k % 2 == 0 ? "0.5" : "2.0");
      lost[k / 2] = Double.parseDouble(cells[5]);
    }
    assertThat(Math.min(lost[1], lost[2])).isGreaterThan(30 * Math.max(lost[0], lost[3]));
    assertThat(Files.readAllLines(one.resolve("map.csv"))).hasSize(1 + 4 * 12 * 2);
    JsonNode record = new JsonMapper().readTree(Files.readString(one.resolve("run.json")));
    assertThat(record.get("gaps").size()).isEqualTo(5);
    assertThat(record.get("single_photons").size()).isEqualTo(3);
    Run again = veto("two", "--events", "1000", "--threads", "1", "--json");
    assertThat(again.status()).as(again.err()).isZero();
    assertThat(new JsonMapper().readTree(again.out()).get("particle").asString())
        .isEqualTo("gamma");
    for (String file :
        List.of(
            "veto.csv",
            "map.csv",
            "places.csv",
            "partners.csv",
            "recoil.csv",
            "profile.svg",
            "map.svg",
            "recoil.svg")) {
      assertThat(folder.resolve("two").resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
    assertThat(veto("one").status()).isEqualTo(2);
  }

  @Test
  void veto_electronsWithoutEvents_saysNothingOfPartners() {
    Run run = veto("electrons", "--particle", "e-", "--events", "0");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("e- of 2.0 GeV").doesNotContain("One photon seen");
    assertThat(folder.resolve("electrons/partners.csv")).doesNotExist();
    assertThat(folder.resolve("electrons/map.png")).isNotEmptyFile();
  }

  @Test
  void veto_dryRun_writesNothing() {
    Run run = veto("dry", "--dry-run");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("4 bins of 12 cells");
    assertThat(folder.resolve("dry")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bin-deg | 0.3 | expected bins that divide 80:100",
        "--bin-deg | -1 | expected bins that divide 80:100",
        "--theta | 100:80 | expected from:to in degrees, found 100:80",
        "--theta | 90:270 | --theta: expected 0 to 180 degrees",
        "--phi | 0:720 | --phi: expected a turn of 360 degrees",
        "--particle | mu- | --particle: expected gamma or e-, found mu-",
        "--energy-GeV | 0 | --energy-GeV: expected 0.01 to 100 GeV, found 0.0",
        "--threshold-GeV | 0.7 | --threshold-GeV: expected less than the energy of 0.5 GeV",
        "--threshold-GeV | 0 | --threshold-GeV: expected an energy above 0",
        "--klm-layers | 0 | --klm-layers: expected 1 or more",
        "--klm-electrons | NaN | --klm-electrons: expected a number above 0",
        "--rays | 0 | --rays: expected 1 or more",
        "--rays | 2000000000 | expected at most 10000000 cells",
        "--events | -1 | --events: expected 0 or more",
        "--tag-GeV | 9 | --tag-GeV: expected 0.1 to 4 GeV",
        "--seed | -1 | --seed: expected 0 or more",
        "--energy-GeV | NaN | --energy-GeV: expected 0.01 to 100 GeV",
        "--threads | 0 | --threads: expected a number from 1",
        "--detector | godzilla | a veto needs a detector with crystals"
      })
  void veto_badOptions_areOneLine(String option, String value, String message) {
    List<String> arguments = new ArrayList<>(List.of("veto", "--out", path("bad")));
    for (List<String> usual :
        List.of(
            List.of("--theta", "80:100"),
            List.of("--bin-deg", "5"),
            List.of("--phi-bin-deg", "30"),
            List.of("--energy-GeV", "0.5"))) {
      if (!usual.getFirst().equals(option)) {
        arguments.addAll(usual);
      }
    }
    arguments.addAll(List.of(option, value));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains(message);
    assertThat(folder.resolve("bad")).doesNotExist();
  }
}
