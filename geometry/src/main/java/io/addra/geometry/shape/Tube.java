package io.addra.geometry.shape;

import java.util.List;

/**
 * A tube, or a section of one, about the z axis. Immutable.
 *
 * @param rIn inner radius (cm), 0 for a full cylinder
 * @param rOut outer radius (cm)
 * @param z0 lower end (cm)
 * @param z1 upper end (cm)
 * @param phi azimuths it covers
 */
public record Tube(double rIn, double rOut, double z0, double z1, PhiRange phi)
    implements RevolvedShape {

  /** Checks the measures. */
  public Tube {
    ShapeException.checkRadii("r_cm/0", rIn, "r_cm/1", rOut);
    ShapeException.checkRange("r_cm", rIn, rOut);
    ShapeException.checkRange("z_cm", z0, z1);
  }

  @Override
  public Revolution revolution() {
    return new Revolution(List.of(new ConeSection(z0, z1, rOut, rOut, rIn, rIn)), phi);
  }
}
