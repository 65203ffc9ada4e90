package io.addra.propagation.scan;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.Pipeline;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.spectrum.BlockJoin;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.MassPointCollector;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Runs parts of a plan, some blocks of a mass point at a time, in any order, and puts them
 * together. The kernels are compiled once. For one thread.
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

  /**
   * The scan of which these are the parts, with the bits that a run in one piece gives.
   *
   * @param parts parts by mass and block, each block of each mass once
   * @param device where they ran
   * @param wallSeconds elapsed time of all (s)
   * @param cpuSeconds processor time of all (s)
   * @throws IllegalArgumentException if a block is missing or there twice
   */
  public static ScanResult join(
      ScanPlan plan,
      List<ScanPart> parts,
      DeviceInfo device,
      double wallSeconds,
      double cpuSeconds) {
    List<MassPointSpectra> regions = new ArrayList<>();
    List<MassPointSpectra> found = new ArrayList<>();
    for (int mass = 0; mass < plan.config().masses().size(); mass++) {
      int index = mass;
      List<ScanPart> own =
          parts.stream()
              .filter(part -> part.mass() == index)
              .sorted(Comparator.comparingInt(part -> part.blocks().from()))
              .toList();
      check(plan, mass, own);
      regions.add(BlockJoin.of(own.stream().map(ScanPart::regions).toList()));
      if (!plan.config().signatures().isEmpty()) {
        found.add(BlockJoin.of(own.stream().map(part -> part.signatures().orElseThrow()).toList()));
      }
    }
    Optional<ScanSpectra> signatures = SignaturePlan.of(plan).map(asked -> asked.spectra(found));
    return new ScanResult(
        plan, ScanRunner.spectra(plan, regions), signatures, device, wallSeconds, cpuSeconds);
  }

  private static void check(ScanPlan plan, int mass, List<ScanPart> own) {
    int next = 0;
    for (ScanPart part : own) {
      if (part.blocks().from() != next) {
        throw new IllegalArgumentException(
            "mass %s: block %d is %s"
                .formatted(
                    plan.config().masses().get(mass),
                    Math.min(next, part.blocks().from()),
                    part.blocks().from() > next ? "missing" : "there twice"));
      }
      next = part.blocks().to();
    }
    if (next != plan.blocks().size()) {
      throw new IllegalArgumentException(
          "mass %s: block %d is missing".formatted(plan.config().masses().get(mass), next));
    }
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
