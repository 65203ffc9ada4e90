package io.addra.geometry.ray;

import io.addra.geometry.compile.Hulls;
import io.addra.geometry.compile.SceneAssembler;
import io.addra.geometry.compile.SceneNode;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.scene.RayInterval;
import io.addra.kernels.scene.Scene;
import io.addra.materials.Material;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists what rays pass in one detector, volume by volume. The intervals come from the same kernel
 * as those of a scan, of every volume here. Instances are immutable and may be used by several
 * threads.
 */
public final class RayTracer {
  /** Ends closer than this (cm) are one: the gap that rounding leaves between touching volumes. */
  private static final double SAME = 1e-9;

  private final Scene scene;
  private final List<Integer> labels;
  private final List<Volume> volumes;
  private final List<Integer> depths;

  private RayTracer(Scene scene, List<Integer> labels, List<Volume> volumes, List<Integer> depths) {
    this.scene = scene;
    this.labels = labels;
    this.volumes = volumes;
    this.depths = depths;
  }

  /** A tracer for many rays through a detector. */
  public static RayTracer of(Detector detector) {
    List<Volume> volumes = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    List<SceneNode> world =
        nodes(detector.volumes(), Transform.IDENTITY, 1, new Hulls(), volumes, depths);
    SceneAssembler assembler = new SceneAssembler().add(world);
    Scene scene = assembler.build(0);
    return new RayTracer(scene, assembler.labels(), volumes, depths);
  }

  /**
   * What one ray passes.
   *
   * @param origin where it begins (cm, Belle II frame)
   * @param direction where it goes, of any length but zero
   */
  public static List<Segment> through(Detector detector, double[] origin, double[] direction) {
    return of(detector).trace(origin, direction);
  }

  /**
   * What one ray passes, in order and without gaps, from its origin to where it leaves the last
   * volume; nothing if it meets none. Where volumes touch or wrongly overlap, the deepest counts,
   * and among equals the first.
   *
   * @param origin where it begins (cm, Belle II frame)
   * @param direction where it goes, of any length but zero
   * @throws IllegalArgumentException if the direction is zero or something is not finite
   */
  public List<Segment> trace(double[] origin, double[] direction) {
    Vector3 along = new Vector3(direction[0], direction[1], direction[2]);
    if (!(along.norm() > 0) || !finite(origin) || !finite(direction)) {
      throw new IllegalArgumentException("a ray needs a finite origin and a direction");
    }
    List<Interval> intervals = intervals(origin, along.unit());
    double[] ends = ends(intervals);
    List<Segment> result = new ArrayList<>();
    int current = -1;
    double entry = 0;
    List<Interval> active = new ArrayList<>();
    int next = 0;
    for (int k = 0; k + 1 < ends.length; k++) {
      double middle = 0.5 * (ends[k] + ends[k + 1]);
      while (next < intervals.size() && intervals.get(next).from < middle) {
        active.add(intervals.get(next++));
      }
      active.removeIf(i -> i.to < middle);
      int here = deepest(active);
      if (here != current && k > 0) {
        result.add(segment(current, entry, ends[k]));
        entry = ends[k];
      }
      current = here;
    }
    if (ends.length > 1) {
      result.add(segment(current, entry, ends[ends.length - 1]));
    }
    return result;
  }

  private record Interval(double from, double to, int volume) {}

  private int deepest(List<Interval> active) {
    int best = -1;
    for (Interval i : active) {
      if (best < 0
          || depths.get(i.volume) > depths.get(best)
          || (depths.get(i.volume).equals(depths.get(best)) && i.volume < best)) {
        best = i.volume;
      }
    }
    return best;
  }

  private Segment segment(int volume, double entry, double exit) {
    if (volume < 0) {
      return new Segment(Region.OUTSIDE, "", Region.OUTSIDE, entry, exit, 0, 0);
    }
    Volume v = volumes.get(volume);
    Material m = v.material();
    double length = exit - entry;
    return new Segment(
        v.path(), m.name(), v.region(), entry, exit, length / m.x0Cm(), length / m.lambdaICm());
  }

  /** Ends of all intervals and the ray's origin, in order, those that rounding parted as one. */
  private static double[] ends(List<Interval> intervals) {
    double[] all =
        intervals.stream()
            .flatMapToDouble(i -> java.util.stream.DoubleStream.of(i.from, i.to))
            .sorted()
            .toArray();
    List<Double> result = new ArrayList<>();
    if (all.length > 0) {
      result.add(0.0);
    }
    for (double end : all) {
      if (end - result.getLast() > SAME) {
        result.add(end);
      }
    }
    return result.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<Interval> intervals(double[] origin, Vector3 along) {
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    System.arraycopy(origin, 0, ray, 0, 3);
    ray[3] = along.x();
    ray[4] = along.y();
    ray[5] = along.z();
    ray[ProductionKernel.RAY_BETA_GAMMA] = 1;
    List<Interval> result = new ArrayList<>();
    for (RayInterval i : RayInterval.of(scene, ray)) {
      result.add(new Interval(i.from(), i.to(), labels.get(i.node())));
    }
    result.sort(Comparator.comparingDouble(Interval::from));
    return result;
  }

  private static List<SceneNode> nodes(
      List<Volume> siblings,
      Transform outer,
      int depth,
      Hulls hulls,
      List<Volume> volumes,
      List<Integer> depths) {
    List<SceneNode> result = new ArrayList<>();
    for (Volume volume : siblings) {
      int label = volumes.size();
      volumes.add(volume);
      depths.add(depth);
      Transform world = outer.after(volume.transform());
      List<SceneNode> inside = nodes(volume.daughters(), world, depth + 1, hulls, volumes, depths);
      result.add(SceneNode.of(volume.shape(), world, hulls, -1, -1, label, inside));
    }
    return result;
  }

  private static boolean finite(double[] values) {
    return Double.isFinite(values[0]) && Double.isFinite(values[1]) && Double.isFinite(values[2]);
  }
}
