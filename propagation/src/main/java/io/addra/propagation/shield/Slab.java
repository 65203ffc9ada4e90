package io.addra.propagation.shield;

import io.addra.geometry.space.Vector3;
import io.addra.materials.Material;

/**
 * A square plate across the line from the interaction point to a detector. Immutable.
 *
 * @param material what it is made of
 * @param thicknessCm thickness (cm), 0 or more
 * @param distanceCm distance of its near face from the interaction point along that line (cm)
 * @param halfWidthCm half its side (cm); infinity for one without an end
 */
public record Slab(Material material, double thicknessCm, double distanceCm, double halfWidthCm) {

  /** Checks the numbers. */
  public Slab {
    if (!(thicknessCm >= 0) || !(distanceCm >= 0) || !(halfWidthCm > 0)) {
      throw new IllegalArgumentException(
          "expected a thickness and a distance of 0 cm or more and a size above 0 cm, found %s, %s, %s"
              .formatted(thicknessCm, distanceCm, 2 * halfWidthCm));
    }
  }

  /**
   * Path of a ray from the origin in it (cm), through both faces: what goes through a side counts
   * by where it meets the near face.
   *
   * @param along unit direction of the ray, Belle II frame
   * @param axis unit direction of the line
   */
  public double pathCm(Vector3 along, Vector3 axis) {
    double cosine = along.dot(axis);
    if (!(cosine > 0)) {
      return 0;
    }
    Vector3 off = along.times(distanceCm / cosine).minus(axis.times(distanceCm));
    Vector3 level = axis.cross(Math.abs(axis.y()) < 0.9 ? Vector3.Y : Vector3.X).unit();
    double across = Math.abs(off.dot(level));
    double up = Math.abs(off.dot(axis.cross(level)));
    return across <= halfWidthCm && up <= halfWidthCm ? thicknessCm / cosine : 0;
  }
}
