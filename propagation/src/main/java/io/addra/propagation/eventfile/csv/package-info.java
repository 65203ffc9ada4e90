/**
 * Events as tables of comma-separated values: one row a particle, the rows of an event together.
 * The columns are described in {@code docs/event-files.md}.
 *
 * <p>Cells hold numbers only, so that a row is cut at its commas where it lies; the library that
 * reads the other tables makes a string of every cell, and is used for the line of the column names
 * alone.
 */
@NullMarked
package io.addra.propagation.eventfile.csv;

import org.jspecify.annotations.NullMarked;
