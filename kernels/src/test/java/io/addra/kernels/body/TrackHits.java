package io.addra.kernels.body;

import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import java.util.ArrayList;
import java.util.List;

/**
 * What a kernel of tracks says of one track.
 *
 * @param reached layers reached
 * @param groupHits crossings of each group of sensors
 * @param surfaces number of the surface of each crossing
 * @param arcs its arc length (cm)
 */
record TrackHits(int reached, List<Integer> groupHits, List<Integer> surfaces, List<Double> arcs) {
  private static final int CAPACITY = 2000;
  private static final int STRIDE = 3;

  /** The track is the last of three. */
  private static final int TRACK = 2;

  /** Follows a track in a uniform field. */
  static TrackHits of(
      double[] start,
      double[] p,
      double charge,
      double field,
      double longest,
      SurfaceArrays surfaces) {
    return helix(tracks(start, p, charge, 0), field, longest, surfaces);
  }

  /** The same for one that ends after a path (cm). */
  static TrackHits ending(
      double end, double[] start, double[] p, double charge, double field, SurfaceArrays surfaces) {
    return helix(tracks(start, p, charge, end), field, Double.POSITIVE_INFINITY, surfaces);
  }

  private static TrackHits helix(
      double[] tracks, double field, double longest, SurfaceArrays surfaces) {
    int[] reached = new int[STRIDE];
    int[] groupHits = new int[STRIDE * surfaces.groupCount()];
    int[] count = new int[STRIDE];
    int[] surface = new int[STRIDE * CAPACITY];
    double[] arc = new double[STRIDE * CAPACITY];
    HelixKernel.event(
        TRACK,
        tracks,
        new double[] {field, longest},
        surfaces.layers(),
        surfaces.ladders(),
        surfaces.spans(),
        surfaces.tilted(),
        surfaces.groups(),
        surfaces.layout(STRIDE, CAPACITY),
        reached,
        groupHits,
        count,
        surface,
        arc);
    return read(reached, groupHits, count, surface, arc);
  }

  /** Follows a track in a field on a grid, in arcs of at most 10 cm. */
  static TrackHits of(
      double[] start, double[] p, double charge, FieldArrays field, SurfaceArrays surfaces) {
    return ending(0, start, p, charge, field, surfaces);
  }

  /** The same for one that ends after a path (cm), 0 for none. */
  static TrackHits ending(
      double end,
      double[] start,
      double[] p,
      double charge,
      FieldArrays field,
      SurfaceArrays surfaces) {
    double[] parameters = new double[TrajectoryKernel.PARAMETERS];
    parameters[TrajectoryKernel.LONGEST_PATH] = Double.POSITIVE_INFINITY;
    parameters[TrajectoryKernel.LARGEST_RADIUS] = Double.POSITIVE_INFINITY;
    parameters[TrajectoryKernel.LONGEST_ARC] = 10;
    parameters[TrajectoryKernel.TOLERANCE] = 0.003;
    int[] reached = new int[STRIDE];
    int[] groupHits = new int[STRIDE * surfaces.groupCount()];
    int[] count = new int[STRIDE];
    int[] surface = new int[STRIDE * CAPACITY];
    double[] arc = new double[STRIDE * CAPACITY];
    TrajectoryKernel.event(
        TRACK,
        tracks(start, p, charge, end),
        parameters,
        field.grid(),
        field.field(),
        surfaces.layers(),
        surfaces.ladders(),
        surfaces.spans(),
        surfaces.tilted(),
        surfaces.groups(),
        surfaces.layout(STRIDE, CAPACITY),
        reached,
        groupHits,
        count,
        surface,
        arc);
    return read(reached, groupHits, count, surface, arc);
  }

  private static double[] tracks(double[] start, double[] p, double charge, double end) {
    double[] tracks = new double[STRIDE * TrackTable.TRACK_STRIDE];
    int t = TRACK * TrackTable.TRACK_STRIDE;
    System.arraycopy(start, 0, tracks, t + TrackTable.TRACK_ORIGIN, 3);
    System.arraycopy(p, 0, tracks, t + TrackTable.TRACK_MOMENTUM, 3);
    tracks[t + TrackTable.TRACK_CHARGE] = charge;
    tracks[t + TrackTable.TRACK_LENGTH] = end;
    return tracks;
  }

  private static TrackHits read(
      int[] reached, int[] groupHits, int[] count, int[] surface, double[] arc) {
    List<Integer> groups = new ArrayList<>();
    for (int g = 0; g < groupHits.length / STRIDE; g++) {
      groups.add(groupHits[g * STRIDE + TRACK]);
    }
    List<Integer> surfaces = new ArrayList<>();
    List<Double> arcs = new ArrayList<>();
    for (int h = 0; h < count[TRACK]; h++) {
      surfaces.add(surface[h * STRIDE + TRACK]);
      arcs.add(arc[h * STRIDE + TRACK]);
    }
    return new TrackHits(reached[TRACK], groups, surfaces, arcs);
  }

  /** Arc lengths at which a surface is crossed (cm), ascending. */
  List<Double> arcs(int surface) {
    List<Double> found = new ArrayList<>();
    for (int h = 0; h < arcs.size(); h++) {
      if (surfaces.get(h) == surface) {
        found.add(arcs.get(h));
      }
    }
    return found.stream().sorted().toList();
  }
}
