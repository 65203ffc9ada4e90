package io.addra.kernels.tornado;

import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DeviceInfo;
import io.addra.kernels.device.KernelSequence;
import io.addra.kernels.device.KernelStage;
import io.addra.kernels.device.SequencePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;

/**
 * A sequence of kernels as one graph: what the host changes is uploaded for each run, all else
 * once; only results come back.
 */
final class TornadoSequence implements KernelSequence {
  private static final String GRAPH = "sequence";

  private final SequencePlan plan;
  private final DeviceInfo info;
  private final List<int[]> heads = new ArrayList<>();
  private final TornadoExecutionPlan execution;
  private final GridScheduler grid = new GridScheduler();

  /**
   * Compiles a sequence.
   *
   * @param events largest number of events of a run
   */
  TornadoSequence(SequencePlan plan, int events, TornadoDevice device, DeviceInfo info) {
    this.plan = plan;
    this.info = info;
    plan.stages().forEach(_ -> heads.add(new int[1]));
    TaskGraph graph =
        new TaskGraph(GRAPH)
            .transferToDevice(DataTransferMode.EVERY_EXECUTION, heads.toArray())
            .transferToDevice(DataTransferMode.EVERY_EXECUTION, used(plan.inputs()))
            .transferToDevice(DataTransferMode.FIRST_EXECUTION, kept().toArray());
    for (int s = 0; s < heads.size(); s++) {
      KernelStage stage = plan.stages().get(s);
      String name = stage.call().kernel() + s;
      graph = TornadoTasks.add(graph, name, stage.call(), heads.get(s));
      grid.addWorkerGrid(GRAPH + "." + name, TornadoPlan.workers(events * stage.perEvent()));
    }
    graph = graph.transferToHost(DataTransferMode.EVERY_EXECUTION, used(plan.results()));
    execution = new TornadoExecutionPlan(graph.snapshot());
    execution.withDevice(device);
    try {
      // a run without events compiles the kernels
      run(0);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Those arrays that a kernel takes: others cannot be part of a graph. */
  private Object[] used(List<Object> arrays) {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    plan.stages().forEach(stage -> all.addAll(TornadoTasks.arrays(stage.call())));
    return arrays.stream().filter(all::contains).toArray();
  }

  /** All arrays that are not changed by the host, each once. */
  private Set<Object> kept() {
    Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    plan.stages().forEach(stage -> kept.addAll(TornadoTasks.arrays(stage.call())));
    plan.inputs().forEach(kept::remove);
    return kept;
  }

  @Override
  public void run(int events) {
    for (int s = 0; s < heads.size(); s++) {
      heads.get(s)[0] = events * plan.stages().get(s).perEvent();
    }
    TornadoFailures.translate(
        info, "cannot run a sequence of kernels", execution.withGridScheduler(grid)::execute);
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
