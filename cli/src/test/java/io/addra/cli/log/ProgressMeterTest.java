package io.addra.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
  private static final OptionalDouble MASS = OptionalDouble.of(1);

  private final ProgressMeter meter = new ProgressMeter("scan", "events");

  @Test
  void report_beforeTheFirstCount_knowsNothing() {
    ProgressReport report = meter.report(60);
    assertThat(report.share()).isZero();
    assertThat(report.remainingSeconds()).isEmpty();
  }

  @Test
  void report_rates_areThoseSinceTheLastReportAndSinceTheFirstCount() {
    meter.count(10, 0, 10_000, MASS);
    meter.count(60, 1_000, 10_000, MASS);
    assertThat(meter.report(60).rate()).isEqualTo(20);
    meter.count(110, 4_000, 10_000, MASS);
    ProgressReport second = meter.report(110);
    assertThat(second.rate()).isEqualTo(60);
    assertThat(second.meanRate()).isEqualTo(40);
    assertThat(second.remainingSeconds()).hasValue(150);
    assertThat(second.share()).isEqualTo(0.4);
  }

  @Test
  void report_workThatGoesOn_doesNotCountWhatWasThere() {
    meter.count(0, 9_000, 10_000, MASS);
    meter.count(50, 9_500, 10_000, MASS);
    ProgressReport report = meter.report(50);
    assertThat(report.meanRate()).isEqualTo(10);
    assertThat(report.remainingSeconds()).hasValue(50);
    assertThat(report.share()).isEqualTo(0.95);
  }

  @Test
  void report_workThatStandsStill_hasNoEnd() {
    meter.count(0, 0, 10_000, MASS);
    assertThat(meter.report(60).remainingSeconds()).isEmpty();
    assertThat(meter.report(120).rate()).isZero();
  }

  @Test
  void report_slowerMassPoint_movesTheEndWithinTenReports() {
    meter.count(0, 0, 100_000, MASS);
    meter.count(60, 60_000, 100_000, MASS);
    meter.report(60);
    for (int minute = 2; minute <= 11; minute++) {
      meter.count(60 * minute, 60_000 + 600L * (minute - 1), 100_000, MASS);
      meter.report(60 * minute);
    }
    meter.count(720, 66_600, 100_000, MASS);
    assertThat(meter.report(720).remainingSeconds()).hasValue(3_340);
  }

  @Test
  void report_workThatBeginsAnew_countsFromThere() {
    meter.count(0, 0, 1_000, MASS);
    meter.count(10, 1_000, 1_000, MASS);
    meter.report(10);
    meter.count(20, 0, 500, MASS);
    meter.count(30, 100, 500, MASS);
    ProgressReport report = meter.report(30);
    assertThat(report.meanRate()).isEqualTo(10);
    assertThat(report.rate()).isEqualTo(10);
    assertThat(report.remainingSeconds()).hasValue(40);
  }
}
