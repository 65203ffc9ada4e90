package io.addra.propagation.eventfile.text;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;

/**
 * Numbers written in ASCII. A decimal number gives the double nearest to it, as {@link
 * Double#parseDouble} does; the exponent letter D of Fortran is understood too.
 */
public final class Numbers {
  /** Digits of which any whole number is a double. */
  private static final int MOST_DIGITS = 15;

  /** The powers of ten that are doubles. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

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
    double simple = shortDecimal(bytes, from, to);
    if (!Double.isNaN(simple)) {
      return simple;
    }
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

  /**
   * A number of few digits, as nearly all are: its digits without the point are a whole number that
   * a double holds, and so is the power of ten that remains, so that one product or quotient is the
   * nearest double (W. Clinger, "How to read floating point numbers accurately", PLDI 1990). It
   * takes a third of the library's time, of which reading a file consists.
   *
   * @return NaN where it is not as simple as that
   */
  private static double shortDecimal(byte[] bytes, int from, int to) {
    boolean signed = from < to && (bytes[from] == '-' || bytes[from] == '+');
    int i = signed ? from + 1 : from;
    long digits = 0;
    int begin = i;
    int point = -1;
    while (i < to && (bytes[i] == '.' ? point < 0 : isDigit(bytes[i]))) {
      if (bytes[i] == '.') {
        point = i;
      } else {
        digits = 10 * digits + bytes[i] - '0';
      }
      i++;
    }
    int count = point < 0 ? i - begin : i - begin - 1;
    int power = point < 0 ? 0 : point + 1 - i;
    if (to - i > 2 && (bytes[i] | 0x20) == 'e') {
      int sign = bytes[i + 1] == '-' ? -1 : 1;
      i += bytes[i + 1] == '-' || bytes[i + 1] == '+' ? 2 : 1;
      int exponent = 0;
      int end = Math.min(to, i + 3);
      int first = i;
      while (i < end && isDigit(bytes[i])) {
        exponent = 10 * exponent + bytes[i] - '0';
        i++;
      }
      power = i == first ? POWERS.length : power + sign * exponent;
    }
    if (i != to || count < 1 || count > MOST_DIGITS || Math.abs(power) >= POWERS.length) {
      return Double.NaN;
    }
    double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
    return signed && bytes[from] == '-' ? -value : value;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static double parseFortran(String text) {
    try {
      return Double.parseDouble(text.replace('D', 'E').replace('d', 'e'));
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
