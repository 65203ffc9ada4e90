package io.addra.propagation.scan;

import io.addra.geometry.document.InputException;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.PipelinePlan;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.EventModel;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.spectrum.ProperLengthBins;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What a scan will compute: configuration, geometry, bins, blocks of events. Immutable.
 *
 * @param config the configuration with overrides applied
 * @param geometry what is traced through
 * @param bins bins of the proper length
 * @param blocks the blocks of each mass point
 * @param scaleBits the fixed-point step is 2^-scaleBits
 * @param batchEvents largest number of events of a batch
 */
public record ScanPlan(
    ScanConfig config,
    ScanGeometry geometry,
    ProperLengthBins bins,
    List<EventBlock> blocks,
    int scaleBits,
    int batchEvents) {

  /** Blocks that the events of a mass point are divided into. */
  public static final int BLOCKS = 64;

  private static final long MOST_EVENTS = 1_000_000_000_000L;
  private static final int FINEST_SCALE_BITS = 32;
  private static final int HIT_CAPACITY = 512;
  private static final long BYTES_PER_JOINT_POINT = 32;

  /** Models make weights of at most 1; those of an event file are divided by the largest. */
  private static final double LARGEST_WEIGHT = 1;

  /** Copies the list. */
  public ScanPlan {
    blocks = List.copyOf(blocks);
  }

  /**
   * Plans a scan: loads its detectors and compiles them.
   *
   * @throws InputException if a detector or a number of events is not acceptable
   */
  public static ScanPlan of(ScanConfig config, Overrides overrides) {
    if (config.production() instanceof FileProduction && overrides.events().isPresent()) {
      throw new InputException(
          config.file(), 0, "events", "cannot be changed: each event of the file is taken once");
    }
    ScanConfig resolved = overrides.applyTo(config);
    if (!(resolved.production() instanceof FileProduction)) {
      checkEvents(resolved);
      return of(resolved, ScanGeometryLoader.load(resolved));
    }
    // an event file takes about as long to read as detectors do to load: one beside the other
    CompletableFuture<ScanGeometry> geometry =
        CompletableFuture.supplyAsync(() -> ScanGeometryLoader.load(resolved));
    return of(resolved.withFileRead(), result(geometry));
  }

  private static ScanGeometry result(CompletableFuture<ScanGeometry> geometry) {
    try {
      return geometry.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Plans a scan through a geometry that is there already.
   *
   * @throws InputException if the number of events is not acceptable
   */
  public static ScanPlan of(ScanConfig config, ScanGeometry geometry) {
    checkEvents(config);
    SignatureCheck.check(config, geometry.detectors());
    List<EventBlock> blocks = divide(config.events());
    long largest =
        llpsOfAnEvent(config) * blocks.stream().mapToLong(EventBlock::eventCount).max().orElse(1);
    int bits = Math.min(FINEST_SCALE_BITS, PipelinePlan.safeScaleBits(largest, LARGEST_WEIGHT));
    return new ScanPlan(
        config, geometry, ProperLengthBins.standard(), blocks, bits, PipelinePlan.MAX_BATCH);
  }

  /** Mean collision point, 3 values (cm). */
  public double[] collision() {
    return LuminousRegion.named(config.luminousRegion()).mean();
  }

  /** Largest weight that an event can have. */
  public double maxWeight() {
    return LARGEST_WEIGHT;
  }

  private static int llpsOfAnEvent(ScanConfig config) {
    return switch (config.production()) {
      case ProductionModel model -> model.event(config.masses().getFirst()).llps().size();
      case FileProduction file -> file.summary().mostLlps();
      default -> 1;
    };
  }

  /** Largest number of LLPs in an event. */
  int llpsOfAnEvent() {
    return llpsOfAnEvent(config);
  }

  /** Number of LLPs in all mass points. */
  public long totalFlights() {
    long signatures = config.signatures().events();
    return config.production() instanceof FileProduction file
        ? file.summary().llps() + FileLlps.among(file, signatures)
        : llpsOfAnEvent(config) * (config.events() + signatures) * config.masses().size();
  }

  /**
   * Memory that the run needs for sums and spectra, about (bytes), for the given number of threads.
   */
  public long estimatedMemoryBytes(int threads) {
    long sums = 24L * geometry.scene().slots() * bins.count();
    return sums * (threads + 1) + config.masses().size() * estimatedSpectraBytesPerMass();
  }

  /** Size of the output directory, at most about (bytes). */
  public long estimatedOutputBytes() {
    long rows =
        (long) config.masses().size() * config.lifetimes().size() * geometry.quantities().size();
    return 120 * rows
        + config.masses().size() * (estimatedSpectraBytesPerMass() + jointBytesPerMass());
  }

  /** A joint spectrum has a point for each set of two LLPs or more of an event, at most. */
  private long jointBytesPerMass() {
    int signatures = config.signatures().joint().size();
    int partners = config.signatures().partner().isPresent() ? 1 : 0;
    int llps = signatures == 0 ? 0 : llpsOfAnEvent(config) + partners;
    long sets = (1L << llps) - 1 - llps;
    return BYTES_PER_JOINT_POINT * signatures * sets * config.signatures().events();
  }

  /** The device's plan, the same for all masses. */
  public PipelinePlan pipeline() {
    return new PipelinePlan(geometry.scene(), bins.edges(), scaleBits, HIT_CAPACITY, batchEvents);
  }

  /** The events of one mass (GeV), following the first LLP of each. */
  public EventStream events(double mass) {
    return streams(mass).getFirst();
  }

  /** The same events for each of their LLPs in turn. */
  public List<EventStream> streams(double mass) {
    if (!(config.production() instanceof ProductionModel model)) {
      throw new IllegalStateException("events of a file are not made");
    }
    return model.event(mass).sources().stream()
        .map(source -> new EventStream(source, config.seed(), streamOf(mass)))
        .toList();
  }

  /**
   * The same events, following a partner of the LLP.
   *
   * @param mass mass of the LLP (GeV)
   * @param particle name of the partner
   */
  EventStream partnerStream(double mass, String particle) {
    if (!(config.production() instanceof ProductionModel model)) {
      throw new IllegalStateException("events of a file are not made");
    }
    EventModel event = model.event(mass);
    int partner = event.names().indexOf(particle);
    return new EventStream(event.source().following(partner), config.seed(), streamOf(mass));
  }

  /** A copy with other batches; results are the same. */
  public ScanPlan withBatchEvents(int events) {
    return new ScanPlan(config, geometry, bins, blocks, scaleBits, events);
  }

  /** A copy with other bins. */
  public ScanPlan withBins(ProperLengthBins other) {
    return new ScanPlan(config, geometry, other, blocks, scaleBits, batchEvents);
  }

  /**
   * The stream of random numbers of a mass: a mix of its bits (the finaliser of MurmurHash3), so
   * that a mass has the same events whatever else is scanned.
   */
  static int streamOf(double mass) {
    long bits = Double.doubleToLongBits(mass);
    bits = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) (bits ^ (bits >>> 33));
  }

  private static void checkEvents(ScanConfig config) {
    if (config.events() < BLOCKS || config.events() > MOST_EVENTS) {
      throw new InputException(
          config.file(),
          0,
          "events",
          "must be from " + BLOCKS + " to " + MOST_EVENTS + " per mass, found " + config.events());
    }
  }

  /** Events in {@value #BLOCKS} blocks of equal size. */
  static List<EventBlock> divide(long events) {
    List<EventBlock> blocks = new ArrayList<>();
    long first = 0;
    for (int b = 0; b < BLOCKS; b++) {
      long next = Math.multiplyExact(events, b + 1L) / BLOCKS;
      blocks.add(new EventBlock(b, first, next - first));
      first = next;
    }
    return blocks;
  }

  private long estimatedSpectraBytesPerMass() {
    long occupiedBins = bins.count() / 6;
    return 16L * blocks.size() * geometry.scene().slots() * occupiedBins;
  }
}
