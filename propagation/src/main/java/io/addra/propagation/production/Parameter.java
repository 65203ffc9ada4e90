package io.addra.propagation.production;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key that a scan file may give for a process. Immutable.
 *
 * @param name the key
 * @param meaning what it means, with its unit
 * @param choices texts that it may be; empty for a number
 * @param from smallest number
 * @param to largest number
 * @param usual what it is where a file says nothing: a text, a number, or null if it must be given
 */
public record Parameter(
    String name,
    String meaning,
    List<String> choices,
    double from,
    double to,
    @Nullable Object usual) {

  /** Copies the list. */
  public Parameter {
    choices = List.copyOf(choices);
  }

  /** One of some texts, which must be given. */
  public static Parameter choice(String name, String meaning, List<String> choices) {
    return new Parameter(name, meaning, choices, 0, 0, null);
  }

  /** One of some texts, the first where nothing is said. */
  public static Parameter option(String name, String meaning, List<String> choices) {
    return new Parameter(name, meaning, choices, 0, 0, choices.getFirst());
  }

  /** A number in a range, with what it is where nothing is said. */
  public static Parameter number(
      String name, String meaning, double from, double to, double usual) {
    return new Parameter(name, meaning, List.of(), from, to, usual);
  }

  /** A number in a range, which must be given. */
  public static Parameter number(String name, String meaning, double from, double to) {
    return new Parameter(name, meaning, List.of(), from, to, null);
  }

  /** What it may be, in words. */
  public String values() {
    return choices.isEmpty()
        ? String.format(Locale.ROOT, "a number from %s to %s", text(from), text(to))
        : String.join(", ", choices);
  }

  /** Whether a value is one of these. */
  boolean allows(Object value) {
    return value instanceof Number number
        ? choices.isEmpty() && number.doubleValue() >= from && number.doubleValue() <= to
        : choices.contains(value);
  }

  private static String text(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
