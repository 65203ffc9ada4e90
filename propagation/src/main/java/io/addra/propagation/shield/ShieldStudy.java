package io.addra.propagation.shield;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Vector3;
import io.addra.materials.Materials;
import java.util.ArrayList;
import java.util.List;

/**
 * Rays from the interaction point to a far detector, even in solid angle, with the matter on their
 * way: that of other worlds, and that in front of the detector's first air, such as its own shield.
 * Immutable.
 *
 * <p>The share of K_L that come through is the mean of exp(-&lambda;) over the rays with &lambda;
 * the interaction lengths: none that has interacted counts. Muons and other charged particles lose
 * at least what minimum-ionising ones do. Directions are those of a Fibonacci lattice on the sphere
 * (A. Gonzalez, Math. Geosci. 42 (2010) 49); means are good to about a percent.
 */
public final class ShieldStudy {
  private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
  private static final int MOST = 400_000;
  private static final int FIRST = 4000;
  private static final double MEV_PER_GEV = 1000;
  private static final String AIR = "air";

  private final List<Ray> rays;
  private final Vector3 axis;

  private record Ray(Vector3 along, double lambda, double lossGev) {}

  /**
   * What comes through.
   *
   * @param lambda mean interaction lengths on the way
   * @param kaons share of K_L that do not interact, 0 to 1
   * @param lossGev mean energy that a minimum-ionising particle loses (GeV)
   */
  public record Passage(double lambda, double kaons, double lossGev) {}

  private ShieldStudy(List<Ray> rays) {
    this.rays = rays;
    Vector3 sum = Vector3.ZERO;
    for (Ray ray : rays) {
      sum = sum.plus(ray.along);
    }
    axis = sum.unit();
  }

  /**
   * Rays to a detector.
   *
   * @param far the detector
   * @param between worlds whose matter in front of it counts
   * @param least rays that hit it, at least
   * @throws IllegalArgumentException if too few directions hit it
   */
  public static ShieldStudy of(Detector far, List<Detector> between, int least) {
    RayTracer to = RayTracer.of(far);
    List<RayTracer> through = between.stream().map(RayTracer::of).toList();
    for (int count = FIRST; count <= MOST; count *= 4) {
      List<Vector3> hitting = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        Vector3 along = direction(k, count);
        if (!trace(to, along).isEmpty()) {
          hitting.add(along);
        }
      }
      if (hitting.size() >= least) {
        return new ShieldStudy(hitting.stream().map(u -> ray(u, to, through)).toList());
      }
    }
    throw new IllegalArgumentException(
        "fewer than %d of %d directions from the interaction point hit %s"
            .formatted(least, MOST, far.name()));
  }

  private static Vector3 direction(int k, int count) {
    double cosine = 1 - (2 * k + 1.0) / count;
    double sine = Math.sqrt(1 - cosine * cosine);
    return new Vector3(sine * Math.cos(k * GOLDEN), sine * Math.sin(k * GOLDEN), cosine);
  }

  private static List<Segment> trace(RayTracer tracer, Vector3 along) {
    return tracer.trace(new double[3], new double[] {along.x(), along.y(), along.z()});
  }

  private static Ray ray(Vector3 along, RayTracer to, List<RayTracer> through) {
    double lambda = 0;
    double loss = 0;
    double begin = Double.POSITIVE_INFINITY;
    boolean inside = false;
    for (Segment s : trace(to, along)) {
      boolean air = s.material().equals(AIR);
      begin = s.material().isEmpty() ? begin : Math.min(begin, s.entryCm());
      inside |= air;
      lambda += inside ? 0 : s.lambdaI();
      loss += inside ? 0 : lossGev(s, s.lengthCm());
    }
    for (RayTracer world : through) {
      for (Segment s : trace(world, along)) {
        double length = Math.max(0, Math.min(s.exitCm(), begin) - s.entryCm());
        lambda += s.lambdaI() * length / s.lengthCm();
        loss += lossGev(s, length);
      }
    }
    return new Ray(along, lambda, loss);
  }

  private static double lossGev(Segment s, double lengthCm) {
    return s.material().isEmpty()
        ? 0
        : Materials.standard().get(s.material()).dedxMinMevCm() * lengthCm / MEV_PER_GEV;
  }

  /** Number of rays. */
  public int rays() {
    return rays.size();
  }

  /** Mean direction of the rays, of unit length: what slabs stand across. */
  public Vector3 axis() {
    return axis;
  }

  /** What comes through a slab and all that is there already. */
  public Passage with(Slab slab) {
    double lambda = 0;
    double kaons = 0;
    double loss = 0;
    for (Ray ray : rays) {
      double path = slab.pathCm(ray.along, axis);
      double depth = ray.lambda + path / slab.material().lambdaICm();
      lambda += depth / rays.size();
      kaons += Math.exp(-depth) / rays.size();
      loss += (ray.lossGev + path * slab.material().dedxMinMevCm() / MEV_PER_GEV) / rays.size();
    }
    return new Passage(lambda, kaons, loss);
  }
}
