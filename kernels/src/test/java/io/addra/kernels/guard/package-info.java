/**
 * Guards of the TornadoVM module, which the default build cannot compile: its sources must fit this
 * module's classes, and each kernel must have its wrapper.
 */
@NullMarked
package io.addra.kernels.guard;

import org.jspecify.annotations.NullMarked;
