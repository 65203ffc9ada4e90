package io.addra.cli.slurm;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits of time as Slurm writes them. */
public final class SlurmTime {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,4})-)?(\\d{1,6})(?::(\\d{1,2}))?(?::(\\d{1,2}))?");

  private SlurmTime() {}

  /**
   * The length of {@code minutes}, {@code minutes:seconds}, {@code hours:minutes:seconds}, {@code
   * days-hours}, {@code days-hours:minutes} or {@code days-hours:minutes:seconds}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Duration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected minutes, hours:minutes:seconds or days-hours, as 30 or 01:30:00, found '"
              + text
              + "'");
    }
    long first = Long.parseLong(form.group(2));
    long second = number(form.group(3));
    long third = number(form.group(4));
    if (form.group(1) != null) {
      return Duration.ofDays(number(form.group(1)))
          .plusHours(first)
          .plusMinutes(second)
          .plusSeconds(third);
    }
    return form.group(4) != null
        ? Duration.ofHours(first).plusMinutes(second).plusSeconds(third)
        : Duration.ofMinutes(first).plusSeconds(second);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** A length in words, as {@code 4.2 min}. */
  public static String words(double seconds) {
    double minutes = seconds / 60;
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    return minutes < 90
        ? String.format(Locale.ROOT, "%.1f min", minutes)
        : String.format(Locale.ROOT, "%.1f h", minutes / 60);
  }
}
