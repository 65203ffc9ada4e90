package io.addra.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
  private final StringWriter text = new StringWriter();

  private static ProgressMeter meter(String task) {
    var meter = new ProgressMeter(task, "events");
    meter.count(ProgressLog.seconds(), 0, 100, OptionalDouble.empty());
    return meter;
  }

  private long lines() {
    return text.toString().lines().count();
  }

  @Test
  void follow_workShorterThanTheInterval_writesNothing() throws Exception {
    var log = new ProgressLog(new PrintWriter(text), Duration.ofHours(1));
    try (var _ = log.follow(meter("scan"))) {
      Thread.sleep(50);
    }
    assertThat(text.toString()).isEmpty();
  }

  /** Each part is shorter than the interval, all together are longer. */
  @Test
  void follow_oneAfterTheOther_keepToOneClock() throws Exception {
    Duration every = Duration.ofMillis(400);
    var log = new ProgressLog(new PrintWriter(text), every);
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      try (var _ = log.follow(meter("part" + i))) {
        Thread.sleep(100);
      }
    }
    long most = (System.nanoTime() - start) / every.toNanos();
    assertThat(lines()).isBetween(1L, most);
  }

  @Test
  void follow_closed_writesNothingMore() throws Exception {
    var log = new ProgressLog(new PrintWriter(text), Duration.ofMillis(20));
    try (var _ = log.follow(meter("scan"))) {
      Thread.sleep(200);
    }
    long before = lines();
    Thread.sleep(100);
    assertThat(before).isPositive();
    assertThat(lines()).isEqualTo(before);
  }
}
