package io.addra.kernels.tornado;

import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.FlightSize;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.scene.Scene;
import java.util.List;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.WorkerGrid1D;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;
import uk.ac.manchester.tornado.api.types.arrays.LongArray;

/**
 * The stages of a plan as one execution plan of two graphs, reused for all launches: the events,
 * and the reading of finished sums. The scene is uploaded once and buffers stay on the device; what
 * changes from launch to launch is in three small arrays; only sums come back.
 */
final class TornadoPlan implements AutoCloseable {
  /** Events of a work-group: few enough for the registers of any GPU. */
  static final int LOCAL = 64;

  private final FlightSize size;
  private final int[] head = new int[TornadoScatter.HEAD_LENGTH];
  private final long[] batch;
  private final int[] chain = new int[ChainLayout.MOST_INTS];
  private final double[] source = new double[ChainLayout.MOST_DOUBLES];
  private final double[] rays;
  private final long[] sums;
  private final long[] tallies;
  private final TornadoExecutionPlan execution;
  private final GridScheduler grid = new GridScheduler();

  /**
   * Compiles a plan.
   *
   * @param fed whether rays are brought from the host instead of made on the device
   */
  TornadoPlan(PipelinePlan plan, FlightSize size, TornadoDevice device, boolean fed) {
    this.size = size;
    Scene scene = plan.scene();
    head[TornadoScatter.HEAD_SLOTS] = scene.slots();
    batch = new long[BatchLayout.HEADER + BatchLayout.STRIDE * size.blocks()];
    batch[BatchLayout.SIZE] = size.batchEvents();
    sums = new long[size.blocks() * plan.sumsLength()];
    head[TornadoScatter.HEAD_SUMS] = sums.length;
    tallies = new long[size.blocks() * (scene.slots() + TornadoScatter.EXTRA_TALLIES)];
    LongArray deviceSums = new LongArray(sums.length);
    LongArray deviceTallies = new LongArray(tallies.length);
    deviceSums.init(0L);
    deviceTallies.init(0L);
    TornadoBuffers buffers = TornadoBuffers.of(size);
    rays = buffers.rays();
    TaskGraph begin = fed ? fed(buffers) : made(buffers);
    TaskGraph run = followed(begin, plan, buffers, deviceSums, deviceTallies);
    TaskGraph read =
        new TaskGraph("read")
            .consumeFromDevice("run", deviceSums, deviceTallies)
            .transferToDevice(DataTransferMode.EVERY_EXECUTION, head)
            .task("drain", TornadoScatter::drain, head, deviceSums, deviceTallies, sums, tallies)
            .transferToHost(DataTransferMode.EVERY_EXECUTION, sums, tallies)
            .persistOnDevice(deviceSums, deviceTallies);
    List<String> last = List.of("trace", "deposit", "scatter");
    List<String> all = List.of("philox", "production", "trace", "deposit", "scatter");
    for (String task : fed ? last : all) {
      grid.addWorkerGrid("run." + task, workers(size.events()));
    }
    grid.addWorkerGrid("read.drain", workers(sums.length));
    execution = new TornadoExecutionPlan(run.snapshot(), read.snapshot());
    execution.withDevice(device);
    try {
      // a launch without events compiles the kernels and uploads the scene
      launch(0);
      read();
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * Workers for n elements, in groups of {@link #LOCAL}. The bound of the loop must come from an
   * array's element: TornadoVM leaves out one that is the length of an array.
   */
  static WorkerGrid1D workers(int n) {
    WorkerGrid1D workers = new WorkerGrid1D((n + LOCAL - 1) / LOCAL * LOCAL);
    workers.setLocalWork(LOCAL, 1, 1);
    return workers;
  }

  /** Rays come from the host. */
  private TaskGraph fed(TornadoBuffers b) {
    return new TaskGraph("run")
        .transferToDevice(DataTransferMode.EVERY_EXECUTION, head, batch, b.rays());
  }

  /** Rays are made on the device. */
  private TaskGraph made(TornadoBuffers b) {
    return new TaskGraph("run")
        .transferToDevice(DataTransferMode.EVERY_EXECUTION, head, batch, chain, source)
        .transferToDevice(
            DataTransferMode.FIRST_EXECUTION, b.uniforms(), b.particles(), b.rays())
        .task("philox", TornadoKernels::philox, head, batch, b.uniforms())
        .task(
            "production",
            TornadoKernels::production,
            head,
            batch,
            b.uniforms(),
            chain,
            source,
            b.particles(),
            b.rays());
  }

  private TaskGraph followed(
      TaskGraph begin,
      PipelinePlan plan,
      TornadoBuffers b,
      LongArray deviceSums,
      LongArray deviceTallies) {
    Scene scene = plan.scene();
    double[] bins = plan.binTable();
    double[] binning = plan.binningArray();
    int[] layout = plan.layoutArray(size.hitCapacity(), size.stride());
    float[] boxes = scene.boxes();
    int[] nodes = scene.nodes();
    int[] primitives = scene.primitives();
    double[] cones = scene.cones();
    double[] planes = scene.planes();
    double[] frames = scene.frames();
    int[] lattices = scene.lattices();
    double[] wedges = scene.wedges();
    int[] cells = scene.cells();
    return begin
        .transferToDevice(
            DataTransferMode.FIRST_EXECUTION,
            boxes,
            nodes,
            primitives,
            cones,
            planes,
            frames,
            lattices,
            wedges,
            cells,
            layout,
            bins,
            binning,
            deviceSums,
            deviceTallies)
        .transferToDevice(DataTransferMode.FIRST_EXECUTION, b.found())
        .task(
            "trace",
            TornadoKernels::trace,
            head,
            b.rays(),
            boxes,
            nodes,
            primitives,
            cones,
            planes,
            frames,
            lattices,
            wedges,
            cells,
            layout,
            b.hitCount(),
            b.hitNode(),
            b.hitEnds())
        .task(
            "deposit",
            TornadoKernels::deposit,
            head,
            b.rays(),
            b.hitCount(),
            b.hitEnds(),
            bins,
            binning,
            layout,
            b.endBin(),
            b.endFilling(),
            b.endMoment(),
            b.eventWeight())
        .task(
            "scatter",
            TornadoScatter::scatter,
            new KernelContext(),
            head,
            batch,
            nodes,
            layout,
            b.hitCount(),
            b.hitNode(),
            b.endBin(),
            b.endFilling(),
            b.endMoment(),
            b.eventWeight(),
            deviceSums,
            deviceTallies)
        .persistOnDevice(deviceSums, deviceTallies);
  }

  /** Runs one batch of each block in flight; their index is the place of the block's sums. */
  void launch(EventStream events, List<EventBlock> batches) {
    long[] next = events.batches(size.batchEvents(), batches);
    System.arraycopy(next, 0, batch, 0, next.length);
    double[] parameters = events.source().parameters();
    System.arraycopy(parameters, 0, source, 0, parameters.length);
    int[] integers = events.source().integers();
    System.arraycopy(integers, 0, chain, 0, integers.length);
    launch(batches.size() * size.batchEvents());
  }

  /**
   * Runs rays of one block.
   *
   * @param block place of the block's sums among those in flight
   * @param count number of rays, at the beginning of {@link #rays()}
   */
  void launch(int block, int count) {
    batch[BatchLayout.HEADER + BatchLayout.BLOCK] = block;
    launch(count);
  }

  /** What a launch of rays from the host reads them from. */
  double[] rays() {
    return rays;
  }

  private void launch(int events) {
    head[TornadoScatter.HEAD_EVENTS] = events;
    execution.withGraph(0).withGridScheduler(grid).execute();
  }

  /** Brings the sums of the blocks in flight to the host and clears them on the device. */
  void read() {
    execution.withGraph(1).withGridScheduler(grid).execute();
  }

  /** The sums that were read, block after block. */
  long[] sums() {
    return sums;
  }

  /** The tallies that were read, block after block, see {@link TornadoScatter}. */
  long[] tallies() {
    return tallies;
  }

  @Override
  public void close() {
    try {
      execution.close();
    } catch (TornadoExecutionPlanException e) {
      throw new DeviceException("cannot free the TornadoVM plan: " + e.getMessage(), e);
    }
  }
}
