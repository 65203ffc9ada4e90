package io.addra.geometry.field;

import io.addra.geometry.space.Vector3;

/**
 * The same field everywhere. Immutable.
 *
 * @param field field (tesla, Belle II frame)
 */
public record UniformField(Vector3 field) implements MagneticField {

  /** A field along the z axis (tesla). */
  public static UniformField alongZ(double bzT) {
    return new UniformField(new Vector3(0, 0, bzT));
  }

  @Override
  public Vector3 at(double x, double y, double z) {
    return field;
  }
}
