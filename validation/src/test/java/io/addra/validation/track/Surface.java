package io.addra.validation.track;

import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;

/** A surface as a test sees it: without limits, and how far a point of it is within them. */
sealed interface Surface {
  /**
   * A function of the place that is 0 on the surface without limits and changes sign there (cm).
   */
  double beyond(double x, double y, double z);

  /** How far a point of the surface is from its nearest edge (cm), negative outside. */
  double within(double x, double y, double z);

  /** A layer of wires. */
  record Layer(CoaxialLayer layer) implements Surface {
    @Override
    public double beyond(double x, double y, double z) {
      return Math.hypot(x, y) - layer.radius();
    }

    @Override
    public double within(double x, double y, double z) {
      return Math.min(z - layer.zMin(), layer.zMax() - z);
    }
  }

  /** A silicon sensor. */
  record Sensor(PlanarSensor sensor) implements Surface {
    @Override
    public double beyond(double x, double y, double z) {
      Point u = sensor.across();
      Point v = sensor.along();
      Point normal =
          new Point(
              u.y() * v.z() - u.z() * v.y(),
              u.z() * v.x() - u.x() * v.z(),
              u.x() * v.y() - u.y() * v.x());
      return normal.dot(from(x, y, z));
    }

    @Override
    public double within(double x, double y, double z) {
      double v = sensor.along().dot(from(x, y, z));
      double share = 0.5 + v / sensor.length();
      double width = sensor.widthBegin() + share * (sensor.widthEnd() - sensor.widthBegin());
      double u = sensor.across().dot(from(x, y, z));
      return Math.min(sensor.length() / 2 - Math.abs(v), width / 2 - Math.abs(u));
    }

    private Point from(double x, double y, double z) {
      Point c = sensor.centre();
      return new Point(x - c.x(), y - c.y(), z - c.z());
    }
  }
}
