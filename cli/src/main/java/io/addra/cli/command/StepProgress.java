package io.addra.cli.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error over equal steps; nothing where that is no terminal. */
final class StepProgress implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int EVERY_MS = 200;

  private final @Nullable ProgressBar bar;

  private StepProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * A bar.
   *
   * @param wanted whether to show it; it is shown only on a terminal
   */
  static StepProgress of(String task, long steps, boolean wanted) {
    if (!wanted || !Terminal.standardErrorIsOne()) {
      return new StepProgress(null);
    }
    return new StepProgress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(EVERY_MS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build());
  }

  /** One step more; any thread may say so. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
