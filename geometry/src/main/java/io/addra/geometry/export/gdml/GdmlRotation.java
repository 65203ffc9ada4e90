package io.addra.geometry.export.gdml;

import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;

/**
 * The angles of a physvol's rotation (degrees). GDML gives the rotation of the mother's frame as
 * seen from the volume: with M = Rz(z) Ry(y) Rx(x), right-handed, a point p of the mother is at M
 * (p - position) in the volume, so that M is the transpose of the matrix that places the volume.
 * (Geant4: G4GDMLReadStructure takes the inverse of G4GDMLRead::GetRotationMatrix.) Immutable.
 *
 * @param x angle about x (degrees)
 * @param y angle about y (degrees)
 * @param z angle about z (degrees)
 */
record GdmlRotation(double x, double y, double z) {

  /**
   * The angles for a placement. The angle about x is taken first; that about z comes from what is
   * left without it, so that nothing is lost where y is near 90 degrees and only their sum is
   * known.
   *
   * @throws IllegalArgumentException if the placement is a reflection
   */
  static GdmlRotation of(Transform placement) {
    if (placement.mirrors()) {
      throw new IllegalArgumentException("a reflection cannot be given by angles");
    }
    Vector3 u = placement.turn(Vector3.X);
    Vector3 v = placement.turn(Vector3.Y);
    Vector3 w = placement.turn(Vector3.Z);
    // rows of M are the placed axes u, v, w
    double x = Math.atan2(w.y(), w.z());
    double c = Math.cos(x);
    double s = Math.sin(x);
    // N = M Rx(-x) = Rz Ry
    double n01 = u.y() * c - u.z() * s;
    double n11 = v.y() * c - v.z() * s;
    double n22 = w.y() * s + w.z() * c;
    double y = Math.atan2(-w.x(), n22);
    double z = Math.atan2(-n01, n11);
    return new GdmlRotation(degrees(x), degrees(y), degrees(z));
  }

  /** Whether nothing turns. */
  boolean isIdentity() {
    return x == 0 && y == 0 && z == 0;
  }

  private static double degrees(double radians) {
    return Math.toDegrees(radians) + 0.0;
  }
}
