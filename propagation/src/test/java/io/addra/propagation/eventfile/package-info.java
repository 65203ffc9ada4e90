/** Tests of event files. */
@NullMarked
package io.addra.propagation.eventfile;

import org.jspecify.annotations.NullMarked;
