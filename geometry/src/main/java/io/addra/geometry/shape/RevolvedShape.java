package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import java.util.List;

/** A shape that is swept about the z axis: sections of cones over a range of azimuths. */
public sealed interface RevolvedShape extends Shape permits Tube, Cone, Polycone {

  /** What is swept. */
  Revolution revolution();

  @Override
  default List<Piece> pieces() {
    return revolution().pieces();
  }

  @Override
  default double volumeCm3() {
    return revolution().volume();
  }

  @Override
  default Bounds bounds() {
    return revolution().bounds();
  }
}
