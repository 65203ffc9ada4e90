package io.addra.cli.log;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A report as a line for people. */
final class ProgressText {
  private static final int DIGITS = 3;
  private static final double[] SCALES = {1e12, 1e9, 1e6, 1e3};
  private static final String[] PREFIXES = {"T", "G", "M", "k"};
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private ProgressText() {}

  /**
   * The line, without its end.
   *
   * @param now local time
   */
  static String of(ProgressReport report, ZonedDateTime now) {
    String head = "addra: " + report.task();
    if (report.total() == 0) {
      return head + ", nothing counted yet";
    }
    int scale = scaleOf((double) report.total());
    StringBuilder line = new StringBuilder(head);
    line.append(" %d %% (".formatted((long) Math.floor(100 * report.share())))
        .append(number(report.done() / factor(scale)))
        .append(" of ")
        .append(number(report.total() / factor(scale)))
        .append(' ')
        .append(prefix(scale))
        .append(report.unit())
        .append("), ")
        .append(rates(report));
    report.mass().ifPresent(mass -> line.append(", mass ").append(number(mass)).append(" GeV"));
    report.remainingSeconds().ifPresent(seconds -> line.append(end(seconds, now)));
    return line.toString();
  }

  private static String rates(ProgressReport report) {
    int scale = scaleOf(Math.max(report.rate(), report.meanRate()));
    return "%s %s%s/s (%s in all)"
        .formatted(
            number(report.rate() / factor(scale)),
            prefix(scale),
            report.unit(),
            number(report.meanRate() / factor(scale)));
  }

  private static String end(double seconds, ZonedDateTime now) {
    Duration left = Duration.ofSeconds(Math.round(Math.min(seconds, 1e10)));
    ZonedDateTime end = now.plus(left);
    boolean today = end.toLocalDate().equals(now.toLocalDate());
    return ", about %s left, until %s".formatted(time(left), (today ? CLOCK : DAY).format(end));
  }

  private static String time(Duration left) {
    if (left.toSeconds() < 90) {
      return left.toSeconds() + " s";
    }
    long minutes = Math.round(left.toSeconds() / 60.0);
    if (minutes < 90) {
      return minutes + " min";
    }
    return minutes < 48 * 60
        ? "%d h %d min".formatted(minutes / 60, minutes % 60)
        : "%d d %d h".formatted(minutes / 1440, minutes % 1440 / 60);
  }

  private static int scaleOf(double value) {
    int scale = 0;
    while (scale < SCALES.length && value < SCALES[scale]) {
      scale++;
    }
    return scale;
  }

  private static double factor(int scale) {
    return scale < SCALES.length ? SCALES[scale] : 1;
  }

  private static String prefix(int scale) {
    return scale < PREFIXES.length ? PREFIXES[scale] : "";
  }

  /** Three digits, more where there are more before the point. */
  private static String number(double value) {
    BigDecimal exact = new BigDecimal(value);
    int before = exact.precision() - exact.scale();
    BigDecimal rounded = exact.round(new MathContext(Math.max(DIGITS, before)));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
