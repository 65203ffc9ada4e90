package io.addra.validation.jmh;

import io.addra.kernels.device.KernelCall;
import java.util.List;

/** One kernel on one batch after the other, from the first again after the last. */
final class Turns {
  private final KernelCall[] calls;
  private int next;

  /** Takes the call of each batch, at least one. */
  Turns(List<? extends KernelCall> calls) {
    this.calls = calls.toArray(KernelCall[]::new);
  }

  /** Runs the kernel for all events of the next batch. */
  void next() {
    calls[next].events(0, Workload.EVENTS);
    next = next + 1 < calls.length ? next + 1 : 0;
  }
}
