/** Numbers at extremes: rays, tracks and fractions where rounding decides. */
@NullMarked
package io.addra.validation.numbers;

import org.jspecify.annotations.NullMarked;
