/**
 * The colliding beams: four-vectors, the boost of the centre-of-mass frame, the luminous region.
 */
@NullMarked
package io.addra.propagation.beam;

import org.jspecify.annotations.NullMarked;
