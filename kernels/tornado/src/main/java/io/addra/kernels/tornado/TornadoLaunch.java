package io.addra.kernels.tornado;

import io.addra.kernels.device.KernelCall;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;

/** One kernel alone, once: everything is uploaded, and what it writes comes back. */
final class TornadoLaunch {
  private static final String GRAPH = "launch";

  private TornadoLaunch() {}

  static void run(KernelCall call, int events, TornadoDevice device)
      throws TornadoExecutionPlanException {
    int[] head = {events};
    TaskGraph uploaded =
        new TaskGraph(GRAPH)
            .transferToDevice(DataTransferMode.EVERY_EXECUTION, head)
            .transferToDevice(
                DataTransferMode.EVERY_EXECUTION, TornadoTasks.arrays(call).toArray());
    TaskGraph graph =
        TornadoTasks.add(uploaded, call.kernel(), call, head)
            .transferToHost(DataTransferMode.EVERY_EXECUTION, call.outputs().toArray());
    GridScheduler grid = new GridScheduler();
    grid.addWorkerGrid(GRAPH + "." + call.kernel(), TornadoPlan.workers(events));
    try (TornadoExecutionPlan plan = new TornadoExecutionPlan(graph.snapshot())) {
      plan.withDevice(device);
      plan.withGridScheduler(grid).execute();
    }
  }
}
