package io.addra.kernels.guard;

/** What holds between kernels, their wrappers in the TornadoVM module, and its tasks. */
enum WrapperRule {
  MISSING("a kernel has a wrapper in the TornadoVM module"),
  SEVERAL("a kernel has one wrapper only"),
  PARAMETERS("TornadoVM takes at most 20 parameters"),
  STATIC("a wrapper is a static method"),
  ONE_LINE(
      "a wrapper is one @Parallel loop, or one test of the KernelContext's index, around one call"),
  ARGUMENTS("a wrapper passes as many arguments as the kernel has parameters"),
  UNLISTED("what wraps no kernel is in the list of the test, with a reason"),
  TASK_TARGET("a task is a method reference to one wrapper of the TornadoVM module"),
  TASK_ARGUMENTS("a task is given as many arguments as its wrapper has parameters"),
  TASK_TYPE("a task's argument has the type of the wrapper's parameter");

  private final String advice;

  WrapperRule(String advice) {
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
