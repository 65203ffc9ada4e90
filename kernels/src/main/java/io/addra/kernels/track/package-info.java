/**
 * The surfaces of a tracking detector as the flat arrays that the kernels of tracks read: coaxial
 * layers of wires and planar sensors. Lengths are in cm, the frame is that of the detector.
 */
@NullMarked
package io.addra.kernels.track;

import org.jspecify.annotations.NullMarked;
