package io.addra.propagation.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.propagation.spectrum.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCsvTest {

  private final AcceptanceMap map =
      new AcceptanceMap(
          List.of(
              row(
                  0.3,
                  1,
                  "decay:a",
                  new Estimate(0.25000000000000044, 0.0123456789, 625, false, 64, 60)),
              row(0.3, 1e-5, "decay:a", new Estimate(0, 2.3e-6, 0, true, 0, 0)),
              row(2, 1, "decay:b/c", new Estimate(1.5e-7, 1e-8, 225, false, 3, 2))));

  @Test
  void text_ofMap_hasHeaderAndOneRoundedRowPerNumber() {
    assertThat(MapCsv.text(map))
        .isEqualTo(
            """
            process,llp,mass_GeV,ctau_cm,quantity,value,stat_error,n_eff
            b-meson-decay,S,0.3,1.0,decay:a,0.25,0.0123457,625.0
            b-meson-decay,S,0.3,1.0E-5,decay:a,0.0,2.3E-6,0.0
            b-meson-decay,S,2.0,1.0,decay:b/c,1.5E-7,1.0E-8,225.0
            """);
  }

  @Test
  void write_toFile_isTheText(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("map.csv");
    MapCsv.write(map, file);
    assertThat(Files.readString(file)).isEqualTo(MapCsv.text(map));
  }

  @Test
  void selections_ofMap_keepTheRowsOrder() {
    assertThat(map.masses()).containsExactly(0.3, 2.0);
    assertThat(map.lifetimes()).containsExactly(1.0, 1e-5);
    assertThat(map.quantities()).containsExactly("decay:a", "decay:b/c");
    assertThat(map.curve(0.3, "decay:a")).extracting(MapRow::ctau).containsExactly(1.0, 1e-5);
    assertThat(map.row(2, 1, "decay:b/c")).isPresent();
    assertThat(map.row(2, 1, "decay:a")).isEmpty();
  }

  private static MapRow row(double mass, double ctau, String quantity, Estimate estimate) {
    return new MapRow("b-meson-decay", "S", mass, ctau, quantity, estimate);
  }
}
