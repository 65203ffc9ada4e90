/**
 * Text of the event record HepMC: "Asciiv3" of version 3 (A. Buckley et al., Comput. Phys. Commun.
 * 260 (2021) 107310) and "IO_GenEvent" of version 2 (M. Dobbs and J. B. Hansen, Comput. Phys.
 * Commun. 134 (2001) 41). What a file leaves open is read as the library HepMC3 reads it: a vertex
 * without a position, or at exactly 0, is where its first incoming particle comes from.
 */
@NullMarked
package io.addra.propagation.eventfile.hepmc;

import org.jspecify.annotations.NullMarked;
