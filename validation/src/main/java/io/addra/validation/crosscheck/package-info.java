/**
 * The same numbers by other means: decay points drawn one by one and located in the volume tree,
 * crystals as another ray tracer counted them.
 */
@NullMarked
package io.addra.validation.crosscheck;

import org.jspecify.annotations.NullMarked;
