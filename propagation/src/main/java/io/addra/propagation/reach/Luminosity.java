package io.addra.propagation.reach;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An integrated luminosity at the Y(4S). Immutable.
 *
 * @param label as the user wrote it, {@code 50/ab}
 * @param inversePicobarn its value (1/pb)
 */
public record Luminosity(String label, double inversePicobarn) {

  private static final Pattern TEXT = Pattern.compile("([0-9.eE+-]+)/(pb|fb|ab)");

  /**
   * Reads a luminosity.
   *
   * @param text a number and its unit, {@code 362/fb} or {@code 50/ab}
   * @throws IllegalArgumentException if it is no luminosity above 0
   */
  public static Luminosity parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (matcher.matches()) {
      try {
        double value = Double.parseDouble(matcher.group(1));
        double unit =
            switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
              case "pb" -> 1;
              case "fb" -> 1e3;
              default -> 1e6;
            };
        if (value > 0 && Double.isFinite(value * unit)) {
          return new Luminosity(text.strip(), value * unit);
        }
      } catch (NumberFormatException _) {
        // the message below says what was expected
      }
    }
    throw new IllegalArgumentException(
        "expected a luminosity as 100/fb or 50/ab, found '" + text + "'");
  }
}
