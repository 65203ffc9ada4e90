package io.addra.cli.log;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects, one a line, each written whole. For many threads. */
final class EventLines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Writer raw;
  private final InstantSource clock;
  private boolean ended;

  EventLines(Writer raw, InstantSource clock) {
    this.raw = raw;
    this.clock = clock;
  }

  /** Writes an event. */
  synchronized void write(String name, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("time", timeOf(clock.instant()));
    object.put("event", name);
    object.putAll(fields);
    try {
      raw.write(MAPPER.writeValueAsString(object) + "\n");
      raw.flush();
    } catch (IOException _) {
      // nobody reads the log any more: the work goes on
    }
  }

  /** Writes an event of the work; nothing where it has been said how that came out. */
  synchronized void writeOfWork(String name, Map<String, ? extends @Nullable Object> fields) {
    if (!ended) {
      write(name, fields);
    }
  }

  /** Writes how the work came out; nothing where that has been said. */
  synchronized void writeOutcome(String name, Map<String, ? extends @Nullable Object> fields) {
    if (!ended) {
      ended = true;
      write(name, fields);
    }
  }

  /** A time in UTC, to the millisecond. */
  static String timeOf(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
