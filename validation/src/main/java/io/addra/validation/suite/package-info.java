/**
 * The checks that {@code addra validate} runs, gathered from the other packages and run in one
 * order.
 */
@NullMarked
package io.addra.validation.suite;

import org.jspecify.annotations.NullMarked;
