package io.addra.propagation.eventfile.text;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;

/**
 * Numbers written in ASCII. A decimal number gives the double nearest to it, as {@link
 * Double#parseDouble} does; the exponent letter D of Fortran is understood too.
 */
public final class Numbers {

  private Numbers() {}

  /**
   * A finite number.
   *
   * @param line number of the line, for a message
   * @param name name of the field, for a message
   * @throws BrokenRecordException if it is no number, or not finite
   */
  public static double number(byte[] bytes, int from, int to, long line, String name) {
    double value = parse(bytes, from, to);
    if (!Double.isFinite(value)) {
      throw new BrokenRecordException(
          line, name, "found " + ByteLines.shown(bytes, from, to) + ", expected a finite number");
    }
    return value;
  }

  /**
   * A whole number, with or without a sign.
   *
   * @param line number of the line, for a message
   * @param name name of the field, for a message
   * @throws BrokenRecordException if it is no whole number, or too large for 32 bits
   */
  public static int integer(byte[] bytes, int from, int to, long line, String name) {
    boolean signed = from < to && (bytes[from] == '-' || bytes[from] == '+');
    int first = signed ? from + 1 : from;
    // 18 digits fit into a long whatever they are
    boolean good = first < to && to - first <= 18;
    long value = 0;
    for (int i = first; i < to && good; i++) {
      int digit = bytes[i] - '0';
      good = digit >= 0 && digit <= 9;
      value = 10 * value + digit;
    }
    if (signed && bytes[from] == '-') {
      value = -value;
    }
    if (!good || value != (int) value) {
      throw new BrokenRecordException(
          line, name, "found " + ByteLines.shown(bytes, from, to) + ", expected a whole number");
    }
    return (int) value;
  }

  /** The number, or NaN where there is none. */
  private static double parse(byte[] bytes, int from, int to) {
    // the parser also takes the suffixes d and f of Java's literals
    if (from == to || (bytes[to - 1] != '.' && (bytes[to - 1] < '0' || bytes[to - 1] > '9'))) {
      return Double.NaN;
    }
    try {
      return JavaDoubleParser.parseDouble(bytes, from, to - from);
    } catch (NumberFormatException _) {
      return parseFortran(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }
  }

  private static double parseFortran(String text) {
    try {
      return Double.parseDouble(text.replace('D', 'E').replace('d', 'e'));
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
