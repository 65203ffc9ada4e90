package io.addra.validation.track;

import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import java.util.ArrayList;
import java.util.List;

/**
 * What a kernel says of one track.
 *
 * @param reached layers reached
 * @param hits crossings of layers and sensors
 */
record KernelAnswer(int reached, List<Hit> hits) {
  private static final int CAPACITY = 1000;

  /** A crossing of a surface: its number and the path length (cm). */
  record Hit(int surface, double path) {}

  /** A helix. */
  static KernelAnswer helix(TrackSample.Track track, double[] parameters, SurfaceArrays surfaces) {
    int[] reached = new int[1];
    int[] count = new int[1];
    int[] surface = new int[CAPACITY];
    double[] arc = new double[CAPACITY];
    new TrackCall.Helix(
            track.row(),
            parameters,
            surfaces,
            surfaces.layout(1, CAPACITY),
            reached,
            new int[surfaces.groupCount()],
            count,
            surface,
            arc)
        .event(0);
    double across = Math.hypot(track.p()[0], track.p()[1]) / track.momentum();
    return of(reached[0], count[0], surface, arc, 1 / across);
  }

  /** A track in a map. */
  static KernelAnswer trajectory(
      TrackSample.Track track, double[] parameters, FieldArrays field, SurfaceArrays surfaces) {
    int[] reached = new int[1];
    int[] count = new int[1];
    int[] surface = new int[CAPACITY];
    double[] arc = new double[CAPACITY];
    new TrackCall.Trajectory(
            track.row(),
            parameters,
            field,
            surfaces,
            surfaces.layout(1, CAPACITY),
            reached,
            new int[surfaces.groupCount()],
            count,
            surface,
            arc)
        .event(0);
    return of(reached[0], count[0], surface, arc, 1);
  }

  private static KernelAnswer of(
      int reached, int count, int[] surface, double[] arc, double perArc) {
    List<Hit> hits = new ArrayList<>();
    for (int h = 0; h < count; h++) {
      hits.add(new Hit(surface[h], arc[h] * perArc));
    }
    return new KernelAnswer(reached, hits);
  }
}
