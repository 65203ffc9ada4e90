package io.addra.geometry.check;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.compile.Slot;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.scene.RayInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Whether the regions share out each path: along random rays, half of them from the origin and half
 * from within the detector, the path in each region by the compiled scene (which adds a volume's
 * interval to its region and takes it from the mother's) is compared with that by the ordered list
 * of volumes (which asks for the deepest one). Immutable.
 *
 * @param rays number of rays
 * @param worstCm largest difference of the path in one region along one ray (cm)
 * @param ray the ray with that difference: origin (cm) and unit direction, six numbers
 * @param region the region concerned, empty if nothing differs
 */
public record PathPartition(int rays, double worstCm, List<Double> ray, String region) {
  /** Largest difference that rounding explains (cm). */
  public static final double TOLERANCE_CM = 1e-5;

  private static final int RAYS = 2000;
  private static final long SEED = 20261124;

  /** Copies the list. */
  public PathPartition {
    ray = List.copyOf(ray);
  }

  /** Compares along the same rays at each call. */
  static PathPartition of(Detector detector) {
    CompiledScene scene = SceneCompiler.compile(List.of(detector), List.of());
    RayTracer tracer = RayTracer.of(detector);
    SplittableRandom random = new SplittableRandom(SEED);
    Bounds room =
        detector.volumes().stream()
            .map(v -> v.transform().apply(v.shape().bounds()))
            .reduce(Bounds::with)
            .orElse(new Bounds(Vector3.ZERO, Vector3.ZERO));
    PathPartition worst = new PathPartition(RAYS, 0, List.of(), "");
    for (int k = 0; k < RAYS; k++) {
      Vector3 from = k % 2 == 0 ? Vector3.ZERO : inside(room, random);
      Vector3 along = direction(random);
      Map<String, Double> paths = new HashMap<>();
      for (Segment s : tracer.trace(array(from), array(along))) {
        paths.merge(s.region(), s.lengthCm(), Double::sum);
      }
      paths.remove(Region.OUTSIDE);
      byScene(scene, from, along)
          .forEach((region, length) -> paths.merge(region, -length, Double::sum));
      for (Map.Entry<String, Double> path : paths.entrySet()) {
        double difference = Math.abs(path.getValue());
        if (difference > worst.worstCm) {
          worst =
              new PathPartition(
                  RAYS,
                  difference,
                  List.of(from.x(), from.y(), from.z(), along.x(), along.y(), along.z()),
                  path.getKey());
        }
      }
    }
    return worst;
  }

  /** Whether the two agree. */
  public boolean passed() {
    return worstCm <= TOLERANCE_CM;
  }

  private static Map<String, Double> byScene(CompiledScene compiled, Vector3 from, Vector3 along) {
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    System.arraycopy(array(from), 0, ray, 0, 3);
    System.arraycopy(array(along), 0, ray, 3, 3);
    ray[ProductionKernel.RAY_BETA_GAMMA] = 1;
    Map<String, Double> paths = new HashMap<>();
    for (RayInterval i : RayInterval.of(compiled.scene(), ray)) {
      double length = i.to() - i.from();
      paths.merge(compiled.slots().get(i.plus()).region(), length, Double::sum);
      Slot minus = compiled.slots().get(i.minus());
      if (minus.kind() == Slot.Kind.REGION) {
        paths.merge(minus.region(), -length, Double::sum);
      }
    }
    return paths;
  }

  private static Vector3 inside(Bounds room, SplittableRandom random) {
    Vector3 size = room.size();
    return room.min()
        .plus(
            new Vector3(
                random.nextDouble() * size.x(),
                random.nextDouble() * size.y(),
                random.nextDouble() * size.z()));
  }

  private static Vector3 direction(SplittableRandom random) {
    double z = random.nextDouble(-1, 1);
    double phi = random.nextDouble(2 * Math.PI);
    double r = Math.sqrt(1 - z * z);
    return new Vector3(r * Math.cos(phi), r * Math.sin(phi), z);
  }

  private static double[] array(Vector3 v) {
    return new double[] {v.x(), v.y(), v.z()};
  }
}
