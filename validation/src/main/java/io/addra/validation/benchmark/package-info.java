/**
 * What {@code addra bench} measures: rays, events, lifetimes, memory, and how cost grows; medians,
 * beside an anchor.
 */
@NullMarked
package io.addra.validation.benchmark;

import org.jspecify.annotations.NullMarked;
