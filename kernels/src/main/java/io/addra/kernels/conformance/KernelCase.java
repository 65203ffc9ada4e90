package io.addra.kernels.conformance;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.KernelCall;
import java.util.List;
import java.util.function.Supplier;

/**
 * One kernel and its inputs, and what its outputs may differ by. Immutable.
 *
 * @param inputs what the inputs are, in words
 * @param events number of events
 * @param fresh makes the call with its inputs and empty outputs, the same each time
 * @param allowed for each output of the call
 * @param allowedText the same in words
 * @param written the elements of an output that the kernel writes; others come back from a device
 *     as anything
 */
record KernelCase(
    String inputs,
    int events,
    Supplier<KernelCall> fresh,
    List<Tolerance> allowed,
    String allowedText,
    Written written)
    implements ConformanceCase {

  /** Which elements of its outputs a kernel writes. */
  @FunctionalInterface
  interface Written {
    /** Whether it writes this element of this output. */
    boolean test(int output, int element);
  }

  /** A kernel that writes every element. */
  KernelCase(
      String inputs,
      int events,
      Supplier<KernelCall> fresh,
      List<Tolerance> allowed,
      String allowedText) {
    this(inputs, events, fresh, allowed, allowedText, (_, _) -> true);
  }

  @Override
  public Difference run(ComputeDevice reference, ComputeDevice device) {
    KernelCall expected = fresh.get();
    KernelCall found = fresh.get();
    reference.launch(expected, events);
    device.launch(found, events);
    Tally tally = new Tally();
    for (int k = 0; k < allowed.size(); k++) {
      int output = k;
      tally.compare(
          expected.outputs().get(k),
          found.outputs().get(k),
          allowed.get(k),
          element -> written.test(output, element));
    }
    return tally.result(expected.kernel(), inputs, allowedText);
  }
}
