/**
 * Writes events that the program made, so that others can go on with them: HepMC3 text, or tables
 * of comma-separated values with the columns that the program reads.
 */
@NullMarked
package io.addra.propagation.eventfile.output;

import org.jspecify.annotations.NullMarked;
