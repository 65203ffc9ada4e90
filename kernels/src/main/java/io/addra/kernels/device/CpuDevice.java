package io.addra.kernels.device;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The kernels on a fixed pool of threads, a block at a time each. */
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
    return new DeviceInfo("CPU", "java", false, threads, Runtime.getRuntime().maxMemory(), true);
  }

  @Override
  public void run(PipelinePlan plan, List<EventBlock> blocks, BlockSink sink) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> workers = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, blocks.size()); t++) {
      workers.add(
          pool.submit(() -> {
            CpuPipeline pipeline = new CpuPipeline(plan);
            for (int k = next.getAndIncrement(); k < blocks.size(); k = next.getAndIncrement()) {
              sink.accept(pipeline.run(blocks.get(k)));
            }
          }));
    }
    try {
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      stop(workers, next, blocks.size());
      if (e.getCause() instanceof DeviceException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new DeviceException("the CPU device failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      stop(workers, next, blocks.size());
      Thread.currentThread().interrupt();
      throw new DeviceException("stopped", e);
    }
  }

  private static void stop(List<Future<?>> workers, AtomicInteger next, int end) {
    next.set(end);
    workers.forEach(w -> w.cancel(true));
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
