package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad options: one line, exit status 2, nothing on standard output, no directory. */
class BadUsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~                                    | expected a command: scan",
        "scn x                                | did you mean",
        "scan                                 | FILE",
        "scan FILE                            | --out DIR is missing",
        "scan FILE --out OUT --threads 0      | --threads: expected",
        "scan FILE --out OUT --events 3       | --events: expected 64 or more",
        "scan FILE --out OUT --events many    | --events",
        "scan FILE --out OUT --seed -1        | --seed: expected 0 or more",
        "scan FILE --out OUT --device quantum | unknown device 'quantum'",
        "scan FILE --out OUT --evnts 3        | --evnts",
        "map OUT                              | give either --ctau",
        "map OUT --ctau 1 --points 3          | give either --ctau",
        "map OUT --ctau -1                    | --ctau: expected 1.0E-30 to 1.0E30 cm, found -1.0",
        "map OUT --ctau NaN                   | --ctau: expected 1.0E-30 to 1.0E30 cm",
        "map OUT --ctau 1e300                 | --ctau: expected 1.0E-30 to 1.0E30 cm",
        "map OUT --ctau 1,1e-320              | --ctau: expected 1.0E-30 to 1.0E30 cm",
        "map OUT --ctau-from 1 --ctau-to 1e31 --points 2 | --ctau-to: expected 1.0E-30 to 1.0E30 cm",
        "map OUT --ctau ,                     | --ctau: expected lifetimes, found none",
        "map OUT --ctau 1,2,1.0               | --ctau: 1.0 is listed twice",
        "map OUT --ctau-from 1 --ctau-to 1.000000000000001 --points 9 | --points: too many",
        "map OUT --ctau-from 1 --ctau-to 2    | a grid needs",
        "map OUT --ctau-from 2 --ctau-to 1 --points 5 | --ctau-to: expected more",
        "map OUT --ctau-from 1 --ctau-to 2 --points 1 | --points: expected 2 to",
        "map OUT --ctau 1                     | OUT",
        "geometry                             | expected a command: list",
        "geometry list belle3                 | unknown detector 'belle3'",
        "geometry check nothing.yaml          | nothing.yaml",
        "geometry ray gazelle-l               | --theta: expected 0 to 180",
        "geometry ray gazelle-l --theta 200   | --theta: expected 0 to 180",
        "geometry ray gazelle-l --direction 1,2      | --direction: expected three numbers",
        "geometry ray gazelle-l --direction 0,0,0    | --direction: expected a direction",
        "geometry ray gazelle-l --direction 0,-0.0,1e-400 | --direction: expected a direction",
        "geometry ray gazelle-l --direction 0,0,1 --phi 3 | give one of --dir",
        "geometry ray gazelle-l --dir 10 | --dir: expected two numbers",
        "geometry ray gazelle-l --dir 190,0 | --dir: expected 0 to 180",
        "geometry ray gazelle-l --dir 10,NaN | --dir: expected degrees",
        "geometry ray gazelle-l --dir 10,0 --theta 3 | give one of --dir",
        "geometry check gazelle-baby --set z_cm=5 | there is no parameter 'z_cm'",
        "geometry check gazelle-baby --set z_centre_cm=far | --set",
        "geometry ray gazelle-l --theta 10 --phi Infinity | --phi: expected degrees",
        "geometry ray gazelle-l --theta 10 --origin 0,0,NaN | --from: expected numbers",
        "coverage belle3                      | unknown detector 'belle3'",
        "validate --events 9999               | --events: expected 10000 to",
        "validate --seed -1                   | --seed: expected 0 or more",
        "validate --threads 0                 | --threads: expected",
        "validate --device quantum            | unknown device 'quantum'",
        "scan FILE --dry-run --device quantum | unknown device 'quantum'",
        "scan FILE --dry-run --out FILE       | is not a directory",
        "schema scans                         | scans",
      })
  void badUsage_isOneLineAndStatus2(String arguments, String message) throws Exception {
    Path file = ScanFilesOnDisk.good(folder);
    String out = folder.resolve("OUT").toString();
    String[] words =
        arguments.equals("~")
            ? new String[0]
            : arguments.replace("FILE", file.toString()).replace("OUT", out).split(" +");
    Run run = Run.of(words);
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).startsWith("addra: ").contains(message);
    assertThat(run.out()).isEmpty();
    assertThat(Listing.of(folder)).containsExactly("scan.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scan",
        "map",
        "geometry",
        "geometry list",
        "geometry check",
        "geometry ray",
        "coverage",
        "validate",
        "schema"
      })
  void help_hasAnExample(String command) {
    Run run = Run.of((command + " --help").strip().split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("Examples?:\\R +addra " + command);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void version_namesVersionCommitAndJdk() {
    Run run = Run.of("--version");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("addra \\d+\\.\\d+\\.\\d+")
        .contains("git commit", "JDK 25");
  }
}
