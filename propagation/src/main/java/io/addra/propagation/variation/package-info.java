/**
 * Systematics of a scan: variations of field, alignment, collisions, thresholds and places within
 * stated ranges, the scan repeated with each of them with the same random numbers, and the shifts
 * of its numbers with errors from blocks.
 */
@NullMarked
package io.addra.propagation.variation;

import org.jspecify.annotations.NullMarked;
