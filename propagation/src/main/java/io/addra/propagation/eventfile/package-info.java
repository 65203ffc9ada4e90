/**
 * Files of events made by other programs: Les Houches event files, HepMC3 and HepMC2 text, and
 * tables of comma-separated values. {@code docs/event-files.md} describes them for users.
 *
 * <p>A file is read as a stream, event by event: memory does not grow with it, and a line, an event
 * and a list of names have limits, so that a hostile file cannot exhaust it either. The format is
 * known by the content, not by the name.
 */
@NullMarked
package io.addra.propagation.eventfile;

import org.jspecify.annotations.NullMarked;
