package io.addra.validation.benchmark;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.track.TrackingField;
import io.addra.geometry.track.TrackingSurfaces;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import io.addra.kernels.track.TrackParameters;
import java.util.List;

/**
 * Times the kernels of tracks alone, on one core, a few tracks at a time as the CPU device does:
 * positive muons through all layers and sensors of a detector, in 1.5 T and in its own field.
 *
 * @param surfaces layers and sensors
 * @param field the detector's field
 * @param tracks the muons
 */
public record TrackBenchmark(SurfaceArrays surfaces, FieldArrays field, MuonTracks tracks) {
  private static final int TOGETHER = 64;
  private static final int CAPACITY = 256;
  private static final double FIELD_TESLA = 1.5;

  /** Just outside the drift chamber's outer wall. */
  private static final double LARGEST_RADIUS_CM = 113;

  /**
   * What was timed.
   *
   * @param timing times of all tracks
   * @param microsecondsPerTrack median time of a track on one core (us)
   * @param crossings layers and sensors crossed over all tracks
   */
  public record Result(Timing timing, double microsecondsPerTrack, long crossings) {}

  /** A batch of tracks, to be filled. */
  @SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
  private record Batch(double[] tracks, KernelCall call, int[] hitCount) {}

  /** Through a detector with layers and sensors. */
  public static TrackBenchmark of(Detector detector, int events) {
    return new TrackBenchmark(
        TrackingSurfaces.of(detector).arrays(),
        TrackingField.of(detector.field()),
        MuonTracks.of(events));
  }

  /** Measures both fields. */
  public List<Measurement> measure(int runs, Clock clock) {
    return List.of(
        measurement("track_uniform_us", uniform(runs, clock), "a uniform field"),
        measurement("track_map_us", map(runs, clock), "the field map"));
  }

  private Measurement measurement(String key, Result result, String where) {
    String what = "a track through all layers and sensors in " + where + ", one core";
    return new Measurement(key, result.microsecondsPerTrack, "us", what);
  }

  /** Times all tracks in a uniform field. */
  public Result uniform(int runs, Clock clock) {
    return time("tracks in a uniform field", runs, clock, uniformBatch());
  }

  /** Times all tracks in the detector's field. */
  public Result map(int runs, Clock clock) {
    return time("tracks in the field map", runs, clock, mapBatch());
  }

  private Result time(String name, int runs, Clock clock, Batch batch) {
    long[] crossings = new long[1];
    Timing timing = Timing.of(name, runs, clock, () -> crossings[0] = follow(batch));
    return new Result(timing, 1e6 * timing.median() / tracks.events(), crossings[0]);
  }

  private long follow(Batch batch) {
    long crossings = 0;
    for (int from = 0; from < tracks.events(); from += TOGETHER) {
      int size = Math.min(TOGETHER, tracks.events() - from);
      int stride = TrackTable.TRACK_STRIDE;
      System.arraycopy(tracks.tracks(), from * stride, batch.tracks, 0, size * stride);
      batch.call.events(0, size);
      for (int i = 0; i < size; i++) {
        crossings += batch.hitCount[i];
      }
    }
    return crossings;
  }

  private Batch uniformBatch() {
    double[] some = new double[TOGETHER * TrackTable.TRACK_STRIDE];
    int[] hitCount = new int[TOGETHER];
    KernelCall call =
        new TrackCall.Helix(
            some,
            TrackParameters.helix(FIELD_TESLA),
            surfaces,
            surfaces.layout(TOGETHER, CAPACITY),
            new int[TOGETHER],
            new int[TOGETHER * surfaces.groupCount()],
            hitCount,
            new int[TOGETHER * CAPACITY],
            new double[TOGETHER * CAPACITY]);
    return new Batch(some, call, hitCount);
  }

  private Batch mapBatch() {
    double[] some = new double[TOGETHER * TrackTable.TRACK_STRIDE];
    int[] hitCount = new int[TOGETHER];
    KernelCall call =
        new TrackCall.Trajectory(
            some,
            TrackParameters.trajectory(LARGEST_RADIUS_CM),
            field,
            surfaces,
            surfaces.layout(TOGETHER, CAPACITY),
            new int[TOGETHER],
            new int[TOGETHER * surfaces.groupCount()],
            hitCount,
            new int[TOGETHER * CAPACITY],
            new double[TOGETHER * CAPACITY]);
    return new Batch(some, call, hitCount);
  }
}
