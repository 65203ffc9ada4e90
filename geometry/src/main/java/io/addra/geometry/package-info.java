/** Placeholder to be described. */
@NullMarked
package io.addra.geometry;

import org.jspecify.annotations.NullMarked;
