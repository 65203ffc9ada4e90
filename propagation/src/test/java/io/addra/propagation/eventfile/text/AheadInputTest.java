package io.addra.propagation.eventfile.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AheadInputTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static byte[] some(int count) {
    byte[] bytes = new byte[count];
    new Random(3).nextBytes(bytes);
    return bytes;
  }

  @Test
  void read_manyBuffers_givesAllInOrder() throws IOException {
    byte[] bytes = some(100_003);
    try (AheadInput in = new AheadInput(new ByteArrayInputStream(bytes), 1000)) {
      assertThat(in.read()).isEqualTo(bytes[0] & 0xff);
      byte[] rest = in.readAllBytes();
      assertThat(rest).hasSize(bytes.length - 1).endsWith(bytes[bytes.length - 1]);
      for (int i = 0; i < rest.length; i++) {
        assertThat(rest[i]).isEqualTo(bytes[i + 1]);
      }
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[3])).isEqualTo(-1);
    }
  }

  @Test
  void read_failure_comesAfterWhatWasBeforeIt() throws IOException {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            return read();
          }
        };
    InputStream both = new SequenceInputStream(new ByteArrayInputStream(some(2500)), failing);
    try (AheadInput in = new AheadInput(both, 1000)) {
      assertThat(in.readNBytes(2500)).isEqualTo(some(2500));
      for (int again = 0; again < 2; again++) {
        assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("the disk is gone");
      }
    }
  }

  /** What was written is there at once, and a writer that says no more holds nobody up. */
  @Test
  void close_silentPipe_doesNotWait() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          try (PipedOutputStream out = new PipedOutputStream();
              AheadInput in = new AheadInput(new PipedInputStream(out), 1000)) {
            out.write(some(10));
            out.flush();
            assertThat(in.readNBytes(10)).isEqualTo(some(10));
          }
        });
  }
}
