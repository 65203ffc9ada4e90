/** Tests of the numbers that were found by other means. */
@NullMarked
package io.addra.validation.crosscheck;

import org.jspecify.annotations.NullMarked;
