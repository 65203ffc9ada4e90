/** Tests of efficiency models. */
@NullMarked
package io.addra.propagation.efficiency;

import org.jspecify.annotations.NullMarked;
