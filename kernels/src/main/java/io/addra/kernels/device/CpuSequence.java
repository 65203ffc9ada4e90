package io.addra.kernels.device;

/** A sequence of kernels on the calling thread. */
final class CpuSequence implements KernelSequence {
  private final SequencePlan plan;

  CpuSequence(SequencePlan plan) {
    this.plan = plan;
  }

  @Override
  public void run(int events) {
    for (KernelStage stage : plan.stages()) {
      stage.call().events(0, events * stage.perEvent());
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new DeviceException("stopped");
    }
  }

  @Override
  public void close() {
    // arrays only
  }
}
