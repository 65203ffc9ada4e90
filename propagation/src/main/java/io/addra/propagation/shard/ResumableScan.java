package io.addra.propagation.shard;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.scan.PartJoin;
import io.addra.propagation.scan.PartRunner;
import io.addra.propagation.scan.ScanPart;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanProgress;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.BlockRange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a scan some blocks at a time and puts what is done aside every so often. Immutable.
 *
 * @param plan the scan
 * @param identity its identity
 * @param every how often something is put aside; zero: after each block
 */
public record ResumableScan(ScanPlan plan, String identity, Duration every) {
  /** How often something is put aside unless it is said otherwise. */
  public static final Duration USUAL = Duration.ofSeconds(30);

  /** Flights of the first blocks that are run, before it is known how fast they are. */
  private static final long FIRST_FLIGHTS = 200_000;

  /**
   * Runs what the checkpoints do not have, and puts all together: the bits of a run in one piece.
   *
   * @param checkpoints what is there; more is put aside there
   * @param joined an empty folder for a file per mass point, used where something was put aside;
   *     the result reads it
   * @param progress is told of the flights of the whole scan as of one mass point
   * @throws io.addra.kernels.device.DeviceException if the device fails
   * @throws java.io.UncheckedIOException if something cannot be written
   */
  public ScanResult run(
      ComputeDevice device, Checkpoints checkpoints, Path joined, ScanProgress progress) {
    List<ScanPart> pending = new ArrayList<>();
    Stopwatch watch = new Stopwatch();
    try (PartRunner runner = PartRunner.open(plan, device)) {
      FlightCount count = new FlightCount(progress, flights(runner));
      BlockCover cover = cover(checkpoints, runner, count);
      Pace pace = new Pace(every, FIRST_FLIGHTS);
      for (Shard.Piece gap : cover.gaps()) {
        for (int from = gap.blocks().from(); from < gap.blocks().to(); ) {
          int blocks = pace.blocks(runner.flights(gap.mass(), new BlockRange(from, from + 1)));
          BlockRange next = new BlockRange(from, Math.min(gap.blocks().to(), from + blocks));
          pending.add(run(runner, gap.mass(), next, count, pace));
          from = next.to();
          if (watch.wallSeconds() >= every.toMillis() / 1e3) {
            checkpoints.write(pending, watch);
            pending.clear();
            watch = new Stopwatch();
          }
        }
      }
    }
    List<PartSet.Located> parts = checkpoints.parts();
    PartSet earlier = new PartSet(parts);
    double wall = watch.wallSeconds() + earlier.wallSeconds();
    double cpu = watch.cpuSeconds() + earlier.cpuSeconds();
    return parts.isEmpty()
        ? PartJoin.of(plan, pending, device.info(), wall, cpu)
        : new PartMerge(plan, identity, parts, pending)
            .result(joined, device.info(), wall, cpu, () -> {});
  }

  private ScanPart run(
      PartRunner runner, int mass, BlockRange blocks, FlightCount count, Pace pace) {
    double value = plan.config().masses().get(mass);
    Stopwatch watch = new Stopwatch();
    ScanPart part = runner.run(mass, blocks, flights -> count.add(value, flights));
    pace.ran(runner.flights(mass, blocks), watch.wallSeconds());
    return part;
  }

  private long flights(PartRunner runner) {
    long all = 0;
    for (int mass = 0; mass < plan.config().masses().size(); mass++) {
      all += runner.flights(mass, new BlockRange(0, plan.blocks().size()));
    }
    return all;
  }

  private BlockCover cover(Checkpoints checkpoints, PartRunner runner, FlightCount count) {
    BlockCover cover = new BlockCover(plan.config().masses().size(), plan.blocks().size());
    long flights = 0;
    for (PartSet.Located part : checkpoints.parts()) {
      cover.add(part.manifest().file(), part.manifest().pieces());
      for (Shard.Piece piece : part.manifest().pieces()) {
        flights += runner.flights(piece.mass(), piece.blocks());
      }
    }
    count.add(plan.config().masses().getFirst(), flights);
    return cover;
  }
}
