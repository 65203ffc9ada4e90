package io.addra.propagation.eventfile;

import static io.addra.propagation.eventfile.TestEvents.BOTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.geometry.document.InputException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Streams that would not fit into memory if they were kept. */
@Isolated("it looks at the heap, which other tests fill")
class LargeFileTest {
  private static final String EVENT =
      """
      <event>
       3 1 0.5 10.58 0.0073 0.118
       9000005 2 0 0 0 0 0.0 0.0 4.0000000000 5.0000000000 3.0000000000 6.0 9.0
       11 1 1 1 0 0 0.0 0.0 4.5000000000 4.5000000000 0.0 0.0 9.0
       -11 1 1 1 0 0 0.0 0.0 -0.5000000000 0.5000000000 0.0 0.0 9.0
      </event>
      """;

  @Test
  void summary_manyEvents_doesNotKeepThem() {
    long events = 200_000;
    InputStream in =
        new SequenceInputStream(
            text("<LesHouchesEvents version=\"3.0\">\n"),
            new SequenceInputStream(new Repeated(EVENT, events), text("</LesHouchesEvents>\n")));
    long before = used();
    try (EventReader reader = EventFile.open(in, "stream", BOTH)) {
      EventFileSummary summary = reader.summarise(_ -> {});
      assertThat(summary.events()).isEqualTo(events);
      assertThat(summary.llps()).isEqualTo(events);
      assertThat(summary.sumOfWeights()).isEqualTo(0.5 * events);
      // some 50 MB of text went through
      assertThat(used() - before).isLessThan(8 << 20);
    }
  }

  @Test
  void next_endlessLine_isBrokenRecord() {
    InputStream in =
        new SequenceInputStream(
            text("<LesHouchesEvents version=\"3.0\">\n<event>\n"),
            new SequenceInputStream(
                new Repeated("0 1 2 3 4 5 6 7 8 9 ", 1_000_000),
                text("\n</event>\n<event>\n0 1 1 1 1 1\n</event>\n</LesHouchesEvents>\n")));
    try (EventReader reader = EventFile.open(in, "stream", BOTH.withSkipBad(1))) {
      assertThat(TestEvents.all(reader)).hasSize(1);
      assertThat(reader.skipped().messages())
          .containsExactly(
              "stream:3: found '0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 ...' of more than 1048576"
                  + " bytes, expected a line");
    }
  }

  @Test
  void next_endlessEvent_isError() {
    InputStream in =
        new SequenceInputStream(
            text("event,pdg,px_GeV,py_GeV,pz_GeV,mass_GeV\n"),
            new Repeated("1,22,1,2,3,4\n", 100_001));
    try (EventReader reader = EventFile.open(in, "stream", BOTH)) {
      assertThatThrownBy(reader::next)
          .isInstanceOf(InputException.class)
          .hasMessage("stream:100002: found more than 100000 particles in one event");
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A text many times over. */
  private static final class Repeated extends InputStream {
    private final byte[] unit;
    private long left;
    private int position;

    Repeated(String text, long times) {
      unit = text.getBytes(StandardCharsets.US_ASCII);
      left = times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] to, int from, int length) {
      if (left == 0) {
        return -1;
      }
      int count = Math.min(length, unit.length - position);
      System.arraycopy(unit, position, to, from, count);
      position += count;
      if (position == unit.length) {
        position = 0;
        left--;
      }
      return count;
    }
  }
}
