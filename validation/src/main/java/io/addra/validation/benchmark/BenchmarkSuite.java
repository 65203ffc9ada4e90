package io.addra.validation.benchmark;

import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.CpuDevice;
import io.addra.kernels.scene.Scene;
import io.addra.propagation.scan.Overrides;
import io.addra.propagation.scan.ScanPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@code addra bench} measures: rays through Belle II on one core; a scan of B+ to K+ S
 * through all detectors as the example has it, on a device and on the CPU; what lifetimes cost;
 * memory. Immutable.
 *
 * @param device what is measured; stays open
 * @param threads threads of the CPU device that it is compared with
 * @param events events of a scan
 * @param rays rays that are traced; a million are those that other ray tracers were timed on
 * @param runs measured runs of each thing
 */
public record BenchmarkSuite(ComputeDevice device, int threads, long events, int rays, int runs) {
  private static final int SHAPE_EVENTS = 20_000;
  private static final int TRACKS = 20_000;
  private static final int LIFETIMES = 33;
  private static final List<Integer> LIFETIME_COUNTS = List.of(1, LIFETIMES, 100, 1000);

  /**
   * Measures everything.
   *
   * @param progress is told what comes next
   */
  public List<Measurement> run(Consumer<String> progress) {
    List<Measurement> found = new ArrayList<>();
    double[] fromPoint = AnchorRays.fromInteractionPoint(rays);
    double[] displaced = AnchorRays.fromDisplacedVertices(rays);
    for (String detector : List.of("belle2", "belle2-ecl")) {
      progress.accept("rays through " + detector + " on one core");
      String key = detector.equals("belle2") ? "belle2" : "ecl";
      String through = detector.equals("belle2") ? "Belle II" : "the ECL's crystals";
      Scene scene = addScene(key, through, Detectors.load(detector), found);
      addRays(
          key + "_ip", "from the interaction point through " + through, scene, fromPoint, found);
      addRays(key + "_dv", "from displaced vertices through " + through, scene, displaced, found);
    }
    progress.accept("tracks through belle2 on one core");
    found.addAll(TrackBenchmark.of(Detectors.load("belle2"), TRACKS).measure(runs, Clock.THREAD));
    ScanPlan plan = ScanPlan.of(ExampleScan.config(events, 1), Overrides.none());
    EventShape shape = EventShape.of(plan.geometry().scene(), plan.events(1.0), SHAPE_EVENTS);
    progress.accept("a scan on " + device.info().name());
    addScan(plan, shape, found);
    progress.accept("lifetimes");
    addLifetimes(plan, shape, found);
    found.add(
        new Measurement(
            "scene_bytes", plan.geometry().scene().bytes(), "B", "scene of all detectors"));
    found.add(
        new Measurement(
            "peak_memory_bytes", Machine.peakMemoryBytes(), "B", "largest memory of this process"));
    return found;
  }

  private Scene addScene(String key, String what, Detector detector, List<Measurement> found) {
    Scene[] scene = new Scene[1];
    Timing build =
        Timing.of(
            "scene " + key,
            runs,
            Clock.WALL,
            () -> scene[0] = SceneCompiler.compile(List.of(detector), List.of()).scene());
    found.add(
        new Measurement(key + "_build_s", build.median(), "s", "making the scene of " + what));
    found.add(new Measurement(key + "_scene_bytes", scene[0].bytes(), "B", "scene of " + what));
    return scene[0];
  }

  private void addRays(
      String key, String what, Scene scene, double[] traced, List<Measurement> found) {
    RayBenchmark.Result result =
        new RayBenchmark(scene, traced).time("rays " + key, runs, Clock.THREAD);
    found.add(
        new Measurement(
            key + "_rays_per_s_core",
            result.raysPerSecond(),
            "1/s",
            "rays " + what + ", one core"));
    found.add(
        new Measurement(
            key + "_crossings", result.crossings(), "", "intervals of " + rays + " of them"));
    found.add(
        new Measurement(
            key + "_intervals_per_ray",
            (double) result.crossings() / rays,
            "",
            "intervals of one of them"));
  }

  private void addScan(ScanPlan plan, EventShape shape, List<Measurement> found) {
    ScanBenchmark.Throughput here = new ScanBenchmark(plan, device, runs, Clock.WALL).throughput();
    found.add(
        new Measurement(
            "events_per_s", here.eventsPerSecond(), "1/s", "events, made, traced and deposited"));
    found.add(new Measurement("intervals_per_event", shape.intervals(), "", "intervals an event"));
    found.add(
        new Measurement(
            "deposits_per_s",
            here.eventsPerSecond() * shape.deposits(),
            "1/s",
            "amounts added to spectra"));
    if (!onTheCpu()) {
      try (ComputeDevice cpu = new CpuDevice(threads)) {
        ScanBenchmark.Throughput other =
            new ScanBenchmark(plan, cpu, runs, Clock.WALL).throughput();
        found.add(
            new Measurement(
                "cpu_events_per_s", other.eventsPerSecond(), "1/s", "the same on the CPU device"));
        found.add(
            new Measurement(
                "device_over_cpu",
                here.eventsPerSecond() / other.eventsPerSecond(),
                "",
                "speed of the device over that of the CPU device"));
      }
    }
    found.add(
        new Measurement("anchor_s", here.anchor().median(), "s", "the anchor, one core, same run"));
  }

  private void addLifetimes(ScanPlan plan, EventShape shape, List<Measurement> found) {
    // on a GPU the work is not the processor's
    Clock clock = onTheCpu() ? Clock.PROCESSOR : Clock.WALL;
    ScanBenchmark.LifetimeCost cost =
        new ScanBenchmark(plan, device, runs, clock).lifetimeCost(LIFETIME_COUNTS);
    Timing whole = new ScanBenchmark(plan, device, runs, Clock.WALL).whole(LIFETIMES);
    double pairs = shape.regions() * plan.totalFlights() * LIFETIMES;
    found.add(new Measurement("regions_per_event", shape.regions(), "", "regions an LLP crosses"));
    found.add(
        new Measurement(
            "decay_probabilities_per_s",
            pairs / whole.median(),
            "1/s",
            "regions crossed x lifetimes, whole scan with " + LIFETIMES));
    for (int i = 1; i < LIFETIME_COUNTS.size(); i++) {
      int count = LIFETIME_COUNTS.get(i);
      found.add(
          new Measurement(
              "lifetimes_" + count + "_over_1",
              cost.ratio(i),
              "",
              "cost of a scan with " + count + " lifetimes over one with 1"));
    }
  }

  private boolean onTheCpu() {
    return device.info().backend().equals("java");
  }
}
