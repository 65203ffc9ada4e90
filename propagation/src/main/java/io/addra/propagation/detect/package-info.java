/**
 * How signatures are evaluated: decays at a few points of each flight, their tracks through the
 * tracking detectors, and what that adds to proper-length spectra, which are valid for every
 * lifetime.
 */
@NullMarked
package io.addra.propagation.detect;

import org.jspecify.annotations.NullMarked;
