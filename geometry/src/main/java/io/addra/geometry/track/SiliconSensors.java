package io.addra.geometry.track;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;
import java.util.Optional;

/**
 * Silicon sensors, in a frame whose x is the normal, y across and z along the sensor. A volume is
 * one by its properties:
 *
 * <ul>
 *   <li>{@code active_length_cm} and {@code active_width_cm}, for a trapezoid {@code
 *       active_width_backward_cm} at the end of low z and {@code active_width_forward_cm}: about
 *       the middle of the volume;
 *   <li>{@code active_x_cm}, {@code active_y_min_cm}, {@code active_y_max_cm}, {@code
 *       active_z_min_cm} and {@code active_z_max_cm}: pixels, which lie to one side.
 * </ul>
 *
 * <p>The sensor is the middle of the active silicon, without thickness.
 */
final class SiliconSensors {
  private static final String LENGTH = "active_length_cm";
  private static final String WIDTH = "active_width_cm";
  private static final String PIXELS = "active_y_min_cm";

  private SiliconSensors() {}

  /** The sensor that a volume is, if it is one. */
  static Optional<PlanarSensor> of(Volume volume, Transform frame) {
    if (volume.properties().containsKey(LENGTH)) {
      return Optional.of(strips(volume, frame));
    }
    return volume.properties().containsKey(PIXELS)
        ? Optional.of(pixels(volume, frame))
        : Optional.empty();
  }

  private static PlanarSensor strips(Volume volume, Transform frame) {
    boolean rectangle = volume.properties().containsKey(WIDTH);
    Bounds bounds = volume.shape().bounds();
    return new PlanarSensor(
        point(frame.apply(bounds.centre())),
        point(frame.turn(Vector3.Y)),
        point(frame.turn(Vector3.Z)),
        Properties.required(volume, LENGTH),
        Properties.required(volume, rectangle ? WIDTH : "active_width_backward_cm"),
        Properties.required(volume, rectangle ? WIDTH : "active_width_forward_cm"));
  }

  private static PlanarSensor pixels(Volume volume, Transform frame) {
    double x = Properties.required(volume, "active_x_cm");
    double y0 = Properties.required(volume, PIXELS);
    double y1 = Properties.required(volume, "active_y_max_cm");
    double z0 = Properties.required(volume, "active_z_min_cm");
    double z1 = Properties.required(volume, "active_z_max_cm");
    return new PlanarSensor(
        point(frame.apply(new Vector3(x, (y0 + y1) / 2, (z0 + z1) / 2))),
        point(frame.turn(Vector3.Y)),
        point(frame.turn(Vector3.Z)),
        z1 - z0,
        y1 - y0,
        y1 - y0);
  }

  private static Point point(Vector3 v) {
    return new Point(v.x(), v.y(), v.z());
  }
}
