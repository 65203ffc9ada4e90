package io.addra.kernels.device;

import java.util.List;
import java.util.function.Supplier;

/** Runs sequences of kernels on a device, block after block. */
public interface SequenceRunner {
  /** For how many events a sequence should have room. */
  int events();

  /**
   * Makes a sequence of kernels ready to run.
   *
   * @throws DeviceException if a kernel does not compile or the device has too little memory
   */
  KernelSequence prepare(SequencePlan plan);

  /**
   * Runs blocks to the end, by as many workers at once as keep the device busy.
   *
   * @param workers makes a worker; called on the thread that uses it
   * @param blocks the blocks, in any order
   * @param sink takes the sums of each block, from any thread, several at once; not after this has
   *     returned or thrown
   * @throws DeviceException if the device fails
   */
  void run(Supplier<BlockWorker> workers, List<EventBlock> blocks, BlockSink sink);
}
