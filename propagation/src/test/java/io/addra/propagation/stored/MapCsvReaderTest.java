package io.addra.propagation.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapCsvReaderTest {
  private static final String ROWS =
      """
      b-meson-decay,S,0.5,10.0,decay:belle2,0.25,0.01,625.0
      b-meson-decay,S,0.5,1000.0,decay:belle2,1.5E-9,7.0E-10,4.59
      b-meson-decay,S,0.5,10.0,decay:far,0.0,2.3E-6,0.0
      """;

  @TempDir Path folder;

  private Path file(String rows) throws Exception {
    Path file = folder.resolve("map.csv");
    Files.writeString(file, MapCsv.HEADER + "\n" + rows);
    return file;
  }

  @Test
  void read_writtenAgain_hasTheSameBytes() throws Exception {
    Path file = file(ROWS);
    assertThat(MapCsv.text(MapCsvReader.read(file))).isEqualTo(Files.readString(file));
  }

  @Test
  void read_nothingSeen_isAnUpperLimit() throws Exception {
    AcceptanceMap map = MapCsvReader.read(file(ROWS));
    assertThat(map.rows().get(2).estimate().upperLimit()).isTrue();
    assertThat(map.rows().get(1).estimate().upperLimit()).isFalse();
    assertThat(map.rows()).noneMatch(row -> row.estimate().fewBlocks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p,S,0.5,10,q,0.1,0.1          | :2: expected 8 fields, found 7",
        "p,S,0.5,10,q,x,0.1,1          | :2: value: expected a number, found 'x'",
        "p,S,0.5,10,q,NaN,0.1,1        | :2: value: expected a number, found 'NaN'",
        "p,S,1,10, ,0.1,0.1,1          | :2: quantity: expected a name, found none",
        "p,S,0,10,q,0.1,0.1,1          | :2: expected a mass and a lifetime above 0",
        "p,S,1,10,q,-0.1,0.1,1         | :2: expected value, error and entries of 0 or more",
        "p,S,1,1,q,0,1,0;p,S,1,1,q,0,1,0 | :3: a second row of this mass",
        "p,S,1,1,q,0,1,0;p,T,1,2,q,0,1,0 | :3: expected one process and one LLP",
      })
  void read_badRow_namesItsLine(String rows, String message) throws Exception {
    Path file = file(rows.strip().replace(";", "\n") + "\n");
    assertThatThrownBy(() -> MapCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void read_otherFile_saysWhatAMapBeginsWith() throws Exception {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");
    assertThatThrownBy(() -> MapCsvReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(":1: is not a map: expected the first line process,llp,");
  }
}
