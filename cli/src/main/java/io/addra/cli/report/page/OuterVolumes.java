package io.addra.cli.report.page;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/**
 * A detector as one thing: its volumes at the top without what is in them, which lies inside.
 * Immutable.
 */
final class OuterVolumes {
  private final RayTracer tracer;

  private OuterVolumes(RayTracer tracer) {
    this.tracer = tracer;
  }

  /** Those of a detector. */
  static OuterVolumes of(Detector detector) {
    return new OuterVolumes(
        RayTracer.of(
            new Detector(
                detector.name(),
                detector.title(),
                detector.description(),
                detector.regions(),
                detector.parents(),
                detector.volumes().stream().map(OuterVolumes::hollow).toList(),
                detector.field(),
                detector.parameters(),
                detector.expectations(),
                detector.hash())));
  }

  private static Volume hollow(Volume volume) {
    return new Volume(
        volume.name(),
        volume.path(),
        volume.material(),
        volume.region(),
        volume.shape(),
        volume.transform(),
        List.of(),
        volume.properties(),
        volume.provenance());
  }

  /**
   * Where a line is inside.
   *
   * @param from distance from its origin where it enters (cm)
   * @param to distance from its origin where it leaves (cm)
   */
  record Inside(double from, double to) {}

  /**
   * Where a ray is inside, in order, with touching volumes as one.
   *
   * @param origin where it begins, 3 values (cm, Belle II frame)
   * @param direction unit vector, 3 values
   */
  List<Inside> along(double[] origin, double[] direction) {
    List<Inside> found = new ArrayList<>();
    for (Segment segment : tracer.trace(origin, direction)) {
      if (!segment.region().equals(Region.OUTSIDE)) {
        boolean touches = !found.isEmpty() && found.getLast().to() == segment.entryCm();
        double from = touches ? found.removeLast().from() : segment.entryCm();
        found.add(new Inside(from, segment.exitCm()));
      }
    }
    return found;
  }
}
