package io.addra.propagation.eventfile;

import io.addra.propagation.eventfile.event.FileEvent;
import io.addra.propagation.eventfile.frame.EventFrame;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Event files of the tests, and short ways to read them. */
final class TestEvents {
  static final int LLP = 9000005;

  /** Both signs of the LLP, in the Belle II frame. */
  static final EventFileOptions BOTH = EventFileOptions.of(Set.of(LLP, -LLP), EventFrame.belle2());

  private TestEvents() {}

  static Path file(String name) {
    return Path.of("src/test/resources/io/addra/propagation/eventfile", name);
  }

  static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            TestEvents.class.getResourceAsStream("/io/addra/propagation/eventfile/" + name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** All events of a text, called {@code file} in messages. */
  static List<FileEvent> read(String text, EventFileOptions options) {
    return read(text.getBytes(StandardCharsets.UTF_8), options);
  }

  static List<FileEvent> read(byte[] bytes, EventFileOptions options) {
    try (EventReader reader = open(bytes, options)) {
      return all(reader);
    }
  }

  static EventReader open(byte[] bytes, EventFileOptions options) {
    return EventFile.open(new ByteArrayInputStream(bytes), "file", options);
  }

  static List<FileEvent> all(EventReader reader) {
    List<FileEvent> events = new ArrayList<>();
    for (FileEvent event = reader.next(); event != null; event = reader.next()) {
      events.add(event);
    }
    return events;
  }

  /** A text with one of its lines, counted from 1, replaced. */
  static String withLine(String text, int line, String replacement) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(line - 1, replacement);
    return String.join("\n", lines) + "\n";
  }

  /** The first lines of a text. */
  static String firstLines(String text, int count) {
    return String.join("\n", text.lines().limit(count).toList()) + "\n";
  }
}
