package io.addra.validation.track;

import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;
import io.addra.kernels.track.SurfaceArrays;
import java.util.List;

/**
 * Three small planes through a place on a track, one across it and two at 45 degrees to it. From
 * the path lengths at which a kernel's track meets them follows where that track is, which a kernel
 * does not write: at the place's own path length it is off by d, and it meets a plane with the
 * normal n later by -d n/(t n).
 */
final class ProbePlanes {
  private static final double SIZE_CM = 1;
  private static final double HALF = Math.sqrt(0.5);

  /** No track ends where it is beyond the planes in z: the field may turn it back. */
  private static final CoaxialLayer FAR = new CoaxialLayer(1e4, -1e4, 1e4);

  private final IntegratedTrack.Place place;
  private final Point t;
  private final Point e1;
  private final Point e2;
  private final SurfaceArrays.Numbered planes;

  ProbePlanes(IntegratedTrack.Place place) {
    this.place = place;
    double norm = Math.sqrt(sum(place.tx(), place.ty(), place.tz()));
    t = new Point(place.tx() / norm, place.ty() / norm, place.tz() / norm);
    double across = t.rho();
    e1 = new Point(-t.y() / across, t.x() / across, 0);
    e2 = new Point(-t.z() * e1.y(), t.z() * e1.x(), across);
    planes =
        SurfaceArrays.of(
            List.of(FAR),
            List.of(List.of(plane(e1, e2), plane(turned(e1), e2), plane(turned(e2), e1))));
  }

  private static double sum(double x, double y, double z) {
    return x * x + y * y + z * z;
  }

  private PlanarSensor plane(Point across, Point along) {
    Point centre = new Point(place.x(), place.y(), place.z());
    return new PlanarSensor(centre, across, along, SIZE_CM, SIZE_CM, SIZE_CM);
  }

  /** In the plane with the normal (t + e)/sqrt(2). */
  private Point turned(Point e) {
    return new Point(0, 0, 0).plus(HALF, t).plus(-HALF, e);
  }

  /** What a kernel reads. */
  SurfaceArrays surfaces() {
    return planes.arrays();
  }

  /**
   * How far from the place a kernel's track crosses the cylinder about z that the place is on (cm);
   * infinite where it misses a plane.
   */
  double onCylinder(KernelAnswer answer) {
    double[] late = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    for (KernelAnswer.Hit hit : answer.hits()) {
      int plane = planes.order().get(hit.surface() - 1);
      double by = hit.path() - place.path();
      late[plane] = Math.abs(by) < Math.abs(late[plane]) ? by : late[plane];
    }
    if (!Double.isFinite(late[0] + late[1] + late[2])) {
      return Double.POSITIVE_INFINITY;
    }
    Point off =
        new Point(0, 0, 0)
            .plus(-late[0], t)
            .plus(late[0] - late[1], e1)
            .plus(late[0] - late[2], e2);
    double rho = place.rho();
    double outward = (off.x() * place.x() + off.y() * place.y()) / rho;
    Point on = off.plus(-outward / (place.outward() / rho), t);
    return Math.sqrt(on.dot(on));
  }
}
