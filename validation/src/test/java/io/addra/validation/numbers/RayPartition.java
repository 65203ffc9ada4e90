package io.addra.validation.numbers;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.compile.Slot;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.scene.RayInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the intervals of a scan's scene make of a ray: its share of each region, point by point. */
final class RayPartition {
  /** Intervals that a scan makes room for; a ray with more fails the scan. */
  static final int CAPACITY = 512;

  private static final double FARTHEST_CM = 1e5;

  private final CompiledScene compiled;

  private RayPartition(CompiledScene compiled) {
    this.compiled = compiled;
  }

  static RayPartition of(Detector detector) {
    return new RayPartition(SceneCompiler.compile(List.of(detector), List.of()));
  }

  /**
   * A ray.
   *
   * @param sound whether all ends are finite, in order and within reach, and fit into a scan
   * @param lengths path in each slot (cm); of outside what the others take from it, below 0
   * @param torn path on which a region has less than none of the ray or all of it twice (cm)
   */
  @SuppressWarnings("ArrayRecordComponent") // read only here
  record Shares(boolean sound, double[] lengths, double torn) {}

  /** An end of an interval: where a slot's share changes by one. */
  private record Step(double at, int slot, int by) {}

  List<Slot> slots() {
    return compiled.slots();
  }

  Shares along(Vector3 origin, Vector3 along) {
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    Vector3[] both = {origin, along};
    for (int k = 0; k < 2; k++) {
      ray[3 * k] = both[k].x();
      ray[3 * k + 1] = both[k].y();
      ray[3 * k + 2] = both[k].z();
    }
    ray[ProductionKernel.RAY_BETA_GAMMA] = 1;
    List<RayInterval> intervals = RayInterval.of(compiled.scene(), ray);
    boolean sound = intervals.size() <= CAPACITY;
    double[] lengths = new double[slots().size()];
    List<Step> steps = new ArrayList<>();
    for (RayInterval i : intervals) {
      sound &= i.from() >= 0 && i.from() < i.to() && i.to() < FARTHEST_CM;
      add(i.plus(), 1, i, lengths, steps);
      add(i.minus(), -1, i, lengths, steps);
    }
    return new Shares(sound, lengths, torn(steps));
  }

  private static void add(int slot, int sign, RayInterval i, double[] lengths, List<Step> steps) {
    if (slot >= 0) {
      lengths[slot] += sign * (i.to() - i.from());
      steps.add(new Step(i.from(), slot, sign));
      steps.add(new Step(i.to(), slot, -sign));
    }
  }

  private double torn(List<Step> steps) {
    steps.sort(Comparator.comparingDouble(Step::at));
    int[] share = new int[slots().size()];
    for (int slot = 0; slot < share.length; slot++) {
      share[slot] = slots().get(slot).kind() == Slot.Kind.OUTSIDE ? 1 : 0;
    }
    double torn = 0;
    double last = 0;
    int wrong = 0;
    for (Step step : steps) {
      torn += wrong > 0 ? step.at - last : 0;
      last = step.at;
      wrong -= outOfBounds(share[step.slot]);
      share[step.slot] += step.by;
      wrong += outOfBounds(share[step.slot]);
    }
    return torn;
  }

  private static int outOfBounds(int share) {
    return share < 0 || share > 1 ? 1 : 0;
  }
}
