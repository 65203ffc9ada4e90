package io.addra.propagation.scan;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.Pipeline;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.spectrum.MassPointCollector;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Runs a plan on a device. */
public final class ScanRunner {

  private ScanRunner() {}

  /**
   * Runs a plan to the end. The spectra do not depend on the device's threads or the order of its
   * work.
   *
   * @param plan what to compute
   * @param device where
   * @param progress is told at the start of a mass point and after each of its blocks
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static ScanResult run(ScanPlan plan, ComputeDevice device, ScanProgress progress) {
    Optional<SignaturePlan> signatures = SignaturePlan.of(plan);
    ScanResult regions = regions(plan, device, progress);
    return signatures
        .map(asked -> withSignatures(regions, asked, device, progress))
        .orElse(regions);
  }

  /**
   * Runs the regions of a plan alone.
   *
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static ScanResult regions(ScanPlan plan, ComputeDevice device, ScanProgress progress) {
    try (Pipeline pipeline = device.prepare(plan.pipeline())) {
      return run(plan, pipeline, device.info(), progress);
    }
  }

  /**
   * Runs a plan on a pipeline that is ready: what is compiled and uploaded once is not part of the
   * time of a run. Signatures are not evaluated.
   *
   * @param pipeline prepared for {@link ScanPlan#pipeline()} of this plan
   * @param device what it runs on
   */
  public static ScanResult run(
      ScanPlan plan, Pipeline pipeline, DeviceInfo device, ScanProgress progress) {
    long start = System.nanoTime();
    Duration cpuStart = processTime();
    List<MassPointSpectra> points = new ArrayList<>();
    for (int index = 0; index < plan.config().masses().size(); index++) {
      points.add(runMass(plan, index, pipeline, progress));
    }
    double wall = 1e-9 * (System.nanoTime() - start);
    double cpu = 1e-9 * processTime().minus(cpuStart).toNanos();
    return new ScanResult(plan, spectra(plan, points), Optional.empty(), device, wall, cpu);
  }

  /**
   * Runs the signatures of a plan alone.
   *
   * @return their spectra; none where the plan asks for none
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static Optional<ScanSpectra> signatures(
      ScanPlan plan, ComputeDevice device, ScanProgress progress) {
    return SignaturePlan.of(plan).map(asked -> signatures(plan, asked, device, progress));
  }

  private static ScanResult withSignatures(
      ScanResult regions, SignaturePlan asked, ComputeDevice device, ScanProgress progress) {
    long start = System.nanoTime();
    Duration cpuStart = processTime();
    ScanSpectra found = signatures(regions.plan(), asked, device, progress);
    return new ScanResult(
        regions.plan(),
        regions.spectra(),
        Optional.of(found),
        regions.device(),
        regions.wallSeconds() + 1e-9 * (System.nanoTime() - start),
        regions.cpuSeconds() + 1e-9 * processTime().minus(cpuStart).toNanos());
  }

  private static ScanSpectra signatures(
      ScanPlan plan, SignaturePlan asked, ComputeDevice device, ScanProgress progress) {
    List<MassPointSpectra> points = new ArrayList<>();
    for (int index = 0; index < plan.config().masses().size(); index++) {
      double mass = plan.config().masses().get(index);
      ProgressCounter counter = new ProgressCounter(progress, index, mass, asked.flights(index));
      counter.add(0);
      points.add(asked.run(index, device, counter::add));
    }
    return asked.spectra(points);
  }

  private static MassPointSpectra runMass(
      ScanPlan plan, int index, Pipeline pipeline, ScanProgress progress) {
    double mass = plan.config().masses().get(index);
    ScanGeometry geometry = plan.geometry();
    MassPointCollector collector =
        new MassPointCollector(
            plan.blocks().size(),
            geometry.slotNames().size(),
            plan.bins().count(),
            geometry.complements());
    if (plan.config().production() instanceof FileProduction file) {
      runFile(plan, file, pipeline, collector, progress);
      return collector.finish(mass);
    }
    List<EventStream> llps = plan.streams(mass);
    long flights = llps.size() * plan.blocks().stream().mapToLong(EventBlock::eventCount).sum();
    ProgressCounter counter = new ProgressCounter(progress, index, mass, flights);
    counter.add(0);
    for (EventStream llp : llps) {
      pipeline.run(
          llp,
          plan.blocks(),
          sums -> {
            collector.add(sums);
            counter.add(sums.block().eventCount());
          });
    }
    return collector.finish(mass);
  }

  private static void runFile(
      ScanPlan plan,
      FileProduction file,
      Pipeline pipeline,
      MassPointCollector collector,
      ScanProgress progress) {
    double mass = file.summary().meanMass();
    ProgressCounter counter = new ProgressCounter(progress, 0, mass, file.summary().llps());
    counter.add(0);
    try (FileFeeds feeds = new FileFeeds(file)) {
      pipeline.run(
          feeds.of(0),
          plan.blocks(),
          sums -> {
            collector.add(sums);
            counter.add(sums.block().eventCount());
          });
    }
  }

  /** The spectra of all mass points. */
  static ScanSpectra spectra(ScanPlan plan, List<MassPointSpectra> points) {
    ScanConfig config = plan.config();
    return new ScanSpectra(
        config.production().process(),
        config.llp(),
        plan.bins(),
        plan.scaleBits(),
        plan.maxWeight(),
        plan.geometry().slotNames(),
        plan.geometry().quantities(),
        points,
        ConfigJson.text(plan));
  }

  private static Duration processTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Adds up the events done and tells the listener, one call at a time. */
  private static final class ProgressCounter {
    private final ReentrantLock lock = new ReentrantLock();
    private final ScanProgress progress;
    private final int index;
    private final double mass;
    private final long total;
    private long done;

    ProgressCounter(ScanProgress progress, int index, double mass, long total) {
      this.progress = progress;
      this.index = index;
      this.mass = mass;
      this.total = total;
    }

    void add(long events) {
      lock.lock();
      try {
        done += events;
        progress.update(index, mass, done, total);
      } finally {
        lock.unlock();
      }
    }
  }
}
