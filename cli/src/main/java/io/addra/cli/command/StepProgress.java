package io.addra.cli.command;

import io.addra.cli.log.ProgressLog;
import io.addra.cli.log.ProgressMeter;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress on standard error over equal steps: a bar on a terminal, lines elsewhere. */
final class StepProgress implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int EVERY_MS = 200;

  private final Runnable step;
  private final @Nullable ProgressBar bar;
  private final ProgressLog.@Nullable Following lines;

  private StepProgress(
      Runnable step, @Nullable ProgressBar bar, ProgressLog.@Nullable Following lines) {
    this.step = step;
    this.bar = bar;
    this.lines = lines;
  }

  /**
   * Progress of some work.
   *
   * @param log what it is to look like
   * @param wanted whether to show it
   */
  static StepProgress of(String task, long steps, LogOptions log, boolean wanted) {
    if (!wanted) {
      return new StepProgress(() -> {}, null, null);
    }
    if (log.bar()) {
      ProgressBar bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(EVERY_MS)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .build();
      return new StepProgress(bar::step, bar, null);
    }
    ProgressLog lines = log.lines();
    if (lines == null) {
      return new StepProgress(() -> {}, null, null);
    }
    ProgressMeter meter = new ProgressMeter(task, "steps");
    meter.count(ProgressLog.seconds(), 0, steps, OptionalDouble.empty());
    AtomicLong done = new AtomicLong();
    return new StepProgress(
        () ->
            meter.count(
                ProgressLog.seconds(), done.incrementAndGet(), steps, OptionalDouble.empty()),
        null,
        lines.follow(meter));
  }

  /** One step more; any thread may say so. */
  void step() {
    step.run();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    if (lines != null) {
      lines.close();
    }
  }
}
