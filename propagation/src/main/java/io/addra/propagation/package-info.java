/** Placeholder to be described. */
@NullMarked
package io.addra.propagation;

import org.jspecify.annotations.NullMarked;
