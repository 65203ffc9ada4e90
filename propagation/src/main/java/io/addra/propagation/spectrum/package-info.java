/**
 * Proper-length spectra of regions, their bins, their evaluation at any lifetime, and errors from
 * blocks.
 */
@NullMarked
package io.addra.propagation.spectrum;

import org.jspecify.annotations.NullMarked;
