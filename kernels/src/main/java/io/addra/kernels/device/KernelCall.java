package io.addra.kernels.device;

import java.util.List;
import java.util.Locale;

/**
 * A kernel and the arrays that it reads and writes. The arrays are shared, not copied; their shapes
 * and units are those of the body's parameters of the same names.
 */
public sealed interface KernelCall permits EventCall, RayCall, TrackCall, DetectionCall {
  /** Runs the body for event i, on the calling thread. */
  void event(int i);

  /** The arrays that the kernel writes: {@code int[]}, {@code long[]} or {@code double[]}. */
  List<Object> outputs();

  /** Runs the body for events from (inclusive) to (exclusive). */
  default void events(int from, int to) {
    for (int i = from; i < to; i++) {
      event(i);
    }
  }

  /** Name of the kernel, as {@code trace}. */
  default String kernel() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
