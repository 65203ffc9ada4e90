package io.addra.kernels.conformance;

import io.addra.kernels.device.KernelCall;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of all kernels that a device can be asked for. */
final class KernelNames {
  private KernelNames() {}

  static Set<String> all() {
    return Stream.of(KernelCall.class.getPermittedSubclasses())
        .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
        .map(call -> call.getSimpleName().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
