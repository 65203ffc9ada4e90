package io.addra.kernels.device;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import java.util.Locale;

/**
 * How much a device does at once: batches of some blocks side by side, so many that a GPU is busy
 * and neither its memory nor Java's heap is exceeded, where every buffer has a twin. Immutable.
 * Sums do not depend on it.
 *
 * @param blocks blocks in flight, each with one batch
 * @param batchEvents room for events in a batch
 * @param hitCapacity intervals that can be stored per event
 */
public record FlightSize(int blocks, int batchEvents, int hitCapacity) {
  /** Intervals that most rays stay below; a device that meets more makes more room. */
  public static final int USUAL_HITS = 128;

  private static final int GPU_BLOCKS = 64;

  /** Where the device is a CPU, what its events write stays in its cache. */
  private static final int CPU_BLOCKS = 4;

  private static final int CPU_BATCH = 512;

  /** Fewer events at once are not worth a launch. */
  private static final int FEWEST_EVENTS = 64;

  /** Room between rows of hits, so that rows do not fall on the same lines of a cache. */
  private static final int ROW_PAD = 16;

  /** Share of the device's memory, and of Java's heap, to be filled. */
  private static final double MEMORY_SHARE = 0.5;

  /**
   * The size for a plan on a device.
   *
   * @param heapBytes largest size of Java's heap (bytes)
   * @throws DeviceException if there is too little memory for one small batch
   */
  public static FlightSize of(PipelinePlan plan, DeviceInfo device, long heapBytes) {
    return of(plan, device, heapBytes, Math.min(USUAL_HITS, plan.hitCapacity()));
  }

  /**
   * The size with twice the room for intervals, up to what the plan allows.
   *
   * @param heapBytes largest size of Java's heap (bytes)
   * @throws DeviceException if there is too little memory for one small batch
   */
  public FlightSize withMoreHits(PipelinePlan plan, DeviceInfo device, long heapBytes) {
    return of(plan, device, heapBytes, Math.min(2 * hitCapacity, plan.hitCapacity()));
  }

  /**
   * The size for rays from the host: one block, with all the room for intervals that the plan has.
   *
   * @param heapBytes largest size of Java's heap (bytes)
   * @throws DeviceException if there is too little memory for one small batch
   */
  public static FlightSize feeding(PipelinePlan plan, DeviceInfo device, long heapBytes) {
    FlightSize all = of(plan, device, heapBytes, plan.hitCapacity());
    return new FlightSize(1, all.batchEvents, all.hitCapacity);
  }

  private static FlightSize of(PipelinePlan plan, DeviceInfo device, long heapBytes, int hits) {
    int batch = Math.min(plan.batchEvents(), device.gpu() ? plan.batchEvents() : CPU_BATCH);
    FlightSize size = new FlightSize(device.gpu() ? GPU_BLOCKS : CPU_BLOCKS, batch, hits);
    String tooMuch = size.exceeded(plan, device, heapBytes);
    while (!tooMuch.isEmpty()) {
      if (size.blocks > 1) {
        size = new FlightSize(size.blocks - 1, size.batchEvents, hits);
      } else if (size.batchEvents > FEWEST_EVENTS) {
        size = new FlightSize(1, Math.max(FEWEST_EVENTS, size.batchEvents / 2), hits);
      } else {
        throw new DeviceException(
            device.name() + " has too little memory for the smallest batch: " + tooMuch);
      }
      tooMuch = size.exceeded(plan, device, heapBytes);
    }
    return size;
  }

  /** Which limit is exceeded, and how it is raised; empty for none. */
  private String exceeded(PipelinePlan plan, DeviceInfo device, long heapBytes) {
    long bytes = bytes(plan);
    long deviceShare = (long) (MEMORY_SHARE * device.memoryBytes());
    long heapShare = (long) (MEMORY_SHARE * heapBytes);
    if (bytes > deviceShare) {
      return megabytes(bytes, deviceShare)
          + " of the device; -Dtornado.device.memory=8GB in ADDRA_JAVA_OPTS gives it more";
    }
    if (bytes > heapShare) {
      return megabytes(bytes, heapShare)
          + " of Java's heap; -Xmx8g in ADDRA_JAVA_OPTS gives it more";
    }
    if (largestBuffer(plan) > device.largestBufferBytes()) {
      return megabytes(largestBuffer(plan), device.largestBufferBytes())
          + " that one buffer may have on the device; scan fewer detectors at once";
    }
    return "";
  }

  private static String megabytes(long needed, long allowed) {
    return String.format(
        Locale.ROOT, "it takes %.1f MB, more than the %.1f MB", 1e-6 * needed, 1e-6 * allowed);
  }

  /** How many of some blocks to run at once, so that all flights are about equally full. */
  public int blocksOf(int count) {
    int flights = (count + blocks - 1) / blocks;
    return flights == 0 ? 0 : (count + flights - 1) / flights;
  }

  /** Events in flight. */
  public int events() {
    return blocks * batchEvents;
  }

  /** Distance of the rows in the arrays of hits, see {@code TraceKernel.LAYOUT_STRIDE}. */
  public int stride() {
    return (events() + FEWEST_EVENTS - 1) / FEWEST_EVENTS * FEWEST_EVENTS + ROW_PAD;
  }

  /** Memory that the buffers, the sums and the scene take (bytes). */
  public long bytes(PipelinePlan plan) {
    long perEvent =
        8L
                * (ChainLayout.MOST_DRAWS
                    + ChainLayout.MOST_PARTICLES * ChainLayout.PARTICLE_STRIDE
                    + ProductionKernel.RAY_STRIDE
                    + 1)
            + 4;
    long perHit = 4 + 2 * (8 + 4 + 8 + 8);
    // sums are held twice: where they are added up, and where they are read from
    return stride() * (perEvent + hitCapacity * perHit)
        + 16L * blocks * plan.sumsLength()
        + plan.scene().bytes();
  }

  private long largestBuffer(PipelinePlan plan) {
    return Math.max(16L * stride() * hitCapacity, 8L * blocks * plan.sumsLength());
  }
}
