package io.addra.cli.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes an event {@code warning} of each line of text (UTF-8) that is not blank. */
final class TextLines extends OutputStream {
  private static final String PREFIX = "^addra: (warning: |WARN: |ERROR: )?";

  private final EventLines events;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  TextLines(EventLines events) {
    this.events = events;
  }

  @Override
  public synchronized void write(int each) {
    if (each == '\n') {
      end();
    } else {
      line.write(each);
    }
  }

  @Override
  public synchronized void close() {
    end();
  }

  private void end() {
    String message = line.toString(StandardCharsets.UTF_8).strip().replaceFirst(PREFIX, "");
    line.reset();
    if (!message.isEmpty()) {
      events.write("warning", Map.of("message", message));
    }
  }
}
