package io.addra.kernels.device;

/**
 * A kernel in a {@link SequencePlan}.
 *
 * @param call the kernel and its arrays
 * @param perEvent how often it runs for each event: run k of event i has the number i perEvent + k
 */
public record KernelStage(KernelCall call, int perEvent) {
  /** Checks the number. */
  public KernelStage {
    if (perEvent < 1) {
      throw new IllegalArgumentException("a kernel runs at least once for each event");
    }
  }

  /** A kernel that runs once for each event. */
  public static KernelStage of(KernelCall call) {
    return new KernelStage(call, 1);
  }
}
