/**
 * What all formats have in common: an event as particles and the vertices that join them, and how
 * LLPs are found in it. A parser of a format fills an {@link
 * io.addra.propagation.eventfile.record.EventRecord}; one record serves for a whole file, so that
 * reading makes next to no garbage.
 */
@NullMarked
package io.addra.propagation.eventfile.record;

import org.jspecify.annotations.NullMarked;
