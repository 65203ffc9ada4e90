package io.addra.geometry.shape;

import java.util.List;

/**
 * A section of a cone about the z axis, hollow or full. Immutable.
 *
 * @param section its measures
 * @param phi azimuths it covers
 */
public record Cone(ConeSection section, PhiRange phi) implements RevolvedShape {

  /** Checks the measures. */
  public Cone {
    ShapeException.checkRange("z_cm", section.z0(), section.z1());
    ShapeException.checkRadii("r_in_cm/0", section.rIn0(), "r_out_cm/0", section.rOut0());
    ShapeException.checkRadii("r_in_cm/1", section.rIn1(), "r_out_cm/1", section.rOut1());
    if (section.rOut0() == section.rIn0() && section.rOut1() == section.rIn1()) {
      throw new ShapeException("r_out_cm", "the cone has no thickness at either end");
    }
  }

  @Override
  public Revolution revolution() {
    return new Revolution(List.of(section), phi);
  }
}
