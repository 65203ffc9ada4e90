package io.addra.kernels.device;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A plan on the threads of the CPU device, a block at a time each. */
final class CpuPipeline implements Pipeline {
  private final PipelinePlan plan;
  private final ExecutorService pool;
  private final int threads;

  CpuPipeline(PipelinePlan plan, ExecutorService pool, int threads) {
    this.plan = plan;
    this.pool = pool;
    this.threads = threads;
  }

  @Override
  public void run(EventStream events, List<EventBlock> blocks, BlockSink sink) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> workers = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, blocks.size()); t++) {
      workers.add(
          pool.submit(() -> {
            CpuWorker worker = new CpuWorker(plan, events);
            for (int k = next.getAndIncrement(); k < blocks.size(); k = next.getAndIncrement()) {
              sink.accept(worker.run(blocks.get(k)));
            }
          }));
    }
    await(workers, () -> next.set(blocks.size()));
  }

  /** Waits for workers; where one fails, tells the others to stop and passes on why. */
  static void await(List<Future<?>> workers, Runnable stop) {
    try {
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      cancel(workers, stop);
      if (e.getCause() instanceof DeviceException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new DeviceException("the CPU device failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      cancel(workers, stop);
      Thread.currentThread().interrupt();
      throw new DeviceException("stopped", e);
    }
  }

  private static void cancel(List<Future<?>> workers, Runnable stop) {
    stop.run();
    workers.forEach(w -> w.cancel(true));
  }

  @Override
  public void close() {
    // threads and memory belong to the device
  }
}
