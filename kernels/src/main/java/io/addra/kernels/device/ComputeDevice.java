package io.addra.kernels.device;

/** Something that runs the kernels: all CPU cores, or a GPU. Closing it frees what it holds. */
public interface ComputeDevice extends AutoCloseable {
  /** What this device is. */
  DeviceInfo info();

  /**
   * Makes a plan ready to run: compiles its kernels, uploads its scene and takes the memory that it
   * needs, so that nothing of this is left for the first events.
   *
   * @param plan what to compute
   * @throws DeviceException if a kernel does not compile or the device has too little memory
   */
  Pipeline prepare(PipelinePlan plan);

  /**
   * Runs one kernel alone, for tests and benchmarks of kernels.
   *
   * @param call the kernel and its arrays; what it writes is in them afterwards, and elements that
   *     it does not write may be anything
   * @param events the kernel runs for events 0 to this, exclusive
   * @throws DeviceException if the device fails
   */
  void launch(KernelCall call, int events);

  /** Runs sequences of kernels, for what is not a {@link PipelinePlan}. */
  SequenceRunner sequences();

  @Override
  void close();
}
