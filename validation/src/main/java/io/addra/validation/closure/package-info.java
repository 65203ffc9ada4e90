/** Checks with exact answers, run through the real chain from scene to fraction. */
@NullMarked
package io.addra.validation.closure;

import org.jspecify.annotations.NullMarked;
