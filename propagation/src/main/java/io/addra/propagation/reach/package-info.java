/**
 * What a scan's acceptance means for a search: expected numbers of events, limits on their number,
 * contours in the planes of mass and coupling or branching fraction.
 */
@NullMarked
package io.addra.propagation.reach;

import org.jspecify.annotations.NullMarked;
