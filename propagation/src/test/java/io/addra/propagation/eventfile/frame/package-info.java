/** Tests of event files. */
@NullMarked
package io.addra.propagation.eventfile.frame;

import org.jspecify.annotations.NullMarked;
