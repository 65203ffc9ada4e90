package io.addra.kernels.tornado;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.BlockSums;
import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.scene.Scene;
import java.util.Arrays;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.WorkerGrid;
import uk.ac.manchester.tornado.api.WorkerGrid1D;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;
import uk.ac.manchester.tornado.api.types.arrays.LongArray;

/**
 * The stages of a plan as one execution plan of two graphs, reused for all batches: the batch, and
 * the reading of a block's sums. The scene is uploaded once; what changes from batch to batch is in
 * two small arrays; only sums come back.
 */
final class TornadoPipeline implements AutoCloseable {
  private static final int LOCAL = 64;

  private final PipelinePlan plan;
  private final int[] head = new int[2];
  private final long[] batch = new long[PhiloxKernel.BATCH_LENGTH];
  private final long[] sumsOut;
  private final long[] tallyOut;
  private final TornadoExecutionPlan execution;
  private final GridScheduler grid;

  TornadoPipeline(PipelinePlan plan, TornadoDevice device) {
    this.plan = plan;
    Scene scene = plan.scene();
    int events = (plan.batchEvents() + LOCAL - 1) / LOCAL * LOCAL;
    int capacity = plan.hitCapacity();
    head[1] = scene.slots();
    sumsOut = new long[plan.sumsLength()];
    tallyOut = new long[scene.slots() + 2];
    LongArray sums = new LongArray(sumsOut.length);
    LongArray tally = new LongArray(tallyOut.length);
    sums.init(0L);
    tally.init(0L);
    double[] uniforms = new double[events * PhiloxKernel.DRAWS];
    double[] rays = new double[events * ProductionKernel.RAY_STRIDE];
    int[] hitCount = new int[events];
    int[] hitNode = new int[events * capacity];
    double[] hitEnds = new double[2 * events * capacity];
    int[] endBin = new int[2 * events * capacity];
    long[] endFilling = new long[2 * events * capacity];
    long[] endMoment = new long[2 * events * capacity];
    long[] eventWeight = new long[events];
    double[] source = plan.source().parameters();
    double[] edges = plan.binEdges();
    double[] binning = plan.binningArray();
    int[] layout = plan.layoutArray();
    float[] boxes = scene.boxes();
    int[] nodes = scene.nodes();
    int[] primitives = scene.primitives();
    double[] cones = scene.cones();
    double[] planes = scene.planes();
    double[] frames = scene.frames();
    TaskGraph run =
        new TaskGraph("run")
            .transferToDevice(DataTransferMode.EVERY_EXECUTION, head, batch)
            .transferToDevice(
                DataTransferMode.FIRST_EXECUTION,
                source,
                boxes,
                nodes,
                primitives,
                cones,
                planes,
                frames,
                layout,
                edges,
                binning,
                uniforms,
                rays,
                hitCount,
                hitNode,
                hitEnds,
                endBin,
                endFilling,
                endMoment,
                eventWeight,
                sums,
                tally)
            .task("philox", TornadoKernels::philox, head, batch, uniforms)
            .task("production", TornadoKernels::production, head, uniforms, source, rays)
            .task(
                "trace",
                TornadoKernels::trace,
                head,
                rays,
                boxes,
                nodes,
                primitives,
                cones,
                planes,
                frames,
                layout,
                hitCount,
                hitNode,
                hitEnds)
            .task(
                "deposit",
                TornadoKernels::deposit,
                head,
                rays,
                hitCount,
                hitEnds,
                edges,
                binning,
                layout,
                endBin,
                endFilling,
                endMoment,
                eventWeight)
            .task(
                "scatter",
                TornadoKernels::scatter,
                new KernelContext(),
                head,
                nodes,
                layout,
                hitCount,
                hitNode,
                endBin,
                endFilling,
                endMoment,
                eventWeight,
                sums,
                tally)
            .persistOnDevice(sums, tally);
    TaskGraph read =
        new TaskGraph("read")
            .consumeFromDevice("run", sums, tally)
            .task("drain", TornadoKernels::drain, sums, tally, sumsOut, tallyOut)
            .transferToHost(DataTransferMode.EVERY_EXECUTION, sumsOut, tallyOut)
            .persistOnDevice(sums, tally);
    grid = new GridScheduler();
    for (String task : new String[] {"philox", "production", "trace", "deposit", "scatter"}) {
      WorkerGrid workers = new WorkerGrid1D(events);
      workers.setLocalWork(LOCAL, 1, 1);
      grid.addWorkerGrid("run." + task, workers);
    }
    execution = new TornadoExecutionPlan(run.snapshot(), read.snapshot());
    execution.withDevice(device);
  }

  BlockSums run(EventBlock block) {
    for (long done = 0; done < block.eventCount(); done += plan.batchEvents()) {
      int events = (int) Math.min(plan.batchEvents(), block.eventCount() - done);
      head[0] = events;
      long[] values = plan.batchArray(block.firstEvent() + done, events);
      System.arraycopy(values, 0, batch, 0, batch.length);
      execution.withGraph(0).withGridScheduler(grid).execute();
    }
    execution.withGraph(1).execute();
    int slots = plan.scene().slots();
    if (tallyOut[slots + 1] > 0) {
      throw new DeviceException(
          tallyOut[slots + 1]
              + " rays have more intervals than the plan has room for: "
              + plan.hitCapacity());
    }
    return new BlockSums(block, sumsOut.clone(), Arrays.copyOf(tallyOut, slots), tallyOut[slots]);
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
