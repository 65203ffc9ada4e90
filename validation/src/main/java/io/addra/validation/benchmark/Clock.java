package io.addra.validation.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;

/** What a benchmark counts. */
public enum Clock {
  /** Elapsed time: what a user waits for, on a machine with nothing else to do. */
  WALL {
    @Override
    double now() {
      return 1e-9 * System.nanoTime();
    }
  },

  /**
   * Processor time of the calling thread, for work that it does alone. Elapsed time where the
   * system does not tell.
   */
  THREAD {
    @Override
    double now() {
      ThreadMXBean bean = ManagementFactory.getThreadMXBean();
      return bean.isCurrentThreadCpuTimeSupported()
          ? 1e-9 * bean.getCurrentThreadCpuTime()
          : WALL.now();
    }
  },

  /**
   * Processor time of all threads of this process, in steps of the system (10 ms on Linux): nearly
   * independent of what else the machine does. Elapsed time where the system does not tell.
   */
  PROCESSOR {
    @Override
    double now() {
      OperatingSystemMXBean bean = ManagementFactory.getOperatingSystemMXBean();
      if (bean instanceof com.sun.management.OperatingSystemMXBean process
          && process.getProcessCpuTime() >= 0) {
        return 1e-9 * process.getProcessCpuTime();
      }
      return WALL.now();
    }
  };

  /** Returns the time (s) since some fixed moment. */
  abstract double now();

  /** Returns the time that some work takes (s). */
  double time(Runnable work) {
    double start = now();
    work.run();
    return now() - start;
  }
}
