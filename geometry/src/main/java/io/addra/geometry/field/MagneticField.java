package io.addra.geometry.field;

import io.addra.geometry.space.Vector3;

/** A magnetic field that does not change with time. Implementations are immutable. */
public interface MagneticField {

  /**
   * The field at a point.
   *
   * @param x x (cm, Belle II frame)
   * @param y y (cm)
   * @param z z (cm)
   * @return field (tesla, Belle II frame)
   */
  Vector3 at(double x, double y, double z);
}
