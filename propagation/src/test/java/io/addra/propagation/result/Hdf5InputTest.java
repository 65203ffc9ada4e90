package io.addra.propagation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.addra.geometry.document.InputException;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.checksum.JenkinsLookup3HashLittle;
import io.jhdf.filter.ByteShuffleFilter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dataset may claim of itself before it is read. */
class Hdf5InputTest {
  @TempDir Path folder;

  private Path file(Object data, DatasetCreationOptions options) {
    Path file = folder.resolve("a.h5");
    try (WritableHdfFile root = HdfFile.write(file)) {
      root.putDataset("a", data, options);
    }
    return file;
  }

  private static Object read(Path file) {
    return Hdf5Input.read(file, "is damaged", root -> Hdf5Input.data(root, "a"));
  }

  private static void refused(Path file, String why) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(file))
        .withMessage(file + ": is damaged")
        .withCauseInstanceOf(IllegalArgumentException.class)
        .withStackTraceContaining(why);
  }

  /** The library writes no array without values: a file of three rows of five is changed. */
  private Path rowsWithoutValues(long rows) throws Exception {
    Path file = file(new long[3][5], DatasetCreationOptions.DEFAULT);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getLong(at) != 3 || bytes.getLong(at + 8) != 5) {
      at++;
    }
    int header = new String(bytes.array(), StandardCharsets.ISO_8859_1).lastIndexOf("OHDR", at);
    int sum = at + 16;
    while (bytes.getInt(sum) != checksum(bytes, header, sum)) {
      sum++;
    }
    bytes.putLong(at, rows).putLong(at + 8, 0).putInt(sum, checksum(bytes, header, sum));
    return Files.write(file, bytes.array());
  }

  private static int checksum(ByteBuffer bytes, int from, int to) {
    return JenkinsLookup3HashLittle.hash(
        bytes.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN));
  }

  @Test
  void data_rowsWithoutValues_countAsMemory() throws Exception {
    refused(rowsWithoutValues(1 << 26), "more than");
  }

  @Test
  void data_fewRowsWithoutValues_areRead() throws Exception {
    assertThat(read(rowsWithoutValues(100))).isEqualTo(new long[100][0]);
  }

  private static DatasetCreationOptions shuffled(int width, int times) {
    DatasetCreationOptions.Builder options = DatasetCreationOptions.builder().chunkDimensions(2, 2);
    for (int k = 0; k < times; k++) {
      options.filter(new ByteShuffleFilter(), width);
    }
    return options.deflate().build();
  }

  @Test
  void data_filterForElementsLargerThanTheChunk_refused() {
    refused(file(new long[2][2], shuffled(1 << 28, 1)), "a filter of 268435456");
  }

  @Test
  void data_manyFilters_refused() {
    refused(file(new long[2][2], shuffled(8, 3)), "4 filters");
  }

  @Test
  void data_asWrittenByAddra_isRead() {
    long[][] values = {{1, 2}, {3, 4}};
    assertThat(read(file(values, shuffled(8, 1)))).isEqualTo(values);
  }
}
