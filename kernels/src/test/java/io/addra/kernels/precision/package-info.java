/** Decimal arithmetic of many digits, against which the kernels' doubles are measured. */
@NullMarked
package io.addra.kernels.precision;

import org.jspecify.annotations.NullMarked;
