/**
 * Compiles detectors and overlays into a scene: the flat arrays that the kernels trace rays
 * through, and what each of its slots stands for.
 */
@NullMarked
package io.addra.geometry.compile;

import org.jspecify.annotations.NullMarked;
