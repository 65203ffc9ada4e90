package io.addra.cli.command;

import io.addra.cli.log.ProgressLog;
import io.addra.cli.log.ProgressMeter;
import io.addra.propagation.scan.ScanProgress;
import java.util.OptionalDouble;

/**
 * Counts the LLPs of a scan over its mass points, as it reports them mass after mass. Where a scan
 * goes through its masses a second time, for signatures, counting begins anew.
 */
final class ScanMeter implements ScanProgress {
  private final ProgressMeter meter;
  private final int masses;
  private int index = -1;
  private long before;
  private long allOfMass;

  ScanMeter(String task, int masses) {
    this.meter = new ProgressMeter(task, "events");
    this.masses = masses;
  }

  /** What makes reports of the counts. */
  ProgressMeter meter() {
    return meter;
  }

  @Override
  public synchronized void update(int massIndex, double mass, long done, long total) {
    if (massIndex > index) {
      // masses that were never reported count as long as this one
      before += index < 0 ? massIndex * total : allOfMass + (massIndex - index - 1L) * total;
    } else if (massIndex < index) {
      before = massIndex * total;
    }
    index = massIndex;
    allOfMass = total;
    meter.count(
        ProgressLog.seconds(),
        before + done,
        before + (masses - massIndex) * total,
        OptionalDouble.of(mass));
  }
}
