package io.addra.cli.log;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as the fields of an event; null is what is not known. */
final class ProgressFields {
  private static final MathContext DIGITS = new MathContext(6);

  private ProgressFields() {}

  /** The fields, in order. */
  static Map<String, @Nullable Object> of(ProgressReport report, Instant now) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("task", report.task());
    fields.put("unit", report.unit());
    fields.put("done", report.done());
    fields.put("total", report.total());
    fields.put("share", rounded(report.share()));
    fields.put("rate_per_s", rounded(report.rate()));
    fields.put("mean_rate_per_s", rounded(report.meanRate()));
    fields.put("mass_GeV", report.mass().isPresent() ? report.mass().getAsDouble() : null);
    boolean known = report.remainingSeconds().isPresent();
    double left = known ? Math.min(report.remainingSeconds().getAsDouble(), 1e10) : 0;
    fields.put("remaining_s", known ? Math.round(left) : null);
    fields.put(
        "expected_end", known ? EventLines.timeOf(now.plusMillis(Math.round(1e3 * left))) : null);
    return fields;
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
