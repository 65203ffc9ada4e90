package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static io.addra.propagation.eventfile.TestEvents.bytes;
import static io.addra.propagation.eventfile.TestEvents.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by their content: compression and format. */
class CompressedTest {

  @ParameterizedTest
  @ValueSource(strings = {"same.lhe", "same.hepmc3", "same.hepmc2", "same.csv"})
  void next_compressedWithAnyName_isSame(String name, @TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("events"), gzip(bytes(name)));
    try (EventReader reader = EventFile.open(file, BOTH)) {
      assertThat(TestEvents.all(reader)).isEqualTo(read(bytes(name), BOTH));
    }
  }

  @Test
  void next_severalMembersCutAnywhere_isSame() throws IOException {
    byte[] plain = bytes("same.lhe");
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < plain.length; i += 100) {
      members.write(gzip(Arrays.copyOfRange(plain, i, Math.min(plain.length, i + 100))));
    }
    assertThat(read(members.toByteArray(), BOTH)).isEqualTo(read(plain, BOTH));
  }

  @Test
  void next_membersFromStreamThatNeverSaysWhatIsAvailable_areAllRead() throws IOException {
    byte[] plain = bytes("same.csv");
    byte[] first = gzip(Arrays.copyOf(plain, 500));
    byte[] second = gzip(Arrays.copyOfRange(plain, 500, plain.length));
    InputStream pipe =
        new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second)) {
          @Override
          public int available() {
            return 0;
          }
        };
    try (EventReader reader = EventFile.open(pipe, "pipe", BOTH)) {
      assertThat(TestEvents.all(reader)).hasSize(3);
    }
  }

  @Test
  void next_compressedDataCutOff_isError() throws IOException {
    byte[] whole = gzip(bytes("same.lhe"));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> read(cut, BOTH.withSkipBad(100)))
        .isInstanceOf(InputException.class)
        .hasMessage("file: the compressed data end too early, expected a whole gzip file");
  }

  @Test
  void next_compressedDataDamaged_isError() throws IOException {
    byte[] damaged = gzip(bytes("same.lhe"));
    damaged[damaged.length - 8] ^= 1;
    assertThatThrownBy(() -> read(damaged, BOTH.withSkipBad(100)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("file: the compressed data are damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text of another kind", "PK\u0003\u0004", "<html>", "a,b,c\n1,2,3"})
  void open_otherContent_isError(String content) {
    assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("file: starts with '")
        .hasMessageEndingWith("', expected LHE, HepMC3 or HepMC2 text, or CSV with a column pdg");
  }

  @Test
  void open_empty_isError() {
    assertThatThrownBy(() -> read(new byte[0], BOTH)).hasMessage("file: is empty, expected events");
  }

  @Test
  void open_noFile_isError(@TempDir Path directory) {
    Path missing = directory.resolve("no.lhe");
    assertThatThrownBy(() -> EventFile.open(missing, BOTH))
        .isInstanceOf(InputException.class)
        .hasMessage(missing + ": does not exist");
    assertThatThrownBy(() -> EventFile.open(directory, BOTH))
        .hasMessageEndingWith("is a directory, expected a file");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }
}
