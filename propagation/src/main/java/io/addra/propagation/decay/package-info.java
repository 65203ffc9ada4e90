/**
 * What an LLP decays to: channels by name, each of which says itself what it is, mixtures of them
 * by branching fractions, and the tables that the kernel of decays takes. Masses in GeV, lengths in
 * cm; an LLP has no polarisation.
 */
@NullMarked
package io.addra.propagation.decay;

import org.jspecify.annotations.NullMarked;
