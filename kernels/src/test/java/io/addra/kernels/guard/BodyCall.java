package io.addra.kernels.guard;

import com.sun.source.tree.MethodInvocationTree;

/**
 * A call of a kernel body.
 *
 * @param type qualified name of the kernel's class
 * @param tree the call
 */
record BodyCall(String type, MethodInvocationTree tree) {
  int arguments() {
    return tree.getArguments().size();
  }
}
