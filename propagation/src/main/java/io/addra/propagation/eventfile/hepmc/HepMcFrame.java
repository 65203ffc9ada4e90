package io.addra.propagation.eventfile.hepmc;

import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Fields;

/** What stands around the events of a file of HepMC. */
final class HepMcFrame {
  private final ByteLines lines;
  private final String start;
  private final String end;
  private boolean open;

  /**
   * A frame.
   *
   * @param kind the format as it stands in the file, such as {@code Asciiv3}
   */
  HepMcFrame(ByteLines lines, String kind) {
    this.lines = lines;
    this.start = "HepMC::" + kind + "-START_EVENT_LISTING";
    this.end = "HepMC::" + kind + "-END_EVENT_LISTING";
  }

  /** What a line is about. */
  enum Kind {
    /** It starts an event. */
    EVENT,
    /** Its first letter says what it is. */
    CONTENT,
    /** There is no further line, or none that belongs to an event. */
    END
  }

  /**
   * Moves to the next line that is not blank and not part of the frame.
   *
   * @param inEvent whether an event has started: what ends it is left for the next call
   */
  Kind next(boolean inEvent) {
    while (lines.next()) {
      int first = lines.start();
      if (lines.firstVisible() == lines.end()) {
        continue;
      }
      boolean frame = lines.hasAt(first, "HepMC::");
      boolean event = lines.hasAt(first, "E ");
      if (inEvent && (frame || event)) {
        lines.hold();
        return Kind.END;
      }
      if (event) {
        return Kind.EVENT;
      }
      if (!frame) {
        return Kind.CONTENT;
      }
      pass(first);
    }
    if (open && !inEvent) {
      open = false;
      throw lines.broken("", "found the end of the file, expected " + end);
    }
    return Kind.END;
  }

  /** Moves to the line before the next event. */
  void resynchronise() {
    while (lines.next()) {
      if (lines.hasAt(lines.start(), "E ") || lines.hasAt(lines.start(), "HepMC::")) {
        lines.hold();
        return;
      }
    }
    open = false;
  }

  /** Starts to read the fields of the present line after its letter. */
  void startFields(Fields fields) {
    fields.start(lines, lines.start() + 1);
  }

  private void pass(int first) {
    if (lines.hasAt(first, start)) {
      open = true;
    } else if (lines.hasAt(first, end)) {
      open = false;
    } else if (!lines.hasAt(first, "HepMC::Version")) {
      throw lines.broken("", "found " + lines.shown() + ", expected " + start + " or " + end);
    }
  }
}
