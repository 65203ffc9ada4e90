/** Timed runs: events a second, and what more lifetimes cost. */
@NullMarked
package io.addra.validation.benchmark;

import org.jspecify.annotations.NullMarked;
