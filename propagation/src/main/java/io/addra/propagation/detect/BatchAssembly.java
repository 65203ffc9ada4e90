package io.addra.propagation.detect;

import io.addra.kernels.body.BatchLayout;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.KernelStage;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.device.SequencePlan;
import io.addra.kernels.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the kernels of a batch together in their order, with the arrays that they share. Used by one
 * thread.
 */
final class BatchAssembly {
  private final int room;
  private final List<KernelStage> stages = new ArrayList<>();
  private final List<RandomNumbers> numbers = new ArrayList<>();
  private final List<HitRoom> hitRooms = new ArrayList<>();
  private final List<Object> inputs = new ArrayList<>();
  private final List<Object> results = new ArrayList<>();

  BatchAssembly(int room) {
    this.room = room;
  }

  /** Room for events. */
  int room() {
    return room;
  }

  /** The next kernel, run once for each event. */
  void add(KernelCall call) {
    stages.add(KernelStage.of(call));
  }

  /** The next kernel, run a number of times for each event. */
  void add(KernelCall call, int perEvent) {
    stages.add(new KernelStage(call, perEvent));
  }

  /** Random numbers of their own, by the next kernel. */
  Uniforms uniforms(int draws, int added) {
    RandomNumbers made =
        new RandomNumbers(new long[BatchLayout.HEADER + BatchLayout.STRIDE], draws, added);
    double[] values = new double[room * draws];
    numbers.add(made);
    add(new EventCall.Philox(made.batch(), values));
    return new Uniforms(made.batch(), values);
  }

  /**
   * Random numbers.
   *
   * @param batch the events that they are of
   * @param values the numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
  record Uniforms(long[] batch, double[] values) {}

  /**
   * The intervals of rays in a scene, by the next kernel.
   *
   * @param rays the rays
   * @param perEvent rays of an event
   * @param capacity intervals of a ray that are stored
   * @param what what a message calls a ray
   */
  Hits trace(double[] rays, Scene scene, int perEvent, int capacity, String what) {
    int all = room * perEvent;
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_NODES] = scene.nodeCount();
    layout[TraceKernel.LAYOUT_CAPACITY] = capacity;
    layout[TraceKernel.LAYOUT_STRIDE] = all;
    Hits hits =
        new Hits(capacity, new int[all], new int[all * capacity], new double[2 * all * capacity]);
    add(new RayCall.Trace(rays, scene, layout, hits.count(), hits.node(), hits.ends()), perEvent);
    hitRooms.add(new HitRoom(result(hits.count()), perEvent, capacity, what));
    return hits;
  }

  /**
   * Intervals of rays.
   *
   * @param capacity intervals of a ray that are stored
   * @param count intervals found
   * @param node their nodes
   * @param ends their ends
   */
  @SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
  record Hits(int capacity, int[] count, int[] node, double[] ends) {}

  /** An array that the host sets before each run. */
  <T> T input(T array) {
    inputs.add(array);
    return array;
  }

  /** An array that the host reads after each run. */
  <T> T result(T array) {
    results.add(array);
    return array;
  }

  /** The kernels as a sequence. */
  SequencePlan sequence() {
    List<Object> changed = new ArrayList<>(inputs);
    numbers.forEach(one -> changed.add(one.batch()));
    return new SequencePlan(stages, changed, results);
  }

  /** All random numbers. */
  List<RandomNumbers> numbers() {
    return List.copyOf(numbers);
  }

  /** What rays found and had room for. */
  List<HitRoom> hitRooms() {
    return List.copyOf(hitRooms);
  }
}
