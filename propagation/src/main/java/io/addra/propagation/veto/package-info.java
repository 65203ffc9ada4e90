/**
 * What calorimeter and muon system do not see: shower and conversion models on the matter along
 * straight lines, maps over directions, and the partners that leave a single photon behind.
 */
@NullMarked
package io.addra.propagation.veto;

import org.jspecify.annotations.NullMarked;
