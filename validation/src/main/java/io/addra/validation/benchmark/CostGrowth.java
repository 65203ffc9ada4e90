package io.addra.validation.benchmark;

import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.Pipeline;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * How cost grows: with the events of a scan, with its lifetimes, with its regions, and with the
 * crystals that a ray may meet. Scans are the example's, from the first event to the map as text;
 * the clock is the processor's for the CPU device and the wall's for others, whose work is not the
 * processor's. Immutable.
 *
 * @param device what scans run on; stays open
 * @param events most events of a scan; an eighth of them where something else grows
 * @param rays rays; an eighth of them is traced through each scene, on one core
 * @param runs measured runs of each thing
 */
public record CostGrowth(ComputeDevice device, long events, int rays, int runs) {
  private static final double LEAST_SECONDS = 0.2;
  private static final int LIFETIMES = 33;
  private static final int PART = 8;
  private static final List<Long> LIFETIME_COUNTS = List.of(1L, 3L, 10L, 33L, 100L, 300L, 1000L);
  private static final List<Long> REGION_COUNTS = List.of(0L, 8L, 16L, 32L, 64L);
  private static final List<Double> CRYSTAL_SHARES = List.of(0.1, 0.25, 0.5, 0.75, 1.0);

  /** A scan with a number of lifetimes. */
  private record Variant(ScanPlan plan, long lifetimes) {}

  /**
   * Measures everything.
   *
   * @param progress is told what comes next
   * @return the series {@code events}, {@code lifetimes}, {@code regions} (s of a scan), {@code
   *     crystals_ip} and {@code crystals_dv} (ns a ray from the interaction point and from
   *     displaced vertices)
   */
  public List<GrowthSeries> run(Consumer<String> progress) {
    ScanPlan plan = ScanPlan.of(ExampleScan.config(events, 1), Overrides.none());
    List<GrowthSeries> found = new ArrayList<>();
    progress.accept("how cost grows with events");
    List<Long> counts = eventCounts();
    found.add(
        scans(
            "events",
            counts,
            counts.stream().map(n -> new Variant(withEvents(plan, n), LIFETIMES)).toList()));
    progress.accept("how cost grows with lifetimes");
    ScanPlan part = withEvents(plan, partOfEvents());
    found.add(
        scans(
            "lifetimes",
            LIFETIME_COUNTS,
            LIFETIME_COUNTS.stream().map(n -> new Variant(part, n)).toList()));
    progress.accept("how cost grows with regions");
    found.add(
        scans("regions", REGION_COUNTS, REGION_COUNTS.stream().map(this::withRegions).toList()));
    progress.accept("how cost grows with crystals");
    found.addAll(crystals());
    return found;
  }

  /** Up to all events by factors of 4, as far down as a scan may be divided. */
  private List<Long> eventCounts() {
    return LongStream.of(256, 64, 16, 4, 1)
        .map(divisor -> events / divisor)
        .filter(count -> count >= ScanPlan.BLOCKS)
        .boxed()
        .toList();
  }

  private long partOfEvents() {
    return Math.max(ScanPlan.BLOCKS, events / PART);
  }

  private static ScanPlan withEvents(ScanPlan plan, long count) {
    return ScanPlan.of(plan.config().withEvents(count), plan.geometry());
  }

  private Variant withRegions(long regions) {
    return new Variant(
        ScanPlan.of(ExampleScan.config(partOfEvents(), (int) regions), Overrides.none()),
        LIFETIMES);
  }

  private GrowthSeries scans(String key, List<Long> x, List<Variant> variants) {
    Clock clock = device.info().backend().equals("java") ? Clock.PROCESSOR : Clock.WALL;
    List<Pipeline> open = new ArrayList<>();
    try {
      List<Runnable> work = new ArrayList<>();
      for (Variant variant : variants) {
        Pipeline pipeline = device.prepare(variant.plan().pipeline());
        open.add(pipeline);
        ScanBenchmark scan = new ScanBenchmark(variant.plan(), device, runs, clock);
        work.add(() -> scan.scanAndMap(pipeline, (int) variant.lifetimes()));
      }
      return GrowthSeries.of(key, "s", x, new Turns(runs, clock, LEAST_SECONDS).time(key, work), 1);
    } finally {
      open.forEach(Pipeline::close);
    }
  }

  private List<GrowthSeries> crystals() {
    int traced = Math.max(1, rays / PART);
    double[] fromPoint = AnchorRays.fromInteractionPoint(traced);
    double[] displaced = AnchorRays.fromDisplacedVertices(traced);
    Detector all = Detectors.load("belle2-ecl");
    List<Long> counts = new ArrayList<>();
    List<Runnable> fromPointWork = new ArrayList<>();
    List<Runnable> displacedWork = new ArrayList<>();
    for (double share : CRYSTAL_SHARES) {
      Detector some = CrystalRings.thinned(all, share);
      counts.add((long) some.volumeCount());
      var scene = SceneCompiler.compile(List.of(some), List.of()).scene();
      fromPointWork.add(new RayBenchmark(scene, fromPoint)::trace);
      displacedWork.add(new RayBenchmark(scene, displaced)::trace);
    }
    Turns turns = new Turns(runs, Clock.THREAD, LEAST_SECONDS);
    double nanoseconds = 1e9 / traced;
    return List.of(
        GrowthSeries.of(
            "crystals_ip", "ns", counts, turns.time("rays", fromPointWork), nanoseconds),
        GrowthSeries.of(
            "crystals_dv", "ns", counts, turns.time("rays", displacedWork), nanoseconds));
  }
}
