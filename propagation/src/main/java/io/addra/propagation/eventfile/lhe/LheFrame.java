package io.addra.propagation.eventfile.lhe;

import io.addra.geometry.document.InputException;
import io.addra.propagation.eventfile.text.ByteLines;

/** What stands between the events of a Les Houches event file. */
final class LheFrame {
  private static final String ROOT = "<LesHouchesEvents";
  private static final String ROOT_END = "</LesHouchesEvents";
  private static final String EVENT = "<event";
  private static final String COMMENT = "<!--";

  private final String file;
  private final ByteLines lines;
  private final LheWeights weights;
  private boolean open;
  private boolean inInit;

  LheFrame(String file, ByteLines lines, LheWeights weights) {
    this.file = file;
    this.lines = lines;
    this.weights = weights;
  }

  /** Whether the present line starts an event. */
  static boolean startsEvent(ByteLines lines, int first) {
    int after = first + EVENT.length();
    // not <eventgroup>
    return lines.hasAt(first, EVENT)
        && (after == lines.end() || lines.bytes()[after] == '>' || lines.bytes()[after] <= ' ');
  }

  /** Moves to the line that starts the next event; false after the last. */
  boolean toEvent() {
    while (lines.next()) {
      int first = lines.firstVisible();
      if (first == lines.end() || lines.bytes()[first] == '#') {
        continue;
      }
      if (lines.bytes()[first] != '<') {
        throw lines.broken("", "found " + lines.shown() + ", expected <event>");
      }
      if (startsEvent(lines, first)) {
        return true;
      }
      pass(first);
    }
    if (open) {
      open = false;
      throw lines.broken("", "found the end of the file, expected </LesHouchesEvents>");
    }
    return false;
  }

  /** Moves to the line before the next event. */
  void resynchronise() {
    while (lines.next()) {
      int first = lines.firstVisible();
      if (startsEvent(lines, first) || lines.hasAt(first, ROOT_END)) {
        lines.hold();
        return;
      }
    }
    open = false;
  }

  private void pass(int first) {
    if (lines.hasAt(first, ROOT)) {
      open = true;
      checkVersion(lines.text());
      weights.forget();
    } else if (lines.hasAt(first, ROOT_END)) {
      open = false;
    } else if (lines.hasAt(first, COMMENT)) {
      passTo("-->", lines.text().substring(first - lines.start() + COMMENT.length()));
    } else {
      passBlock(lines.text().strip());
    }
  }

  private void checkVersion(String root) {
    String version = LheWeights.attribute(root, "version");
    if (!version.isEmpty() && !version.matches("[123](\\..*)?")) {
      throw new InputException(
          file,
          (int) lines.number(),
          "version",
          "found '" + version + "', expected 1.0 to 3.0 of the Les Houches event format");
    }
  }

  /** Passes over an element whose content is any text, such as a header. */
  private void passBlock(String start) {
    int end = 1;
    while (end < start.length() && Character.isLetterOrDigit(start.charAt(end))) {
      end++;
    }
    String name = start.substring(1, end);
    boolean holdsEvents = name.equals("eventgroup");
    if (name.isEmpty() || holdsEvents || start.endsWith("/>")) {
      return;
    }
    inInit = name.equals("init");
    weights.startBlock();
    look(start);
    passTo("</" + name + ">", start);
    inInit = false;
  }

  private void look(String text) {
    weights.declare(text);
    if (inInit && text.contains("<eventfile ")) {
      throw new InputException(
          file,
          (int) lines.number(),
          "",
          "found the name of another file with events, expected the events; read that file");
    }
  }

  private void passTo(String mark, String firstLine) {
    long from = lines.number();
    if (firstLine.contains(mark)) {
      return;
    }
    boolean literal = false;
    while (lines.next()) {
      if (lines.firstVisible() == lines.end()) {
        continue;
      }
      String text = lines.text();
      int cdata = text.lastIndexOf("<![CDATA[");
      int cdataEnd = text.lastIndexOf("]]>");
      literal = (cdata >= 0 || cdataEnd >= 0) ? cdata > cdataEnd : literal;
      if (!literal && text.indexOf(mark, Math.max(0, cdataEnd)) >= 0) {
        return;
      }
      if (!literal) {
        look(text);
      }
    }
    throw lines.broken(
        "", "found the end of the file, expected " + mark + " for the block of line " + from);
  }
}
