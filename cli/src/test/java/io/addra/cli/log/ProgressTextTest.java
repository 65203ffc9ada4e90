package io.addra.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 30, 14, 20, 0, 0, ZoneId.of("Europe/Vienna"));

  private static String text(
      long done, long total, double rate, double mean, OptionalDouble left, OptionalDouble mass) {
    return ProgressText.of(
        new ProgressReport("scan", "events", done, total, rate, mean, left, mass), NOW);
  }

  @Test
  void of_scan_saysShareRatesMassAndEnd() {
    assertThat(
            text(
                2_700_000,
                6_400_000,
                183_000,
                175_400,
                OptionalDouble.of(720),
                OptionalDouble.of(1)))
        .isEqualTo(
            "addra: scan 42 % (2.7 of 6.4 Mevents), 183 kevents/s (175 in all), mass 1 GeV,"
                + " about 12 min left, until 14:32");
  }

  @Test
  void of_endOnAnotherDay_namesTheDay() {
    assertThat(text(10, 640, 0.25, 0.5, OptionalDouble.of(86_400 + 600), OptionalDouble.of(0.3)))
        .isEqualTo(
            "addra: scan 1 % (10 of 640 events), 0.25 events/s (0.5 in all), mass 0.3 GeV,"
                + " about 24 h 10 min left, until 2026-12-01 14:30");
  }

  @Test
  void of_workThatStandsStill_namesNoEnd() {
    assertThat(text(0, 64_000, 0, 0, OptionalDouble.empty(), OptionalDouble.empty()))
        .isEqualTo("addra: scan 0 % (0 of 64 kevents), 0 events/s (0 in all)");
  }

  @Test
  void of_nearlyDone_isNotAHundredPerCent() {
    assertThat(text(999_999, 1_000_000, 1, 1, OptionalDouble.of(1), OptionalDouble.empty()))
        .startsWith("addra: scan 99 % ")
        .contains("about 1 s left");
  }

  @Test
  void fields_ofAReport_haveTheirUnitsInTheirNames() {
    Map<String, ?> fields =
        ProgressFields.of(
            new ProgressReport(
                "scan", "events", 1, 3, 2, 0.5, OptionalDouble.of(90.5), OptionalDouble.of(0.1)),
            NOW.toInstant());
    assertThat(fields.keySet())
        .containsExactly(
            "task",
            "unit",
            "done",
            "total",
            "share",
            "rate_per_s",
            "mean_rate_per_s",
            "mass_GeV",
            "remaining_s",
            "expected_end");
    assertThat(fields.get("share")).isEqualTo(0.333333);
    assertThat(fields.get("expected_end")).isEqualTo("2026-11-30T13:21:30.500Z");
  }

  @Test
  void fields_ofWorkThatStandsStill_haveNoEnd() {
    Map<String, ?> fields =
        ProgressFields.of(
            new ProgressReport(
                "veto", "steps", 0, 3, 0, 0, OptionalDouble.empty(), OptionalDouble.empty()),
            NOW.toInstant());
    assertThat(fields).containsEntry("remaining_s", null).containsEntry("expected_end", null);
    assertThat(fields).containsEntry("mass_GeV", null);
  }
}
