package io.addra.cli.command;

import io.addra.cli.log.ProgressLog;
import io.addra.propagation.scan.ScanProgress;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on standard error while a scan runs: a bar on a terminal, lines elsewhere. */
final class ProgressLine implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int EVERY_MS = 200;

  private final ScanProgress listener;
  private final Runnable end;

  private ProgressLine(ScanProgress listener, Runnable end) {
    this.listener = listener;
    this.end = end;
  }

  /**
   * Progress over all mass points.
   *
   * @param log what it is to look like
   * @param wanted whether to show it
   */
  static ProgressLine over(int masses, long eventsPerMass, LogOptions log, boolean wanted) {
    return over("scan", masses, eventsPerMass, log, wanted);
  }

  /**
   * Progress over all mass points, under a name.
   *
   * @param log what it is to look like
   * @param wanted whether to show it
   */
  static ProgressLine over(
      String task, int masses, long eventsPerMass, LogOptions log, boolean wanted) {
    if (wanted && log.bar()) {
      return bar(task, masses, eventsPerMass);
    }
    ProgressLog lines = wanted ? log.lines() : null;
    if (lines == null) {
      return new ProgressLine(ScanProgress.NONE, () -> {});
    }
    ScanMeter meter = new ScanMeter(task, masses);
    return new ProgressLine(meter, lines.follow(meter.meter())::close);
  }

  private static ProgressLine bar(String task, int masses, long eventsPerMass) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(masses * eventsPerMass)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(EVERY_MS)
            .setUnit(" kevents", 1000)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build();
    return new ProgressLine(
        (index, mass, done, _) -> {
          bar.setExtraMessage(String.format(Locale.ROOT, "mass %.4g GeV", mass));
          bar.stepTo(index * eventsPerMass + done);
        },
        bar::close);
  }

  /** What the scan reports to. */
  ScanProgress listener() {
    return listener;
  }

  @Override
  public void close() {
    end.run();
  }
}
