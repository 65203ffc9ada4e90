/**
 * GDML, the Geometry Description Markup Language that Geant4 and ROOT read: R. Chytracek, J.
 * McCormick, W. Pokorski, G. Santin, IEEE Trans. Nucl. Sci. 53, 2892 (2006).
 */
@NullMarked
package io.addra.geometry.export.gdml;

import org.jspecify.annotations.NullMarked;
