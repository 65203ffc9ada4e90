package io.addra.geometry.export.mesh;

import io.addra.geometry.shape.RevolvedShape;
import io.addra.geometry.shape.Shape;

/**
 * Makes meshes of shapes. Plane faces are kept exactly. Circles become regular polygons with their
 * corners on the circle: the mesh is inside an outer surface and reaches into a hole by at most
 * {@link #chordErrorCm}.
 */
public final class Tessellator {
  /** Least number of segments of a full turn. */
  public static final int LEAST_SEGMENTS = 3;

  /** Largest number of segments of a full turn. */
  public static final int MOST_SEGMENTS = 10_000;

  private Tessellator() {}

  /**
   * The surface of a shape, in its own frame.
   *
   * @param segments chords of a full turn; a range of azimuths gets its share, rounded up
   * @throws IllegalArgumentException if segments is out of range
   */
  public static Mesh mesh(Shape shape, int segments) {
    if (segments < LEAST_SEGMENTS || segments > MOST_SEGMENTS) {
      throw new IllegalArgumentException(
          "expected " + LEAST_SEGMENTS + " to " + MOST_SEGMENTS + " segments, found " + segments);
    }
    return shape instanceof RevolvedShape round
        ? Revolved.of(round.revolution(), segments)
        : PlaneFaced.of(shape);
  }

  /** Greatest distance of a chord from its circle (cm): r (1 - cos(pi / segments)). */
  public static double chordErrorCm(double radiusCm, int segments) {
    double sine = Math.sin(0.5 * Math.PI / segments);
    return 2 * radiusCm * sine * sine;
  }
}
