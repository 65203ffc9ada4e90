package io.addra.geometry.track;

import io.addra.geometry.field.FieldMap;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import io.addra.kernels.track.FieldArrays;

/** A detector's field in the arrays that the kernels read. */
public final class TrackingField {
  private TrackingField() {}

  /**
   * The arrays of a map, or of a uniform field along z.
   *
   * @throws IllegalArgumentException if the field is uniform and not along z, or of another kind
   */
  public static FieldArrays of(MagneticField field) {
    return switch (field) {
      case FieldMap map -> FieldArrays.of(map.rCm(), map.zCm(), map.brT(), map.bzT());
      case UniformField uniform -> FieldArrays.uniform(alongZ(uniform));
      default -> throw new IllegalArgumentException("no arrays of " + field);
    };
  }

  /**
   * The field along z (tesla) of a uniform field.
   *
   * @throws IllegalArgumentException if it is not along z
   */
  public static double alongZ(UniformField uniform) {
    if (uniform.field().rho() > 0) {
      throw new IllegalArgumentException("expected a field along z, found " + uniform.field());
    }
    return uniform.field().z();
  }
}
