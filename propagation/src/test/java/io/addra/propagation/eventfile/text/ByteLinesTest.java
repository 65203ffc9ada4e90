package io.addra.propagation.eventfile.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

  private static ByteLines lines(String text) {
    return new ByteLines("file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> all(ByteLines lines) {
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(lines.number() + lines.text());
    }
    return all;
  }

  @Test
  void next_everyKindOfLine_isGiven() {
    assertThat(all(lines("a\n\nb\r\nlast"))).containsExactly("1a", "2", "3b", "4last");
    assertThat(all(lines("a\n"))).containsExactly("1a");
    assertThat(all(lines("\n"))).containsExactly("1");
    assertThat(all(lines(""))).isEmpty();
  }

  @Test
  void next_linesAcrossReads_areWhole() {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 2000; i++) {
      String line = "x".repeat(i % 997);
      text.append(line).append('\n');
      expected.add(i + line);
    }
    assertThat(all(lines(text.toString()))).isEqualTo(expected);
  }

  @Test
  void next_longLineWithinLimit_isWhole() {
    String line = "y".repeat(ByteLines.MAX_LINE - 1);
    assertThat(all(lines(line + "\nz"))).containsExactly("1" + line, "2z");
  }

  @Test
  void next_tooLongLastLine_isErrorOnce() {
    ByteLines lines = lines("a\n" + "y".repeat(3 * ByteLines.MAX_LINE));
    assertThat(lines.next()).isTrue();
    assertThatThrownBy(lines::next).isInstanceOf(BrokenRecordException.class);
    assertThat(lines.next()).isFalse();
    assertThat(lines.number()).isEqualTo(2);
  }

  @Test
  void next_afterHold_isSameLine() {
    ByteLines lines = lines("a\nb\n");
    assertThat(lines.next()).isTrue();
    lines.hold();
    assertThat(all(lines)).containsExactly("1a", "2b");
  }

  @Test
  void shown_controlCharacters_areBlanks() {
    ByteLines lines = lines("  a\u0007b");
    assertThat(lines.next()).isTrue();
    assertThat(lines.shown()).isEqualTo("'a b'");
  }

  @Test
  void next_fileThatCannotBeRead_isError() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            throw new IOException("disk on fire");
          }
        };
    assertThatThrownBy(() -> new ByteLines("file", broken).next())
        .isInstanceOf(InputException.class)
        .hasMessage("file: cannot be read: disk on fire");
  }
}
