package io.addra.cli.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * Counts what is done and makes reports of it. Rates begin with the first count, so that neither
 * what was prepared before nor what an earlier run had done is in them. The end is expected by the
 * rate since the tenth report before: mass points need not be equally quick. For many threads.
 */
public final class ProgressMeter {
  private static final int REPORTS = 10;

  private final String task;
  private final String unit;
  private final Deque<Count> reported = new ArrayDeque<>();
  private Count first = Count.NONE;
  private Count last = Count.NONE;
  private long total;
  private OptionalDouble mass = OptionalDouble.empty();

  private record Count(double seconds, long done) {
    static final Count NONE = new Count(Double.NaN, 0);

    double rateTo(Count later) {
      double elapsed = later.seconds - seconds;
      return elapsed > 0 ? (later.done - done) / elapsed : 0;
    }
  }

  /**
   * Counts nothing yet.
   *
   * @param task what is done
   * @param unit what is counted, in the plural
   */
  public ProgressMeter(String task, String unit) {
    this.task = task;
    this.unit = unit;
  }

  /**
   * So much is done.
   *
   * @param seconds time on a clock that never goes back (s)
   * @param counted how many are done; fewer than before where the work begins anew
   * @param all how many there are
   * @param at mass point (GeV)
   */
  public synchronized void count(double seconds, long counted, long all, OptionalDouble at) {
    if (Double.isNaN(first.seconds) || counted < last.done) {
      first = new Count(seconds, counted);
      reported.clear();
      reported.add(first);
    }
    last = new Count(seconds, counted);
    total = all;
    mass = at;
  }

  /**
   * How far it is now.
   *
   * @param seconds time on the clock of the counts (s)
   */
  public synchronized ProgressReport report(double seconds) {
    Count now = new Count(seconds, last.done);
    if (reported.isEmpty()) {
      return new ProgressReport(task, unit, 0, 0, 0, 0, OptionalDouble.empty(), mass);
    }
    double recent = reported.getFirst().rateTo(now);
    OptionalDouble remaining =
        recent > 0 ? OptionalDouble.of((total - last.done) / recent) : OptionalDouble.empty();
    double rate = reported.getLast().rateTo(now);
    reported.add(now);
    if (reported.size() > REPORTS) {
      reported.removeFirst();
    }
    return new ProgressReport(
        task, unit, last.done, total, rate, first.rateTo(now), remaining, mass);
  }
}
