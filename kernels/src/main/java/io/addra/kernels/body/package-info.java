/**
 * The kernel bodies: what every compute device runs for one event. Plain static methods on
 * primitive arrays, in the subset of Java that TornadoVM compiles to right code; a source lint in
 * the tests holds them to it. Lengths are in cm, energies in GeV, the frame is that of the
 * detector.
 */
@NullMarked
package io.addra.kernels.body;

import org.jspecify.annotations.NullMarked;
