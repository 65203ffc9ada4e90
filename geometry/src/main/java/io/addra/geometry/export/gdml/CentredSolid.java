package io.addra.geometry.export.gdml;

import io.addra.geometry.space.Vector3;

/**
 * A solid and where its own origin is: some solids of GDML can only be centred at theirs.
 * Immutable.
 *
 * @param solid the solid
 * @param centre its origin in the frame of the shape (cm)
 */
record CentredSolid(GdmlSolid solid, Vector3 centre) {

  /** A solid with the same origin as the shape. */
  static CentredSolid atOrigin(GdmlSolid solid) {
    return new CentredSolid(solid, Vector3.ZERO);
  }
}
