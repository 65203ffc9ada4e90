/** The frames in which event files may be written, and the way to the Belle II frame. */
@NullMarked
package io.addra.propagation.eventfile.frame;

import org.jspecify.annotations.NullMarked;
