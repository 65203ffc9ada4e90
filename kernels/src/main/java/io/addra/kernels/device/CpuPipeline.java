package io.addra.kernels.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

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
    runBlocks(pool, threads, () -> new CpuWorker(plan, events), blocks, sink);
  }

  /** Runs blocks on the threads of a pool, each with a worker of its own. */
  static void runBlocks(
      ExecutorService pool,
      int threads,
      Supplier<? extends BlockWorker> workers,
      List<EventBlock> blocks,
      BlockSink sink) {
    AtomicInteger next = new AtomicInteger();
    List<Runnable> work = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, blocks.size()); t++) {
      work.add(() -> {
        try (BlockWorker worker = workers.get()) {
          for (int k = next.getAndIncrement(); k < blocks.size(); k = next.getAndIncrement()) {
            sink.accept(worker.run(blocks.get(k)));
          }
        }
      });
    }
    runAll(pool, work, () -> next.set(blocks.size()));
  }

  @Override
  public void run(RayFeed feed, List<EventBlock> blocks, BlockSink sink) {
    CpuFeeder feeder = new CpuFeeder(plan, pool, threads);
    for (EventBlock block : blocks) {
      sink.accept(feeder.run(feed, block));
    }
  }

  /** Waits until all have ended. */
  static void await(List<Future<?>> workers) {
    boolean interrupted = false;
    for (Future<?> worker : workers) {
      boolean done = false;
      while (!done) {
        try {
          worker.get();
          done = true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new DeviceException("the CPU device failed: " + e.getCause(), e);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Runs all to the end; where one fails, tells the others to stop, waits until they have, and
   * passes on why.
   */
  static void runAll(ExecutorService pool, List<Runnable> work, Runnable stop) {
    Phaser running = new Phaser(1);
    Set<Thread> active = ConcurrentHashMap.newKeySet();
    Runnable stopAll =
        () -> {
          stop.run();
          active.forEach(Thread::interrupt);
          running.arriveAndAwaitAdvance();
        };
    List<Future<?>> workers = new ArrayList<>();
    for (Runnable each : work) {
      running.register();
      workers.add(
          pool.submit(() -> {
            active.add(Thread.currentThread());
            try {
              each.run();
            } finally {
              active.remove(Thread.currentThread());
              running.arriveAndDeregister();
            }
          }));
    }
    try {
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      stopAll.run();
      if (e.getCause() instanceof DeviceException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new DeviceException("the CPU device failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      stopAll.run();
      Thread.currentThread().interrupt();
      throw new DeviceException("stopped", e);
    }
  }

  @Override
  public void close() {
    // threads and memory belong to the device
  }
}
