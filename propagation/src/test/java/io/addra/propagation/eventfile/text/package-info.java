/** Tests of event files. */
@NullMarked
package io.addra.propagation.eventfile.text;

import org.jspecify.annotations.NullMarked;
