package io.addra.cli.log;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Standard error as JSON objects, one a line: events, and each line of text that is printed to it
 * as an event {@code warning}. For many threads; pure ASCII, so that any encoding will do.
 *
 * <p>Each object has {@code time} (ISO 8601, UTC) and {@code event}.
 */
public final class EventWriter extends PrintWriter {
  private final EventLines events;

  private EventWriter(EventLines events) {
    super(new OutputStreamWriter(new TextLines(events), StandardCharsets.UTF_8), true);
    this.events = events;
  }

  /**
   * Objects on a stream.
   *
   * @param raw where the lines go
   * @param clock the time of each event
   */
  public static EventWriter on(Writer raw, InstantSource clock) {
    return new EventWriter(new EventLines(raw, clock));
  }

  /**
   * Writes an event, whole and at once; none after the outcome, which warnings alone may follow.
   *
   * @param fields its fields beside time and name, in order; a value may be null
   */
  public void event(String name, Map<String, ? extends @Nullable Object> fields) {
    events.writeOfWork(name, fields);
  }

  /**
   * Writes how the work came out. Only the first outcome is written.
   *
   * @param fields its fields beside time and name, in order; a value may be null
   */
  public void outcome(String name, Map<String, ? extends @Nullable Object> fields) {
    events.writeOutcome(name, fields);
  }

  /** A stream that makes warnings of what others print to it, line by line (UTF-8). */
  public PrintStream stream() {
    return new PrintStream(new TextLines(events), true, StandardCharsets.UTF_8);
  }
}
