/**
 * From the colliding beams to acceptance maps: production, scans, spectra and results, each in a
 * package of its own. Lengths are in cm, energies in GeV, and the frame is that of Belle II: origin
 * at the nominal interaction point, z along the solenoid towards the electron beam's direction, y
 * up, x horizontal, away from the ring's centre.
 */
@NullMarked
package io.addra.propagation;

import org.jspecify.annotations.NullMarked;
