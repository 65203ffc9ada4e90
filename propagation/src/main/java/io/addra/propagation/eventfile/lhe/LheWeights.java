package io.addra.propagation.eventfile.lhe;

import io.addra.propagation.eventfile.text.BrokenRecordException;
import io.addra.propagation.eventfile.text.ByteLines;
import io.addra.propagation.eventfile.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weight of an event that a name selects. It stands in {@code <wgt id="name">} or {@code
 * <weight name="name">} of the event, or in {@code <weights>}, whose numbers have the order in
 * which {@code <weight>} and {@code <weightinfo>} name them before the events.
 */
final class LheWeights {
  private static final int MAX_NAMES = 100_000;

  private final @Nullable String wanted;
  private final List<String> declared = new ArrayList<>();
  private int namesOfBlock;
  private double selected;
  private boolean found;
  private boolean inList;
  private int listed;

  /** The weight of a name, or the event's own for null. */
  LheWeights(@Nullable String wanted) {
    this.wanted = wanted;
  }

  boolean wanted() {
    return wanted != null;
  }

  /** Forgets the names of a document. */
  void forget() {
    declared.clear();
  }

  /** Starts a block before the events; should it name weights, then only its names count. */
  void startBlock() {
    namesOfBlock = 0;
  }

  /** Notes the names in a line before the events. */
  void declare(String text) {
    if (wanted == null) {
      return;
    }
    for (int i = text.indexOf("<weight"); i >= 0; i = text.indexOf("<weight", i + 1)) {
      String tag = tag(text, i);
      boolean named = tag.startsWith("<weight ") || tag.startsWith("<weightinfo ");
      if (named && namesOfBlock == 0) {
        declared.clear();
      }
      if (named && declared.size() < MAX_NAMES) {
        declared.add(name(tag));
        namesOfBlock++;
      }
    }
  }

  /** Starts an event. */
  void start() {
    found = false;
    inList = false;
    listed = 0;
  }

  /** Looks at a line of the event after the particles. */
  void look(ByteLines lines) {
    String text = lines.text();
    lookForNamed(text, lines, "<wgt ", "</wgt");
    lookForNamed(text, lines, "<weight ", "</weight");
    int from = 0;
    if (!inList) {
      int list = text.indexOf("<weights");
      if (list < 0) {
        return;
      }
      inList = true;
      from = list + tag(text, list).length();
    }
    int end = text.indexOf("</weights", from);
    for (String word : text.substring(from, end < 0 ? text.length() : end).split("\\s+", -1)) {
      if (!word.isEmpty()) {
        if (listed < declared.size() && declared.get(listed).equals(wanted)) {
          select(word, lines);
        }
        listed++;
      }
    }
    inList = end < 0;
  }

  /**
   * The selected weight.
   *
   * @throws BrokenRecordException if the event does not have it
   */
  double value(ByteLines lines) {
    if (!found) {
      throw lines.broken("", "found an event without the weight '" + wanted + "'");
    }
    return selected;
  }

  private void lookForNamed(String text, ByteLines lines, String start, String end) {
    for (int i = text.indexOf(start); i >= 0; i = text.indexOf(start, i + 1)) {
      String tag = tag(text, i);
      int to = text.indexOf(end, i + tag.length());
      if (name(tag).equals(wanted) && to >= 0) {
        select(text.substring(i + tag.length(), to).strip(), lines);
      }
    }
  }

  private void select(String word, ByteLines lines) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    selected = Numbers.number(bytes, 0, bytes.length, lines.number(), "weight '" + wanted + "'");
    found = true;
  }

  private static String tag(String text, int from) {
    int end = text.indexOf('>', from);
    return text.substring(from, end < 0 ? text.length() : end + 1);
  }

  private static String name(String tag) {
    String id = attribute(tag, "id");
    return id.isEmpty() ? attribute(tag, "name") : id;
  }

  /** Value of an attribute of an XML tag, or nothing. */
  static String attribute(String tag, String name) {
    int from = tag.indexOf(" " + name);
    if (from < 0) {
      return "";
    }
    int i = from + 1 + name.length();
    while (i < tag.length() && (tag.charAt(i) == ' ' || tag.charAt(i) == '=')) {
      i++;
    }
    if (i == tag.length() || (tag.charAt(i) != '"' && tag.charAt(i) != '\'')) {
      return "";
    }
    int end = tag.indexOf(tag.charAt(i), i + 1);
    return end < 0 ? "" : tag.substring(i + 1, end).strip();
  }
}
