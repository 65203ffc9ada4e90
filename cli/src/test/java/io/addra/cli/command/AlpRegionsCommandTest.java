package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlpRegionsCommandTest {
  @TempDir private Path folder;

  /** Somewhere in the plane each of the three regions has most of the events. */
  @Test
  void regions_ofThePlane_holdAllThree() throws IOException {
    Path out = folder.resolve("regions");
    Run run = Run.of("alp-regions", "--out", out.toString(), "--events", "200");
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(out.resolve("regions.csv"));
    assertThat(lines.getFirst())
        .isEqualTo("mass_GeV,g_agg_per_GeV,ctau_cm,three_photons,merged,one_photon,other");
    double[] largest = new double[4];
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int k = 0; k < 4; k++) {
        largest[k] = Math.max(largest[k], Double.parseDouble(cells[3 + k]));
      }
    }
    assertThat(largest[0]).isGreaterThan(0.6);
    assertThat(largest[1]).isGreaterThan(0.8);
    assertThat(largest[2]).isGreaterThan(0.99);
    Path twin = folder.resolve("twin");
    assertThat(Run.of("alp-regions", "--out", twin.toString(), "--events", "200").status())
        .isZero();
    for (String file : List.of("regions.csv", "regions.svg")) {
      assertThat(twin.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
    Run again = Run.of("alp-regions", "--out", out.toString());
    assertThat(again.status()).isEqualTo(2);
  }

  @Test
  void regions_badNumbers_areOneLine() {
    Run run =
        Run.of("alp-regions", "--out", folder.resolve("x").toString(), "--separation-cm", "-1");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("--separation-cm: expected a length above 0, found -1");
  }
}
