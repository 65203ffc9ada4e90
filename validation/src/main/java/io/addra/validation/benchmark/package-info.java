/**
 * What {@code addra bench} measures: rays, events, lifetimes, memory; medians, beside an anchor.
 */
@NullMarked
package io.addra.validation.benchmark;

import org.jspecify.annotations.NullMarked;
