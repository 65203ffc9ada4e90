/**
 * Magnetic fields: what a detector's charged particles bend in, in tesla at points in cm of the
 * Belle II frame.
 */
@NullMarked
package io.addra.geometry.field;

import org.jspecify.annotations.NullMarked;
