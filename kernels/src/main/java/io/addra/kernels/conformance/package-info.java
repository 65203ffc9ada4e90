/**
 * Whether a device computes what the CPU computes: every kernel on random and edge inputs, and the
 * pipeline as a whole. What two devices may differ by is stated with the cases of each kernel.
 */
@NullMarked
package io.addra.kernels.conformance;

import org.jspecify.annotations.NullMarked;
