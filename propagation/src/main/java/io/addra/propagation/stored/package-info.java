/**
 * Finished runs as they lie on disk, read again: their spectra, their map, how they were made. What
 * plots, comparisons and submissions ask of a run.
 */
@NullMarked
package io.addra.propagation.stored;

import org.jspecify.annotations.NullMarked;
