package io.addra.validation.benchmark;

import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import java.util.List;

/**
 * What an event is made of, on average. Immutable.
 *
 * @param intervals intervals of an LLP's line with volumes
 * @param deposits amounts that are added to spectra: at both ends of an interval, to the region of
 *     the volume and from that of its mother
 * @param regions regions with an interval that is not empty, overlays included, those outside of
 *     all volumes not counted
 */
public record EventShape(double intervals, double deposits, double regions) {

  /** The mean over the first events of a stream. */
  static EventShape of(Scene scene, EventStream events, int count) {
    long intervals = 0;
    long deposits = 0;
    long regions = 0;
    for (int event = 0; event < count; event++) {
      double[] ray = GeneratedEvents.of(events, event, 1).ray(0);
      List<RayInterval> found = RayInterval.of(scene, ray);
      intervals += found.size();
      for (RayInterval interval : found) {
        deposits += (interval.plus() >= 0 ? 2 : 0) + (interval.minus() >= 0 ? 2 : 0);
      }
      regions +=
          found.stream().mapToInt(RayInterval::plus).filter(slot -> slot >= 0).distinct().count();
    }
    double n = count;
    return new EventShape(intervals / n, deposits / n, regions / n);
  }
}
