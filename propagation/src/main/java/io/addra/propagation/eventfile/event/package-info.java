/**
 * What comes out of an event file: events, their long-lived particles (LLPs) and, where the file
 * has decayed them, the decays. Plain immutable values, without a trace of the format.
 */
@NullMarked
package io.addra.propagation.eventfile.event;

import org.jspecify.annotations.NullMarked;
