/** Tests of event files. */
@NullMarked
package io.addra.propagation.eventfile.output;

import org.jspecify.annotations.NullMarked;
