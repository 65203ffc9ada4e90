package io.addra.propagation.scan;

import io.addra.kernels.device.BlockSink;
import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.Pipeline;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.MassPointCollector;
import io.addra.propagation.spectrum.MassPointSpectra;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Runs parts of a plan, some blocks of a mass point at a time, in any order. The kernels are
 * compiled once. An event file is read on from where it is, and from its beginning for blocks that
 * come before. For one thread.
 */
public final class PartRunner implements AutoCloseable {
  private final ScanPlan plan;
  private final ComputeDevice device;
  private final Pipeline pipeline;
  private final Optional<SignaturePlan> signatures;
  private final Optional<FileFeeds> feeds;

  private PartRunner(ScanPlan plan, ComputeDevice device, Pipeline pipeline) {
    this.plan = plan;
    this.device = device;
    this.pipeline = pipeline;
    signatures = SignaturePlan.of(plan);
    feeds =
        plan.config().production() instanceof FileProduction file
            ? Optional.of(new FileFeeds(file))
            : Optional.empty();
  }

  /**
   * Prepares a plan on a device, which stays open.
   *
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static PartRunner open(ScanPlan plan, ComputeDevice device) {
    return new PartRunner(plan, device, device.prepare(plan.pipeline()));
  }

  /**
   * Runs some blocks of a mass point.
   *
   * @param mass index of the mass point, from 0
   * @param blocks which of its blocks
   * @param progress is told the LLPs that are done
   * @throws io.addra.kernels.device.DeviceException if the device fails
   * @throws io.addra.geometry.document.InputException if an event file has to be read again and
   *     cannot be
   */
  public ScanPart run(int mass, BlockRange blocks, LongConsumer progress) {
    MassPointSpectra regions = regions(mass, blocks, progress);
    return new ScanPart(
        mass,
        blocks,
        regions,
        signatures.map(asked ->
            feeds.isPresent()
                ? asked.run(blocks, feeds.get(), device, progress)
                : asked.run(mass, blocks, device, progress)));
  }

  /**
   * Flights that some blocks of a mass point are, those of signatures included: what {@link #run}
   * tells the progress of, about.
   */
  public long flights(int mass, BlockRange blocks) {
    List<EventBlock> some = blocks.among(plan.blocks());
    long events = some.stream().mapToLong(EventBlock::eventCount).sum();
    long ofRegions =
        plan.config().production() instanceof FileProduction file
            ? FileLlps.among(file, events)
            : plan.llpsOfAnEvent() * events;
    long ofSignatures = signatures.map(asked -> asked.flights(mass)).orElse(0L);
    return ofRegions + ofSignatures * blocks.size() / plan.blocks().size();
  }

  private MassPointSpectra regions(int index, BlockRange range, LongConsumer progress) {
    double mass = plan.config().masses().get(index);
    MassPointCollector collector =
        new MassPointCollector(
            range.size(),
            plan.geometry().slotNames().size(),
            plan.bins().count(),
            plan.geometry().complements());
    List<EventBlock> blocks = range.among(plan.blocks());
    BlockSink sink =
        sums -> {
          collector.add(sums);
          progress.accept(sums.block().eventCount());
        };
    feeds.ifPresentOrElse(
        file -> {
          EventFileFeed feed = file.of(0);
          feed.moveTo(blocks.getFirst().firstEvent());
          pipeline.run(feed, blocks, sink);
        },
        () -> plan.streams(mass).forEach(llp -> pipeline.run(llp, blocks, sink)));
    return collector.finish(mass);
  }

  @Override
  public void close() {
    feeds.ifPresent(FileFeeds::close);
    pipeline.close();
  }
}
