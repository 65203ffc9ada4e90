package io.addra.kernels.device;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;

/**
 * How much a device does at once: batches of some blocks side by side, so many that a GPU is busy
 * and its memory is not exceeded. Immutable. Sums do not depend on it.
 *
 * @param blocks blocks in flight, each with one batch
 * @param batchEvents room for events in a batch
 * @param hitCapacity intervals that can be stored per event
 */
public record FlightSize(int blocks, int batchEvents, int hitCapacity) {
  /** Intervals that most rays stay below; a device that meets more makes more room. */
  public static final int USUAL_HITS = 64;

  private static final int MOST_BLOCKS = 64;

  /** Events at once where the device is a CPU: what they write stays in its cache. */
  private static final int CPU_EVENTS = 2048;

  /** Fewer events at once are not worth a launch. */
  private static final int FEWEST_EVENTS = 64;

  /** Room between rows of hits, so that rows do not fall on the same lines of a cache. */
  private static final int ROW_PAD = 16;

  /** Share of the device's memory to be filled. */
  private static final double MEMORY_SHARE = 0.5;

  /**
   * The size for a plan on a device.
   *
   * @throws DeviceException if the device has too little memory for one small batch
   */
  public static FlightSize of(PipelinePlan plan, DeviceInfo device) {
    return of(plan, device, Math.min(USUAL_HITS, plan.hitCapacity()));
  }

  /**
   * The size with twice the room for intervals, up to what the plan allows.
   *
   * @throws DeviceException if the device has too little memory for one small batch
   */
  public FlightSize withMoreHits(PipelinePlan plan, DeviceInfo device) {
    return of(plan, device, Math.min(2 * hitCapacity, plan.hitCapacity()));
  }

  private static FlightSize of(PipelinePlan plan, DeviceInfo device, int hits) {
    int most = device.gpu() ? plan.batchEvents() : Math.min(CPU_EVENTS, plan.batchEvents());
    FlightSize size = new FlightSize(device.gpu() ? MOST_BLOCKS : 1, most, hits);
    while (!size.fits(plan, device)) {
      if (size.blocks > 1) {
        size = new FlightSize(size.blocks - 1, size.batchEvents, hits);
      } else if (size.batchEvents > FEWEST_EVENTS) {
        size = new FlightSize(1, Math.max(FEWEST_EVENTS, size.batchEvents / 2), hits);
      } else {
        throw new DeviceException(
            device.name()
                + " has too little memory: "
                + size.bytes(plan) / 1_000_000
                + " MB are needed for the smallest batch, and "
                + device.memoryBytes() / 1_000_000
                + " MB are there, of which half is used");
      }
    }
    return size;
  }

  private boolean fits(PipelinePlan plan, DeviceInfo device) {
    return bytes(plan) <= MEMORY_SHARE * device.memoryBytes()
        && largestBuffer(plan) <= device.largestBufferBytes();
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
    long perEvent = 8L * (PhiloxKernel.DRAWS + ProductionKernel.RAY_STRIDE + 1) + 4;
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
