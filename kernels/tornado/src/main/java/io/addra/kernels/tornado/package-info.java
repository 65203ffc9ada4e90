/**
 * The kernels on TornadoVM: one-line wrappers around the bodies, and the device that runs them as
 * one execution plan. Kept thin, because the default build cannot compile it.
 */
@NullMarked
package io.addra.kernels.tornado;

import org.jspecify.annotations.NullMarked;
