package io.addra.propagation.eventfile;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.event.FileLlp;
import io.addra.propagation.eventfile.record.EventRecord;
import io.addra.propagation.eventfile.record.LlpFinder;
import io.addra.propagation.eventfile.record.RecordParser;
import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of a file in its order, each in the Belle II frame. Memory does not grow with the
 * file. Not for use by several threads.
 */
public final class EventReader implements AutoCloseable {
  private static final int MESSAGES_KEPT = 10;

  private final String file;
  private final EventFormat format;
  private final ByteLines lines;
  private final RecordParser parser;
  private final EventFileOptions options;
  private final LlpFinder finder;
  private final EventRecord record = new EventRecord();
  private final List<String> messages = new ArrayList<>();
  private long skipped;
  private long read;

  EventReader(
      String file,
      EventFormat format,
      ByteLines lines,
      RecordParser parser,
      EventFileOptions options) {
    this.file = file;
    this.format = format;
    this.lines = lines;
    this.parser = parser;
    this.options = options;
    this.finder = new LlpFinder(options.pdg());
  }

  /** Format of the file. */
  public EventFormat format() {
    return format;
  }

  /**
   * The next event.
   *
   * @return the event in the Belle II frame, or null after the last
   * @throws InputException if a record is broken and may not be passed over, or the file cannot be
   *     read
   */
  public @Nullable FileEvent next() {
    List<FileLlp> llps = nextLlps();
    return llps == null ? null : event(llps);
  }

  private FileEvent event(List<FileLlp> llps) {
    return options.frame().event(new FileEvent(read - 1, record.weight(), llps));
  }

  /** The broken records that were passed over so far. */
  public SkippedRecords skipped() {
    return new SkippedRecords(skipped, messages);
  }

  /** Reads all that is left, for a summary, and hands on each event. */
  EventFileSummary summarise(Consumer<FileEvent> events) {
    DoubleSummaryStatistics weights = new DoubleSummaryStatistics();
    DoubleSummaryStatistics absoluteWeights = new DoubleSummaryStatistics();
    DoubleSummaryStatistics masses = new DoubleSummaryStatistics();
    int mostLlps = 0;
    for (List<FileLlp> llps = nextLlps(); llps != null; llps = nextLlps()) {
      weights.accept(record.weight());
      absoluteWeights.accept(Math.abs(record.weight()));
      for (FileLlp llp : llps) {
        masses.accept(llp.momentum().mass());
      }
      mostLlps = Math.max(mostLlps, llps.size());
      events.accept(event(llps));
    }
    return EventFileSummary.of(format, weights, absoluteWeights, masses, mostLlps, skipped());
  }

  @Override
  public void close() {
    lines.close();
  }

  /** The LLPs of the next event in the frame of the file, or null after the last. */
  private @Nullable List<FileLlp> nextLlps() {
    while (true) {
      try {
        if (!parser.next(record)) {
          return null;
        }
        List<FileLlp> llps = finder.find(record);
        read++;
        return llps;
      } catch (BrokenRecordException e) {
        skip(e);
        parser.resynchronise();
      }
    }
  }

  private void skip(BrokenRecordException e) {
    InputException error = e.in(file);
    if (skipped == options.skipBad()) {
      throw error;
    }
    skipped++;
    if (messages.size() < MESSAGES_KEPT) {
      messages.add(error.getMessage());
    }
  }
}
