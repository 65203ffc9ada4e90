package io.addra.propagation.eventfile;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.csv.CsvParser;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.hepmc.HepMc2Parser;
import io.addra.propagation.eventfile.hepmc.HepMc3Parser;
import io.addra.propagation.eventfile.lhe.LheParser;
import io.addra.propagation.eventfile.record.RecordParser;
import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Decompression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens event files of any format, plain or compressed with gzip. */
public final class EventFile {

  /** Text in which the format must show. */
  private static final int START = 1 << 16;

  private EventFile() {}

  /**
   * Opens a file.
   *
   * @throws InputException if it cannot be read or is no event file
   */
  public static EventReader open(Path file, EventFileOptions options) {
    return open(file.toString(), Decompression.open(file), options);
  }

  /**
   * Opens a stream.
   *
   * @param name what to call it in messages
   * @param in plain or compressed events; closed with the reader
   * @throws InputException if it cannot be read or holds no events
   */
  public static EventReader open(InputStream in, String name, EventFileOptions options) {
    try {
      return open(name, Decompression.open(in), options);
    } catch (IOException e) {
      throw Decompression.problem(name, e);
    }
  }

  /**
   * Reads a whole file once to say what it holds.
   *
   * @throws InputException if it cannot be read, is no event file, or has a broken record that may
   *     not be passed over
   */
  public static EventFileSummary summary(Path file, EventFileOptions options) {
    try (EventReader reader = open(file, options)) {
      return reader.summarise(_ -> {});
    }
  }

  /**
   * Reads a whole stream once to say what it holds.
   *
   * @param name what to call it in messages
   * @param in plain or compressed events; closed at the end
   * @param events is given each event
   * @throws InputException if it cannot be read, holds no events, or has a broken record that may
   *     not be passed over
   */
  public static EventFileSummary summary(
      InputStream in, String name, EventFileOptions options, Consumer<FileEvent> events) {
    try (EventReader reader = open(in, name, options)) {
      return reader.summarise(events);
    }
  }

  private static EventReader open(String name, InputStream plain, EventFileOptions options) {
    try {
      byte[] start = plain.readNBytes(START);
      EventFormat format = FormatDetector.format(name, start);
      ByteLines lines =
          new ByteLines(name, new SequenceInputStream(new ByteArrayInputStream(start), plain));
      RecordParser parser = parser(format, name, lines, options.weight());
      return new EventReader(name, format, lines, parser, options);
    } catch (IOException e) {
      close(plain, e);
      throw Decompression.problem(name, e);
    } catch (InputException | BrokenRecordException e) {
      close(plain, e);
      throw e instanceof BrokenRecordException broken ? broken.in(name) : e;
    }
  }

  private static RecordParser parser(
      EventFormat format, String name, ByteLines lines, @Nullable String weight) {
    return switch (format) {
      case LHE -> new LheParser(name, lines, weight);
      case HEPMC3 -> new HepMc3Parser(lines, weight);
      case HEPMC2 -> new HepMc2Parser(lines, weight);
      case CSV -> new CsvParser(name, lines, weight);
    };
  }

  private static void close(InputStream in, Exception reason) {
    try {
      in.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
