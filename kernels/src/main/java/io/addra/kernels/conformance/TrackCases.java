package io.addra.kernels.conformance;

import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.TrajectoryKernel;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Cases of the kernels of tracks: straight, stiff, curling and axial ones and some at rest, from
 * within, between and outside all surfaces, through sensors on ladders and tilted ones, and out of
 * the field.
 */
final class TrackCases {
  private static final int EVENTS = 8192;
  private static final int CAPACITY = 64;
  private static final String ALLOWED = "surfaces nothing, arcs 1e-11 cm or 1e-13";

  /** Sine and cosine may differ by an ulp or two: arcs to 1e-13, the surfaces met the same. */
  private static final List<Tolerance> TOLERANCES =
      List.of(
          Tolerance.EXACT,
          Tolerance.EXACT,
          Tolerance.EXACT,
          Tolerance.EXACT,
          new Tolerance(1e-11, 1e-13));

  private TrackCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(helix(), trajectory());
  }

  private static ConformanceCase helix() {
    double[] tracks = tracks(new SplittableRandom(13));
    double[] parameters = new double[HelixKernel.PARAMETERS];
    parameters[HelixKernel.FIELD] = 1.5;
    parameters[HelixKernel.LONGEST_ARC] = 500;
    SurfaceArrays surfaces = SampleSurfaces.surfaces();
    int[] layout = surfaces.layout(EVENTS, CAPACITY);
    Supplier<KernelCall> fresh =
        () ->
            new TrackCall.Helix(
                tracks,
                parameters,
                surfaces,
                layout,
                new int[EVENTS],
                new int[EVENTS * surfaces.groupCount()],
                new int[EVENTS],
                new int[EVENTS * CAPACITY],
                new double[EVENTS * CAPACITY]);
    return compared("tracks in a uniform field", fresh);
  }

  private static ConformanceCase trajectory() {
    double[] tracks = tracks(new SplittableRandom(23));
    double[] parameters = new double[TrajectoryKernel.PARAMETERS];
    parameters[TrajectoryKernel.LONGEST_PATH] = 500;
    parameters[TrajectoryKernel.LARGEST_RADIUS] = 140;
    parameters[TrajectoryKernel.LONGEST_ARC] = 10;
    parameters[TrajectoryKernel.TOLERANCE] = 0.01;
    SurfaceArrays surfaces = SampleSurfaces.surfaces();
    FieldArrays field = SampleSurfaces.field();
    int[] layout = surfaces.layout(EVENTS, CAPACITY);
    Supplier<KernelCall> fresh =
        () ->
            new TrackCall.Trajectory(
                tracks,
                parameters,
                field,
                surfaces,
                layout,
                new int[EVENTS],
                new int[EVENTS * surfaces.groupCount()],
                new int[EVENTS],
                new int[EVENTS * CAPACITY],
                new double[EVENTS * CAPACITY]);
    return compared("tracks in and out of a map", fresh);
  }

  /** Of the lists of crossings only what is filled is compared. */
  private static ConformanceCase compared(String inputs, Supplier<KernelCall> fresh) {
    KernelCall call = fresh.get();
    call.events(0, EVENTS);
    int[] counts = (int[]) call.outputs().get(2);
    return new KernelCase(
        inputs,
        EVENTS,
        fresh,
        TOLERANCES,
        ALLOWED,
        (output, e) -> output < 3 || e / EVENTS < Math.min(counts[e % EVENTS], CAPACITY));
  }

  /** Both charges, single and double, and none. */
  private static double[] tracks(SplittableRandom random) {
    double[] tracks = new double[EVENTS * TrackTable.TRACK_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      int t = i * TrackTable.TRACK_STRIDE;
      double distance = i % 11 == 0 ? 0 : Math.exp(random.nextDouble(-5, 5.2));
      double[] place = direction(random, i);
      double p = i % 19 == 0 ? 0 : Math.exp(random.nextDouble(-6, 3));
      double[] towards = direction(random, i / 2);
      for (int axis = 0; axis < 3; axis++) {
        tracks[t + TrackTable.TRACK_ORIGIN + axis] = distance * place[axis];
        tracks[t + TrackTable.TRACK_MOMENTUM + axis] = p * towards[axis];
      }
      tracks[t + TrackTable.TRACK_CHARGE] = i % 37 == 0 ? 2 : random.nextInt(-1, 2);
      tracks[t + TrackTable.TRACK_TIME] = random.nextDouble(1000);
    }
    return tracks;
  }

  /** Any direction; now and then along or across the axis. */
  private static double[] direction(SplittableRandom random, int i) {
    double cos = i % 7 == 0 ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
    double sin = Math.sqrt(1 - cos * cos);
    double phi = random.nextDouble(0, 2 * Math.PI);
    return new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos};
  }
}
