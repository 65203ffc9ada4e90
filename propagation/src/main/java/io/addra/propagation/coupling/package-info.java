/**
 * Models of long-lived particles by mass and coupling: lifetimes, widths and rates of production.
 * The geometry never needs them, since c tau is its input; they translate c tau to a coupling and
 * back.
 */
@NullMarked
package io.addra.propagation.coupling;

import org.jspecify.annotations.NullMarked;
