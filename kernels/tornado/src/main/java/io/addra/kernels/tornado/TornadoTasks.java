package io.addra.kernels.tornado;

import io.addra.kernels.device.DeviceException;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.device.KernelCall;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Kernel calls as tasks of a graph. */
final class TornadoTasks {
  private TornadoTasks() {}

  /** All arrays of a call, in the order of its components. */
  static List<Object> arrays(KernelCall call) {
    List<Object> arrays = new ArrayList<>();
    collect((Record) call, arrays);
    return arrays;
  }

  private static void collect(Record record, List<Object> arrays) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value instanceof Record inner) {
        collect(inner, arrays);
      } else if (value.getClass().isArray()) {
        arrays.add(value);
      }
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new DeviceException("the arrays of " + record.getClass() + " cannot be read", e);
    }
  }

  /**
   * Adds a task.
   *
   * @param graph the graph
   * @param name name of the task
   * @param call the kernel; its arrays must be on the device
   * @param head number of events
   * @return the graph
   */
  static TaskGraph add(TaskGraph graph, String name, KernelCall call, int[] head) {
    return switch (call) {
      case EventCall.Philox c ->
          graph.task(name, TornadoKernels::philox, head, c.batch(), c.uniforms());
      case EventCall.Production c ->
          graph.task(name, TornadoKernels::production, head, c.batch(), c.uniforms(), c.chain(), c.source(), c.particles(), c.rays());
      case RayCall.Trace c ->
          graph.task(name, TornadoKernels::trace, head, c.rays(), c.scene().boxes(), c.scene().nodes(), c.scene().primitives(), c.scene().cones(), c.scene().planes(), c.scene().frames(), c.scene().lattices(), c.scene().wedges(), c.scene().cells(), c.layout(), c.hitCount(), c.hitNode(), c.hitEnds());
      case RayCall.Deposit c ->
          graph.task(name, TornadoKernels::deposit, head, c.rays(), c.hitCount(), c.hitEnds(), c.bins(), c.binning(), c.layout(), c.endBin(), c.endFilling(), c.endMoment(), c.eventWeight());
      case RayCall.Material c ->
          graph.task(name, TornadoKernels::material, head, c.hitCount(), c.hitNode(), c.hitEnds(), c.excess(), c.kinds(), c.choice(), c.markCount(), c.markKind(), c.markDepths(), c.total());
      case EventCall.Vertex c ->
          graph.task(name, TornadoKernels::vertex, head, c.rays(), c.uniforms(), c.hitCount(), c.hitNode(), c.hitEnds(), c.nodes(), c.choice(), c.parameters(), c.vertices());
      case TrackCall.Flight c ->
          graph.task(name, TornadoKernels::flight, head, c.rays(), c.uniforms(), c.parameters(), c.field().grid(), c.field().field(), c.matter().grid(), c.matter().matter(), c.states(), c.vertices(), c.decays(), c.tracks());
      case TrackCall.FlightValue c ->
          graph.task(name, TornadoKernels::flightValue, head, c.rays(), c.decays(), c.flights(), c.flightFeatures(), c.tracks(), c.parameters(), c.choice(), c.further());
      case EventCall.Cascade c ->
          graph.task(name, TornadoKernels::cascade, head, c.batch(), c.rays(), c.vertices(), c.uniforms(), c.channels(), c.decay(), c.particles(), c.chosen(), c.weights());
      case TrackCall.Helix c ->
          graph.task(name, TornadoKernels::helix, head, c.tracks(), c.parameters(), c.surfaces().layers(), c.surfaces().ladders(), c.surfaces().spans(), c.surfaces().tilted(), c.surfaces().groups(), c.layout(), c.reached(), c.groupHits(), c.hitCount(), c.hitSurface(), c.hitArc());
      case TrackCall.Trajectory c ->
          graph.task(name, TornadoKernels::trajectory, head, c.tracks(), c.parameters(), c.field().grid(), c.field().field(), c.surfaces().layers(), c.surfaces().ladders(), c.surfaces().spans(), c.surfaces().tilted(), c.surfaces().groups(), c.layout(), c.reached(), c.groupHits(), c.hitCount(), c.hitSurface(), c.hitArc());
      case DetectionCall.PhotonRay c -> graph.task(name, TornadoKernels::photonRay, head, c.tracks(), c.rays());
      case DetectionCall.Photon c -> graph.task(name, TornadoKernels::photon, head, c.tracks(), c.uniforms(), c.hitCount(), c.hitNode(), c.hitEnds(), c.excess(), c.kinds(), c.choice(), c.reference(), c.photons());
      case DetectionCall.Cluster c -> graph.task(name, TornadoKernels::cluster, head, c.tracks(), c.photons(), c.counts(), c.rows(), c.further());
      case DetectionCall.Layer c ->
          graph.task(name, TornadoKernels::layer, head, c.tracks(), c.chosen(), c.uniforms(), c.hitCount(), c.hitNode(), c.hitEnds(), c.matter(), c.kinds(), c.species(), c.masses(), c.reach(), c.choice(), c.reference(), c.products(), c.layers());
      case DetectionCall.Crossing c ->
          graph.task(name, TornadoKernels::crossing, head, c.rays(), c.vertices(), c.tracks(), c.uniforms(), c.products(), c.layers(), c.counts(), c.rows(), c.settings(), c.further());
      case RayCall.Depth c ->
          graph.task(name, TornadoKernels::depth, head, c.rays(), c.vertices(), c.hitCount(), c.hitNode(), c.hitEnds(), c.matter(), c.choice(), c.further());
      case EventCall.Product c ->
          graph.task(name, TornadoKernels::product, head, c.particles(), c.chosen(), c.weights(), c.products(), c.charges(), c.tracks());
      case TrackCall.TrackFeature c ->
          graph.task(name, TornadoKernels::trackFeature, head, c.tracks(), c.field(), c.reached(), c.groupHits(), c.layout(), c.kinds(), c.features());
      case DetectionCall.Partner c -> graph.task(name, TornadoKernels::partner, head, c.particles(), c.partners(), c.rows(), c.further());
      case DetectionCall.Signature c ->
          graph.task(name, TornadoKernels::signature, head, c.vertices(), c.tracks(), c.features(), c.further(), c.signatures(), c.requirements(), c.values(), c.accepted(), c.unseen());
      case RayCall.Exit c -> graph.task(name, TornadoKernels::exit, head, c.hitCount(), c.hitEnds(), c.bins(), c.binning(), c.layout(), c.exits());
      case RayCall.Amount c ->
          graph.task(name, TornadoKernels::amount, head, c.rays(), c.vertices(), c.weights(), c.exits(), c.signatures(), c.requirements(), c.efficiencies(), c.values(), c.accepted(), c.unseen(), c.bins(), c.binning(), c.layout(), c.pointBin(), c.pointFilling(), c.pointMoment(), c.exitAmounts());
    };
  }
}
