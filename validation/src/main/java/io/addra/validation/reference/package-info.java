/**
 * Reference tables as data: where a table comes from, what its columns mean, what computes the same
 * quantity, what a program that knows geometry alone may be expected to reproduce and how well.
 * Tables are read in {@code table}, predictions made in {@code prediction}, both compared in {@code
 * comparison}.
 */
@NullMarked
package io.addra.validation.reference;

import org.jspecify.annotations.NullMarked;
