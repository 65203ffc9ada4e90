package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescaleCommandTest {
  @TempDir private Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("limits.csv"), text);
  }

  private Run run(Path table, String out, String... more) {
    String[] all = new String[6 + more.length];
    all[0] = "rescale";
    all[1] = table.toString();
    all[2] = "--published";
    all[3] = "10/fb";
    all[4] = "--out";
    all[5] = folder.resolve(out).toString();
    System.arraycopy(more, 0, all, 6, more.length);
    return Run.of(all);
  }

  private double last(String out) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(out).resolve("rescaled.csv"));
    String line = lines.getLast();
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }

  /** 160/fb is sixteen times 10/fb: half of the coupling with background, a quarter without. */
  @Test
  void rescale_sixteenTimesTheLuminosity_isAHalfOrAQuarter() throws IOException {
    Path table = table("# a note\nm_GeV,epsilon\n1.0,1e-3\n2.0,4e-3\n");
    Run background = run(table, "a", "--luminosity", "160/fb");
    assertThat(background.status()).as(background.err()).isZero();
    assertThat(last("a")).isCloseTo(2e-3, within(1e-15));
    assertThat(run(table, "b", "--luminosity", "160/fb", "--no-background").status()).isZero();
    assertThat(last("b")).isCloseTo(1e-3, within(1e-15));
    assertThat(Files.readString(folder.resolve("a/rescaled.csv")))
        .startsWith("luminosity,m_GeV,epsilon\n10/fb,1.0,0.001\n10/fb,2.0,0.004\n160/fb,1.0,");
    assertThat(folder.resolve("a/rescaled.svg")).isNotEmptyFile();
  }

  @Test
  void rescale_badInput_isOneLine() throws IOException {
    Run number = run(table("m_GeV,epsilon\n1.0,none\n"), "c");
    assertThat(number.status()).isEqualTo(2);
    assertThat(number.errorLines()).hasSize(1);
    assertThat(number.err())
        .contains("limits.csv:2: epsilon: expected a number above 0, found 'none'");
    Run unit = run(table("m_GeV,epsilon\n1.0,1e-3\n"), "c", "--luminosity", "50");
    assertThat(unit.status()).isEqualTo(2);
    assertThat(unit.err()).contains("--luminosity: expected a luminosity as 100/fb or 50/ab");
    assertThat(folder.resolve("c")).doesNotExist();
  }
}
