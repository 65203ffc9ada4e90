package io.addra.kernels.device;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Sequences on the threads of the CPU device, one a thread.
 *
 * @param pool the threads
 * @param threads how many there are
 */
record CpuSequenceRunner(ExecutorService pool, int threads) implements SequenceRunner {
  @Override
  public int events() {
    return CpuWorker.EVENTS;
  }

  @Override
  public KernelSequence prepare(SequencePlan plan) {
    return new CpuSequence(plan);
  }

  @Override
  public void run(Supplier<BlockWorker> workers, List<EventBlock> blocks, BlockSink sink) {
    CpuPipeline.runBlocks(pool, threads, workers, blocks, sink);
  }
}
