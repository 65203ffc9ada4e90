package io.addra.propagation.shard;

import io.addra.propagation.scan.ScanProgress;
import java.util.concurrent.locks.ReentrantLock;

/** Adds up flights over mass points and tells a listener, one call at a time. */
final class FlightCount {
  private final ReentrantLock lock = new ReentrantLock();
  private final ScanProgress progress;
  private final long total;
  private long done;

  FlightCount(ScanProgress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  /** Some flights of a mass point (GeV) more; any thread may say so. */
  void add(double mass, long flights) {
    lock.lock();
    try {
      done = Math.min(total, done + flights);
      progress.update(0, mass, done, total);
    } finally {
      lock.unlock();
    }
  }

  /** Flights so far. */
  long done() {
    lock.lock();
    try {
      return done;
    } finally {
      lock.unlock();
    }
  }
}
