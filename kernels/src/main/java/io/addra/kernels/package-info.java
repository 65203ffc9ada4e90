/** Placeholder to be described. */
@NullMarked
package io.addra.kernels;

import org.jspecify.annotations.NullMarked;
