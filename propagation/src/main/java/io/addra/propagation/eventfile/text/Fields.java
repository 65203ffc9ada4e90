package io.addra.propagation.eventfile.text;

import java.nio.charset.StandardCharsets;

/**
 * The fields of a line, separated by blanks, from the first to the last. An error names the line
 * and the field.
 */
public final class Fields {
  private byte[] bytes = new byte[0];
  private int position;
  private int end;
  private int from;
  private int to;
  private int count;
  private long line;

  /** Starts with the present line of a file. */
  public void start(ByteLines lines) {
    start(lines, lines.start());
  }

  /** Starts at a place in the present line of a file. */
  public void start(ByteLines lines, int place) {
    bytes = lines.bytes();
    position = place;
    end = lines.end();
    line = lines.number();
    count = 0;
  }

  /** Moves to the next field; false when there is none. */
  public boolean advance() {
    int i = position;
    while (i < end && blank(bytes[i])) {
      i++;
    }
    from = i;
    while (i < end && !blank(bytes[i])) {
      i++;
    }
    to = i;
    position = i;
    if (from == to) {
      return false;
    }
    count++;
    return true;
  }

  /** Whether there is another field. */
  public boolean more() {
    int i = position;
    while (i < end && blank(bytes[i])) {
      i++;
    }
    return i < end;
  }

  /** Whether the next field starts with the given ASCII character. */
  public boolean moreWith(char c) {
    int i = position;
    while (i < end && blank(bytes[i])) {
      i++;
    }
    return i < end && bytes[i] == c;
  }

  /**
   * Moves to the next field.
   *
   * @return where it starts in the bytes of the line
   * @throws BrokenRecordException if it is missing
   */
  public int field(String name) {
    need(name);
    return from;
  }

  /** Where the present field ends in the bytes of the line, exclusive. */
  public int fieldEnd() {
    return to;
  }

  /**
   * The next field as a finite number.
   *
   * @throws BrokenRecordException if it is missing or something else
   */
  public double number(String name) {
    need(name);
    return Numbers.number(bytes, from, to, line, name);
  }

  /**
   * The next field as a whole number.
   *
   * @throws BrokenRecordException if it is missing or something else
   */
  public int integer(String name) {
    need(name);
    return Numbers.integer(bytes, from, to, line, name);
  }

  /**
   * The next field as a whole number from one limit to another, both included.
   *
   * @throws BrokenRecordException if it is missing or something else
   */
  public int integer(String name, int least, int most) {
    int value = integer(name);
    if (value < least || value > most) {
      throw new BrokenRecordException(
          line, name, "found " + value + ", expected " + least + " to " + most);
    }
    return value;
  }

  /**
   * The next field as text.
   *
   * @throws BrokenRecordException if it is missing
   */
  public String text(String name) {
    need(name);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /**
   * Passes over fields.
   *
   * @throws BrokenRecordException if there are too few
   */
  public void skip(int fields, String name) {
    for (int i = 0; i < fields; i++) {
      need(name);
    }
  }

  /**
   * Makes sure that nothing is left.
   *
   * @throws BrokenRecordException if something is
   */
  public void finish() {
    int expected = count;
    if (advance()) {
      while (advance()) {
        // counts them
      }
      throw new BrokenRecordException(line, "", "found " + count + " fields, expected " + expected);
    }
  }

  private void need(String name) {
    if (!advance()) {
      throw new BrokenRecordException(
          line, name, "missing, the line has only " + count + " fields");
    }
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
