/**
 * Solid angle, boosted coverage and path lengths of detectors made of convex bodies, seen from one
 * point.
 */
@NullMarked
package io.addra.validation.coverage;

import org.jspecify.annotations.NullMarked;
