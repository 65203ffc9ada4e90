package io.addra.kernels.device;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The kernels on a fixed pool of threads. */
public final class CpuDevice implements ComputeDevice {
  private final int threads;
  private final ExecutorService pool;

  /**
   * A device with so many threads.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public CpuDevice(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a CPU device needs 1 thread or more, found " + threads);
    }
    this.threads = threads;
    pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("addra-cpu-", 0).factory());
  }

  /** A device with one thread per core. */
  public static CpuDevice allCores() {
    return new CpuDevice(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public DeviceInfo info() {
    long memory = Runtime.getRuntime().maxMemory();
    return new DeviceInfo("CPU", "java", false, threads, memory, memory, true);
  }

  @Override
  public Pipeline prepare(PipelinePlan plan) {
    return new CpuPipeline(plan, pool, threads);
  }

  @Override
  public void launch(KernelCall call, int events) {
    List<Runnable> parts = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int from = (int) ((long) events * t / threads);
      int to = (int) ((long) events * (t + 1) / threads);
      parts.add(() -> call.events(from, to));
    }
    CpuPipeline.runAll(pool, parts, () -> {});
  }

  @Override
  public SequenceRunner sequences() {
    return new CpuSequenceRunner(pool, threads);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
