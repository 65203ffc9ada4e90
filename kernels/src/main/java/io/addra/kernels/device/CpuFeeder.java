package io.addra.kernels.device;

import io.addra.kernels.body.ProductionKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs LLPs that are made elsewhere on the threads of the CPU device. The calling thread reads them
 * and hands them out in batches; sums of a block's batches are added in any order.
 */
final class CpuFeeder {
  private static final int BATCH = 2048;

  private final ExecutorService pool;
  private final List<RaySums> sums = new ArrayList<>();
  private final BlockingQueue<Batch> empty;

  /** Some rays; none is the sign to stop. */
  private static final class Batch {
    private final double[] rays = new double[BATCH * ProductionKernel.RAY_STRIDE];
    private int count;
  }

  CpuFeeder(PipelinePlan plan, ExecutorService pool, int threads) {
    this.pool = pool;
    int room = Math.min(plan.batchEvents(), CpuWorker.EVENTS);
    for (int t = 0; t < threads; t++) {
      CpuBuffers buffers = CpuBuffers.of(room, plan.hitCapacity(), LlpSource.isotropic(1));
      sums.add(new RaySums(plan, buffers));
    }
    empty = new ArrayBlockingQueue<>(3 * threads + 1);
    for (int k = 0; k < 3 * threads; k++) {
      empty.add(new Batch());
    }
  }

  BlockSums run(RayFeed feed, EventBlock block) {
    BlockingQueue<Batch> full = new ArrayBlockingQueue<>(4 * sums.size());
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    List<Future<?>> workers = new ArrayList<>();
    for (RaySums each : sums) {
      workers.add(pool.submit(() -> drain(full, each, failure)));
    }
    try {
      fill(feed, block, full, failure);
    } finally {
      sums.forEach(_ -> full.add(new Batch()));
      CpuPipeline.await(workers);
    }
    @Nullable RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    RaySums first = sums.getFirst();
    for (RaySums other : sums.subList(1, sums.size())) {
      first.add(other);
      other.take(block);
    }
    return first.take(block);
  }

  private void fill(
      RayFeed feed,
      EventBlock block,
      BlockingQueue<Batch> full,
      AtomicReference<@Nullable RuntimeException> failure) {
    try {
      Batch next = empty.take();
      next.count = feed.next(block, next.rays);
      while (next.count > 0 && failure.get() == null) {
        full.put(next);
        next = empty.take();
        next.count = feed.next(block, next.rays);
      }
      empty.put(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException("stopped", e);
    }
  }

  /** After a failure batches are still taken and given back, so that the reader does not wait. */
  private void drain(
      BlockingQueue<Batch> full,
      RaySums into,
      AtomicReference<@Nullable RuntimeException> failure) {
    try {
      Batch next = full.take();
      while (next.count > 0) {
        try {
          into.add(next.rays, next.count);
        } catch (RuntimeException e) {
          failure.compareAndSet(null, e);
        }
        empty.put(next);
        next = full.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, new DeviceException("stopped", e));
    }
  }
}
