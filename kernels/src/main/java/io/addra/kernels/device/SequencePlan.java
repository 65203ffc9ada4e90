package io.addra.kernels.device;

import java.util.List;

/**
 * Kernels that run one after the other over the same events, sharing arrays. Immutable, but for the
 * arrays.
 *
 * @param stages the kernels in their order
 * @param inputs arrays that the host changes between runs; what kernels read and nobody writes, and
 *     is not among these, stays as it is when the sequence is made
 * @param results arrays that the host reads after each run; what the others hold then is undefined
 */
public record SequencePlan(List<KernelStage> stages, List<Object> inputs, List<Object> results) {
  /** Copies the lists. */
  public SequencePlan {
    stages = List.copyOf(stages);
    inputs = List.copyOf(inputs);
    results = List.copyOf(results);
  }
}
