/** Points, boxes and rigid motions of space, as immutable values in cm. */
@NullMarked
package io.addra.geometry.space;

import org.jspecify.annotations.NullMarked;
