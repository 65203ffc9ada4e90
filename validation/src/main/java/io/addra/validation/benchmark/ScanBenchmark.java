package io.addra.validation.benchmark;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.Pipeline;
import io.addra.propagation.result.MapCsv;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.scan.ScanRunner;
import java.util.ArrayList;
import java.util.List;

/**
 * Times scans: events a second, and what more lifetimes cost. The variants take turns, so that a
 * change of the machine's load meets all of them; the median of the runs is reported, with the
 * anchor timed in the same process.
 *
 * @param plan scan to run
 * @param device where it runs; not closed
 * @param runs measured runs of each variant, at least one
 * @param clock what is counted
 */
public record ScanBenchmark(ScanPlan plan, ComputeDevice device, int runs, Clock clock) {
  private static final double SHORTEST_CM = 1e-3;
  private static final double LONGEST_CM = 1e7;

  /**
   * Events of all mass points in a second of the clock, tracing and spectra alone.
   *
   * @param scan times of the scan
   * @param eventsPerSecond events over the median time
   * @param anchor the anchor, one thread
   */
  public record Throughput(Timing scan, double eventsPerSecond, Timing anchor) {}

  /**
   * Cost of a whole scan, its evaluation and its map as text, by number of lifetimes.
   *
   * @param lifetimes numbers of lifetimes, the first is what others are compared with
   * @param timings times, in the same order
   * @param anchor the anchor, one thread
   */
  public record LifetimeCost(List<Integer> lifetimes, List<Timing> timings, Timing anchor) {
    /** Copies the lists. */
    public LifetimeCost {
      lifetimes = List.copyOf(lifetimes);
      timings = List.copyOf(timings);
    }

    /** Returns the median time of the i-th number of lifetimes over that of the first. */
    public double ratio(int i) {
      return timings.get(i).median() / timings.getFirst().median();
    }
  }

  /**
   * Times the scan alone: from the first event to the last block. What is compiled and uploaded
   * before is not part of it.
   */
  public Throughput throughput() {
    Timing timing;
    try (Pipeline pipeline = device.prepare(plan.pipeline())) {
      timing = Timing.of("scan", runs, clock, () -> scan(pipeline));
    }
    return new Throughput(timing, plan.totalFlights() / timing.median(), Anchor.time(runs, clock));
  }

  private ScanResult scan(Pipeline pipeline) {
    return ScanRunner.run(plan, pipeline, device.info(), ScanProgress.NONE);
  }

  /**
   * Times whole scans for several numbers of lifetimes.
   *
   * @param lifetimes numbers of lifetimes, log-spaced from 10^-3 to 10^7 cm
   */
  public LifetimeCost lifetimeCost(List<Integer> lifetimes) {
    List<List<Double>> seconds = new ArrayList<>();
    try (Pipeline pipeline = device.prepare(plan.pipeline())) {
      for (int count : lifetimes) {
        scanAndMap(pipeline, count);
        seconds.add(new ArrayList<>());
      }
      for (int run = 0; run < runs; run++) {
        for (int i = 0; i < lifetimes.size(); i++) {
          int count = lifetimes.get(i);
          seconds.get(i).add(clock.time(() -> scanAndMap(pipeline, count)));
        }
      }
    }
    List<Timing> timings = new ArrayList<>();
    for (int i = 0; i < lifetimes.size(); i++) {
      timings.add(new Timing(lifetimes.get(i) + " lifetimes", seconds.get(i)));
    }
    return new LifetimeCost(lifetimes, timings, Anchor.time(runs, clock));
  }

  /** Times whole scans with one number of lifetimes. */
  public Timing whole(int lifetimes) {
    try (Pipeline pipeline = device.prepare(plan.pipeline())) {
      return Timing.of(
          lifetimes + " lifetimes", runs, clock, () -> scanAndMap(pipeline, lifetimes));
    }
  }

  /**
   * Runs a whole scan once: from the first event to its map as text.
   *
   * @param pipeline the plan's own, prepared
   * @param lifetimes number of lifetimes, log-spaced from 10^-3 to 10^7 cm
   * @return length of the text, so that nothing of the work can be left out
   */
  int scanAndMap(Pipeline pipeline, int lifetimes) {
    double[] ctau = new double[lifetimes];
    for (int i = 0; i < lifetimes; i++) {
      double share = lifetimes == 1 ? 0.5 : (double) i / (lifetimes - 1);
      ctau[i] = SHORTEST_CM * Math.pow(LONGEST_CM / SHORTEST_CM, share);
    }
    return MapCsv.text(MapEvaluator.evaluate(scan(pipeline).spectra(), ctau)).length();
  }
}
