package io.addra.kernels.conformance;

import io.addra.kernels.body.DecayKernel;
import io.addra.kernels.body.HelixKernel;
import io.addra.kernels.body.TrajectoryKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.KernelCall;
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
  private static final int EVENTS = 4096;
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
    return List.of(helix(1), helix(-1), helix(0), trajectory(1), trajectory(-1), trajectory(0));
  }

  private static ConformanceCase helix(int charge) {
    SplittableRandom random = new SplittableRandom(13 + charge);
    double[] vertices = vertices(random);
    double[] momenta = momenta(random);
    double[] track = new double[HelixKernel.PARAMETERS];
    track[HelixKernel.FIELD] = 1.5;
    track[HelixKernel.CHARGE] = charge;
    track[HelixKernel.DAUGHTER] = 1;
    track[HelixKernel.LONGEST_ARC] = 500;
    SurfaceArrays surfaces = SampleSurfaces.surfaces();
    int[] layout = surfaces.layout(EVENTS, CAPACITY);
    Supplier<KernelCall> fresh =
        () ->
            new KernelCall.Helix(
                vertices,
                momenta,
                track,
                surfaces,
                layout,
                new int[EVENTS],
                new int[EVENTS * surfaces.groupCount()],
                new int[EVENTS],
                new int[EVENTS * CAPACITY],
                new double[EVENTS * CAPACITY]);
    return tracks("tracks of charge " + charge, fresh);
  }

  private static ConformanceCase trajectory(int charge) {
    SplittableRandom random = new SplittableRandom(23 + charge);
    double[] vertices = vertices(random);
    double[] momenta = momenta(random);
    double[] track = new double[TrajectoryKernel.PARAMETERS];
    track[TrajectoryKernel.CHARGE] = charge;
    track[TrajectoryKernel.DAUGHTER] = 1;
    track[TrajectoryKernel.LONGEST_PATH] = 500;
    track[TrajectoryKernel.LARGEST_RADIUS] = 140;
    track[TrajectoryKernel.LONGEST_ARC] = 10;
    track[TrajectoryKernel.TOLERANCE] = 0.01;
    SurfaceArrays surfaces = SampleSurfaces.surfaces();
    FieldArrays field = SampleSurfaces.field();
    int[] layout = surfaces.layout(EVENTS, CAPACITY);
    Supplier<KernelCall> fresh =
        () ->
            new KernelCall.Trajectory(
                vertices,
                momenta,
                track,
                field,
                surfaces,
                layout,
                new int[EVENTS],
                new int[EVENTS * surfaces.groupCount()],
                new int[EVENTS],
                new int[EVENTS * CAPACITY],
                new double[EVENTS * CAPACITY]);
    return tracks("tracks of charge " + charge + " in and out of a map", fresh);
  }

  /** Of the lists of crossings only what is filled is compared. */
  private static ConformanceCase tracks(String inputs, Supplier<KernelCall> fresh) {
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

  private static double[] vertices(SplittableRandom random) {
    double[] vertices = new double[EVENTS * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      double distance = i % 11 == 0 ? 0 : Math.exp(random.nextDouble(-5, 5.2));
      double[] direction = direction(random, i);
      for (int axis = 0; axis < 3; axis++) {
        vertices[VertexKernel.VERTEX_STRIDE * i + axis] = distance * direction[axis];
      }
    }
    return vertices;
  }

  private static double[] momenta(SplittableRandom random) {
    double[] momenta = new double[EVENTS * DecayKernel.MOMENTA_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      double p = i % 19 == 0 ? 0 : Math.exp(random.nextDouble(-6, 3));
      double[] direction = direction(random, i / 2);
      for (int axis = 0; axis < 3; axis++) {
        momenta[DecayKernel.MOMENTA_STRIDE * i + 3 + axis] = p * direction[axis];
      }
    }
    return momenta;
  }

  /** Any direction; now and then along or across the axis. */
  private static double[] direction(SplittableRandom random, int i) {
    double cos = i % 7 == 0 ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
    double sin = Math.sqrt(1 - cos * cos);
    double phi = random.nextDouble(0, 2 * Math.PI);
    return new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos};
  }
}
