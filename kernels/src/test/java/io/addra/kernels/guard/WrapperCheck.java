package io.addra.kernels.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds the wrappers and tasks of a compilation against the kernels. Immutable. */
final class WrapperCheck {
  private static final int MOST_PARAMETERS = 20;

  private final List<Kernel> kernels;
  private final Set<String> helpers;

  /**
   * @param kernels the kernels that must have a wrapper
   * @param helpers names of methods that may run on a device without a kernel
   */
  WrapperCheck(List<Kernel> kernels, Set<String> helpers) {
    this.kernels = List.copyOf(kernels);
    this.helpers = Set.copyOf(helpers);
  }

  /** All breaches: first of kernels, then of methods, then of tasks. */
  List<Breach> check(Compilation compilation) {
    List<DeviceMethod> methods = DeviceMethodScanner.find(compilation);
    List<Breach> breaches = new ArrayList<>();
    kernels.forEach(kernel -> checkKernel(kernel, methods, breaches));
    methods.forEach(method -> checkMethod(method, breaches));
    breaches.addAll(TaskScanner.check(compilation, methods));
    return List.copyOf(breaches);
  }

  private static void checkKernel(
      Kernel kernel, List<DeviceMethod> methods, List<Breach> breaches) {
    List<DeviceMethod> wrappers =
        methods.stream()
            .filter(m -> m.calls().stream().anyMatch(c -> c.type().equals(kernel.type())))
            .toList();
    if (wrappers.isEmpty()) {
      breaches.add(new Breach(WrapperRule.MISSING, kernel.type(), ""));
    }
    for (DeviceMethod more : wrappers.stream().skip(1).toList()) {
      breaches.add(new Breach(WrapperRule.SEVERAL, kernel.type(), more.place()));
    }
    for (DeviceMethod wrapper : wrappers) {
      boolean fits =
          wrapper.calls().stream()
              .filter(call -> call.type().equals(kernel.type()))
              .allMatch(call -> call.arguments() == kernel.parameters());
      report(!fits, WrapperRule.ARGUMENTS, wrapper, breaches);
    }
  }

  private void checkMethod(DeviceMethod method, List<Breach> breaches) {
    boolean wrapper = !method.calls().isEmpty();
    report(!wrapper && !helpers.contains(method.name()), WrapperRule.UNLISTED, method, breaches);
    report(wrapper && !method.isOneLine(), WrapperRule.ONE_LINE, method, breaches);
    report(!method.isStatic(), WrapperRule.STATIC, method, breaches);
    report(
        method.tree().getParameters().size() > MOST_PARAMETERS,
        WrapperRule.PARAMETERS,
        method,
        breaches);
  }

  private static void report(
      boolean broken, WrapperRule rule, DeviceMethod method, List<Breach> breaches) {
    if (broken) {
      breaches.add(new Breach(rule, method.reference(), method.place()));
    }
  }
}
