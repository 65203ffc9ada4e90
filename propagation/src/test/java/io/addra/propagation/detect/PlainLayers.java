package io.addra.propagation.detect;

import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Vector3;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.element.Composition;
import io.addra.materials.ionisation.EnergyLoss;
import io.addra.materials.ionisation.StoppingRange;
import io.addra.propagation.layer.Species;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.signature.LayerFeature;
import io.addra.propagation.veto.ShowerProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A straight product followed from volume to volume in order, as one would by hand: which layers it
 * signals in and what is in front of them.
 */
final class PlainLayers {
  private static final double CM_PER_NS = 29.9792458;
  private static final EnergyLoss IRON = iron();

  private final RayTracer tracer;
  private final SplittableRandom random;

  PlainLayers(RayTracer tracer, SplittableRandom random) {
    this.tracer = tracer;
    this.random = random;
  }

  private static EnergyLoss iron() {
    Material iron = Materials.standard().get("iron");
    return EnergyLoss.of(Composition.of(iron.massFractions()), iron.densityGcm3());
  }

  /** What a product does. */
  record Product(
      Species species,
      Vector3 p,
      Set<String> layers,
      double entry,
      double last,
      double lambda,
      double x0,
      double delayNs,
      double calorimeter) {
    double feature(LayerFeature feature) {
      return switch (feature) {
        case MOMENTUM -> p.norm();
        case THETA -> Math.toDegrees(Math.acos(p.z() / p.norm()));
        case LAYERS -> layers.size();
        case ENTRY -> entry;
        case SPAN -> layers.isEmpty() ? 0 : last - entry;
        case INTERACTION -> lambda;
        case RADIATION -> x0;
        case DELAY -> delayNs;
        case CALORIMETER -> calorimeter;
      };
    }
  }

  /** Where a product begins to signal and where it ends, in the depths that matter to it. */
  private record Limits(
      double loss, double firstLambda, double lastLambda, double firstX0, double lastX0) {}

  private Limits limits(Particle particle, double momentum) {
    double inf = Double.POSITIVE_INFINITY;
    double free = -Math.log(1 - random.nextDouble());
    double energy = Math.hypot(momentum, particle.mass());
    double kinetic = energy - particle.mass();
    double tail = Math.max(0, 0.7 + 0.2 * Math.log(kinetic));
    double critical = ShowerProfile.criticalEnergy(26);
    double shower =
        Math.max(
            ShowerProfile.of(energy, critical, ShowerProfile.Start.ELECTRON).lastDepth(1),
            Math.min(1, energy / critical));
    double range =
        particle.charge() == 0
            ? inf
            : StoppingRange.perMass(IRON, 105.6583755, momentum / particle.mass())
                * particle.mass()
                * IRON.minimumMevCm2G()
                / 1000;
    return switch (Species.of(particle)) {
      case MUON -> new Limits(range, 0, inf, 0, inf);
      case CHARGED_HADRON -> new Limits(range, 0, free + tail, 0, inf);
      case NEUTRAL_HADRON -> new Limits(inf, free, free + tail, 0, inf);
      case ELECTRON -> new Limits(inf, 0, inf, 0, shower);
      case PHOTON -> new Limits(inf, 0, inf, 9 * free / 7, 9 * free / 7 + shower);
      case INVISIBLE -> new Limits(-1, 0, -1, 0, -1);
    };
  }

  /**
   * Follows a product.
   *
   * @param start where it starts, and its time times c (cm)
   * @param collision where light comes from
   */
  Product follow(Particle particle, Vector3 origin, double start, Vector3 p, Vector3 collision) {
    Limits limits = limits(particle, p.norm());
    double lambda = 0;
    double x0 = 0;
    double loss = 0;
    double beforeLambda = 0;
    double beforeX0 = 0;
    double calorimeter = 0;
    Set<String> layers = new HashSet<>();
    double entry = -1;
    double last = -1;
    for (Segment s : segments(origin, p)) {
      String layer = layer(s);
      boolean signals =
          loss < limits.loss
              && lambda < limits.lastLambda
              && x0 < limits.lastX0
              && lambda + s.lambdaI() >= limits.firstLambda
              && x0 + s.x0() >= limits.firstX0;
      if (signals && !layer.isEmpty()) {
        if (layers.isEmpty()) {
          entry = s.entryCm();
          beforeLambda = lambda;
          beforeX0 = x0;
        }
        layers.add(layer);
        last = s.entryCm();
      }
      calorimeter += signals && s.volumePath().endsWith("/calorimeter") ? s.x0() : 0;
      lambda += s.lambdaI();
      x0 += s.x0();
      loss += s.material().isEmpty() ? 0 : 1e-3 * s.lengthCm() * material(s).dedxMinMevCm();
    }
    double delay = 0;
    if (!layers.isEmpty()) {
      Vector3 place = origin.plus(p.unit().times(entry));
      double velocity = p.norm() / Math.hypot(p.norm(), particle.mass());
      delay = (start + entry / velocity - place.minus(collision).norm()) / CM_PER_NS;
    }
    return new Product(
        Species.of(particle),
        p,
        layers,
        entry,
        last,
        layers.isEmpty() ? lambda : beforeLambda,
        layers.isEmpty() ? x0 : beforeX0,
        delay,
        calorimeter);
  }

  private List<Segment> segments(Vector3 origin, Vector3 along) {
    return tracer.trace(
        new double[] {origin.x(), origin.y(), origin.z()},
        new double[] {along.x(), along.y(), along.z()});
  }

  private static Material material(Segment s) {
    return Materials.standard().get(s.material());
  }

  /** The layer that a segment is in: its gap for the muon system, else the plane; or empty. */
  private static String layer(Segment s) {
    String[] parts = s.volumePath().split("/", -1);
    String name = parts[parts.length - 1];
    if (s.volumePath().matches("belle2/(bklm|eklm-.*ward)/.*")) {
      boolean senses =
          name.endsWith("-strips")
              || name.matches("plane-\\d-segment-.*")
              || s.material().equals("rpc_gas");
      String[] gap = parts[2].split("-", -1);
      return senses ? parts[1] + "/" + gap[1] : "";
    }
    return name.startsWith("plane-") ? s.volumePath() : "";
  }

  /** Interaction lengths up to a vertex, all and inside, and the zone of the vertex. */
  double[] flight(Vector3 origin, Vector3 vertex, boolean far) {
    double all = 0;
    double own = 0;
    int zone = 0;
    double end = vertex.minus(origin).norm();
    for (Segment s : segments(origin, vertex.minus(origin))) {
      double share = Math.clamp((end - s.entryCm()) / s.lengthCm(), 0, 1);
      boolean inside =
          far ? !s.material().isEmpty() : s.region().matches("(bklm|eklm-.*ward)(-iron)?");
      all += share * s.lambdaI();
      own += inside ? share * s.lambdaI() : 0;
      if (s.entryCm() <= end && end < s.exitCm() && inside) {
        zone = Set.of("iron", "lead").contains(s.material()) ? 2 : 1;
      }
    }
    return new double[] {all, own, zone};
  }
}
