/**
 * Tests of the detectors that ship: their figures against independent tables, and rays through
 * them.
 */
@NullMarked
package io.addra.geometry.detectors;

import org.jspecify.annotations.NullMarked;
