package io.addra.cli.command;

import io.addra.propagation.scan.ScanProgress;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error while a scan runs; nothing where that is no terminal. */
final class ProgressLine implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int EVERY_MS = 200;

  private final @Nullable ProgressBar bar;
  private final long eventsPerMass;

  private ProgressLine(@Nullable ProgressBar bar, long eventsPerMass) {
    this.bar = bar;
    this.eventsPerMass = eventsPerMass;
  }

  /**
   * A bar over all mass points.
   *
   * @param wanted whether to show it; it is shown only on a terminal
   */
  static ProgressLine over(int masses, long eventsPerMass, boolean wanted) {
    return over("scan", masses, eventsPerMass, wanted);
  }

  /**
   * A bar over all mass points, under a name.
   *
   * @param wanted whether to show it; it is shown only on a terminal
   */
  static ProgressLine over(String task, int masses, long eventsPerMass, boolean wanted) {
    if (!wanted || !Terminal.standardErrorIsOne()) {
      return new ProgressLine(null, eventsPerMass);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(masses * eventsPerMass)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(EVERY_MS)
            .setUnit(" kevents", 1000)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build();
    return new ProgressLine(bar, eventsPerMass);
  }

  /** What the scan reports to. */
  ScanProgress listener() {
    if (bar == null) {
      return ScanProgress.NONE;
    }
    ProgressBar shown = bar;
    return (index, mass, done, _) -> {
      shown.setExtraMessage(String.format(Locale.ROOT, "mass %.4g GeV", mass));
      shown.stepTo(index * eventsPerMass + done);
    };
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
