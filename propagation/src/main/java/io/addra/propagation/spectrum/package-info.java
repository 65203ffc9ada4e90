/**
 * Proper-length spectra of regions and joint ones of the LLPs of an event, their bins, their
 * evaluation at any lifetime, and errors from blocks.
 */
@NullMarked
package io.addra.propagation.spectrum;

import org.jspecify.annotations.NullMarked;
