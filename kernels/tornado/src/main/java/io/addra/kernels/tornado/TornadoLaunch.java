package io.addra.kernels.tornado;

import io.addra.kernels.device.KernelCall;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.track.SurfaceArrays;
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
    TaskGraph graph =
        graph(call, head)
            .transferToHost(DataTransferMode.EVERY_EXECUTION, call.outputs().toArray());
    GridScheduler grid = new GridScheduler();
    grid.addWorkerGrid(GRAPH + "." + call.kernel(), TornadoPlan.workers(events));
    try (TornadoExecutionPlan plan = new TornadoExecutionPlan(graph.snapshot())) {
      plan.withDevice(device);
      plan.withGridScheduler(grid).execute();
    }
  }

  private static TaskGraph graph(KernelCall call, int[] head) {
    return switch (call) {
      case KernelCall.Philox c ->
          uploaded(head, c.batch(), c.uniforms())
              .task(c.kernel(), TornadoKernels::philox, head, c.batch(), c.uniforms());
      case KernelCall.Production c ->
          uploaded(
                  head,
                  c.batch(),
                  c.uniforms(),
                  c.chain(),
                  c.source(),
                  c.particles(),
                  c.rays())
              .task(
                  c.kernel(),
                  TornadoKernels::production,
                  head,
                  c.batch(),
                  c.uniforms(),
                  c.chain(),
                  c.source(),
                  c.particles(),
                  c.rays());
      case KernelCall.Trace c -> trace(c, head);
      case KernelCall.Deposit c ->
          uploaded(
                  head,
                  c.rays(),
                  c.hitCount(),
                  c.hitEnds(),
                  c.bins(),
                  c.binning(),
                  c.layout(),
                  c.endBin(),
                  c.endFilling(),
                  c.endMoment(),
                  c.eventWeight())
              .task(
                  c.kernel(),
                  TornadoKernels::deposit,
                  head,
                  c.rays(),
                  c.hitCount(),
                  c.hitEnds(),
                  c.bins(),
                  c.binning(),
                  c.layout(),
                  c.endBin(),
                  c.endFilling(),
                  c.endMoment(),
                  c.eventWeight());
      case KernelCall.Material c ->
          uploaded(
                  head,
                  c.hitCount(),
                  c.hitNode(),
                  c.hitEnds(),
                  c.excess(),
                  c.kinds(),
                  c.choice(),
                  c.markCount(),
                  c.markKind(),
                  c.markDepths(),
                  c.total())
              .task(
                  c.kernel(),
                  TornadoKernels::material,
                  head,
                  c.hitCount(),
                  c.hitNode(),
                  c.hitEnds(),
                  c.excess(),
                  c.kinds(),
                  c.choice(),
                  c.markCount(),
                  c.markKind(),
                  c.markDepths(),
                  c.total());
      case KernelCall.Vertex c ->
          uploaded(
                  head,
                  c.rays(),
                  c.uniforms(),
                  c.hitCount(),
                  c.hitNode(),
                  c.hitEnds(),
                  c.nodes(),
                  c.choice(),
                  c.parameters(),
                  c.vertices())
              .task(
                  c.kernel(),
                  TornadoKernels::vertex,
                  head,
                  c.rays(),
                  c.uniforms(),
                  c.hitCount(),
                  c.hitNode(),
                  c.hitEnds(),
                  c.nodes(),
                  c.choice(),
                  c.parameters(),
                  c.vertices());
      case KernelCall.Decay c ->
          uploaded(head, c.rays(), c.uniforms(), c.decay(), c.momenta())
              .task(
                  c.kernel(),
                  TornadoKernels::decay,
                  head,
                  c.rays(),
                  c.uniforms(),
                  c.decay(),
                  c.momenta());
      case KernelCall.Cascade c ->
          uploaded(
                  head,
                  c.batch(),
                  c.rays(),
                  c.vertices(),
                  c.uniforms(),
                  c.channels(),
                  c.decay(),
                  c.particles(),
                  c.chosen(),
                  c.weights())
              .task(
                  c.kernel(),
                  TornadoKernels::cascade,
                  head,
                  c.batch(),
                  c.rays(),
                  c.vertices(),
                  c.uniforms(),
                  c.channels(),
                  c.decay(),
                  c.particles(),
                  c.chosen(),
                  c.weights());
      case KernelCall.Helix c -> helix(c, head);
      case KernelCall.Trajectory c -> trajectory(c, head);
      case KernelCall.Detection c ->
          uploaded(
                  head,
                  c.rays(),
                  c.vertices(),
                  c.momenta(),
                  c.reached1(),
                  c.reached2(),
                  c.requirements(),
                  c.bins(),
                  c.binning(),
                  c.layout(),
                  c.accepted(),
                  c.pointBin(),
                  c.pointFilling(),
                  c.pointMoment())
              .task(
                  c.kernel(),
                  TornadoKernels::detection,
                  head,
                  c.rays(),
                  c.vertices(),
                  c.momenta(),
                  c.reached1(),
                  c.reached2(),
                  c.requirements(),
                  c.bins(),
                  c.binning(),
                  c.layout(),
                  c.accepted(),
                  c.pointBin(),
                  c.pointFilling(),
                  c.pointMoment());
    };
  }

  private static TaskGraph trace(KernelCall.Trace c, int[] head) {
    Scene scene = c.scene();
    return uploaded(
            head,
            c.rays(),
            scene.boxes(),
            scene.nodes(),
            scene.primitives(),
            scene.cones(),
            scene.planes(),
            scene.frames(),
            scene.lattices(),
            scene.wedges(),
            scene.cells(),
            c.layout(),
            c.hitCount(),
            c.hitNode(),
            c.hitEnds())
        .task(
            c.kernel(),
            TornadoKernels::trace,
            head,
            c.rays(),
            scene.boxes(),
            scene.nodes(),
            scene.primitives(),
            scene.cones(),
            scene.planes(),
            scene.frames(),
            scene.lattices(),
            scene.wedges(),
            scene.cells(),
            c.layout(),
            c.hitCount(),
            c.hitNode(),
            c.hitEnds());
  }

  private static TaskGraph helix(KernelCall.Helix c, int[] head) {
    SurfaceArrays surfaces = c.surfaces();
    return uploaded(
            head,
            c.vertices(),
            c.momenta(),
            c.track(),
            surfaces.layers(),
            surfaces.ladders(),
            surfaces.spans(),
            surfaces.tilted(),
            surfaces.groups(),
            c.layout(),
            c.reached(),
            c.groupHits(),
            c.hitCount(),
            c.hitSurface(),
            c.hitArc())
        .task(
            c.kernel(),
            TornadoKernels::helix,
            head,
            c.vertices(),
            c.momenta(),
            c.track(),
            surfaces.layers(),
            surfaces.ladders(),
            surfaces.spans(),
            surfaces.tilted(),
            surfaces.groups(),
            c.layout(),
            c.reached(),
            c.groupHits(),
            c.hitCount(),
            c.hitSurface(),
            c.hitArc());
  }

  private static TaskGraph trajectory(KernelCall.Trajectory c, int[] head) {
    SurfaceArrays surfaces = c.surfaces();
    return uploaded(
            head,
            c.vertices(),
            c.momenta(),
            c.track(),
            c.field().grid(),
            c.field().field(),
            surfaces.layers(),
            surfaces.ladders(),
            surfaces.spans(),
            surfaces.tilted(),
            surfaces.groups(),
            c.layout(),
            c.reached(),
            c.groupHits(),
            c.hitCount(),
            c.hitSurface(),
            c.hitArc())
        .task(
            c.kernel(),
            TornadoKernels::trajectory,
            head,
            c.vertices(),
            c.momenta(),
            c.track(),
            c.field().grid(),
            c.field().field(),
            surfaces.layers(),
            surfaces.ladders(),
            surfaces.spans(),
            surfaces.tilted(),
            surfaces.groups(),
            c.layout(),
            c.reached(),
            c.groupHits(),
            c.hitCount(),
            c.hitSurface(),
            c.hitArc());
  }

  private static TaskGraph uploaded(Object... arrays) {
    return new TaskGraph(GRAPH).transferToDevice(DataTransferMode.EVERY_EXECUTION, arrays);
  }
}
