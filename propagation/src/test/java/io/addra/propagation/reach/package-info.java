/** Tests of yields, limits and contours. */
@NullMarked
package io.addra.propagation.reach;

import org.jspecify.annotations.NullMarked;
