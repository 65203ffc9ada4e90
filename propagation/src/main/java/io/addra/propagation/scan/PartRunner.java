package io.addra.propagation.scan;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.Pipeline;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.MassPointCollector;
import io.addra.propagation.spectrum.MassPointSpectra;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Runs parts of a plan, some blocks of a mass point at a time, in any order. The kernels are
 * compiled once. For one thread.
 */
public final class PartRunner implements AutoCloseable {
  private final ScanPlan plan;
  private final ComputeDevice device;
  private final Pipeline pipeline;
  private final Optional<SignaturePlan> signatures;

  private PartRunner(
      ScanPlan plan, ComputeDevice device, Pipeline pipeline, Optional<SignaturePlan> signatures) {
    this.plan = plan;
    this.device = device;
    this.pipeline = pipeline;
    this.signatures = signatures;
  }

  /**
   * Prepares a plan on a device, which stays open.
   *
   * @throws IllegalArgumentException if the LLPs are those of an event file, which is read in order
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public static PartRunner open(ScanPlan plan, ComputeDevice device) {
    if (plan.config().production() instanceof FileProduction) {
      throw new IllegalArgumentException("the events of a file are read in order, in one piece");
    }
    return new PartRunner(plan, device, device.prepare(plan.pipeline()), SignaturePlan.of(plan));
  }

  /**
   * Runs some blocks of a mass point.
   *
   * @param mass index of the mass point, from 0
   * @param blocks which of its blocks
   * @param progress is told the LLPs that are done
   * @throws io.addra.kernels.device.DeviceException if the device fails
   */
  public ScanPart run(int mass, BlockRange blocks, LongConsumer progress) {
    MassPointSpectra regions = regions(mass, blocks, progress);
    return new ScanPart(
        mass, blocks, regions, signatures.map(asked -> asked.run(mass, blocks, device, progress)));
  }

  /**
   * Flights that some blocks of a mass point are, those of signatures included: what {@link #run}
   * tells the progress of, about.
   */
  public long flights(int mass, BlockRange blocks) {
    long events = blocks.among(plan.blocks()).stream().mapToLong(EventBlock::eventCount).sum();
    long ofSignatures = signatures.map(asked -> asked.flights(mass)).orElse(0L);
    return plan.llpsOfAnEvent() * events + ofSignatures * blocks.size() / plan.blocks().size();
  }

  private MassPointSpectra regions(int index, BlockRange range, LongConsumer progress) {
    double mass = plan.config().masses().get(index);
    MassPointCollector collector =
        new MassPointCollector(
            range.size(),
            plan.geometry().slotNames().size(),
            plan.bins().count(),
            plan.geometry().complements());
    for (EventStream llp : plan.streams(mass)) {
      pipeline.run(
          llp,
          range.among(plan.blocks()),
          sums -> {
            collector.add(sums);
            progress.accept(sums.block().eventCount());
          });
    }
    return collector.finish(mass);
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
