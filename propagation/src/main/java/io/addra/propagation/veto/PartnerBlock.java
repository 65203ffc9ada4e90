package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterPath;
import io.addra.geometry.matter.MatterTracer;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.production.EventModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums over a block of events. For one thread. */
final class PartnerBlock {
  private static final String PHOTON = "gamma";
  private static final int SUMS = 4;

  private final Map<String, double[]> places = new TreeMap<>();
  private final RecoilMap recoil = new RecoilMap();
  private double weight;

  /**
   * What is done with events.
   *
   * @param boost velocity of the centre-of-mass frame (c)
   * @param tagEnergy smallest energy of the photon that is seen (cms, GeV)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Job(
      VetoScene scene, VetoesByEnergy vetoes, EventModel model, double[] boost, double tagEnergy) {
    FourVector inCollision(FourVector p) {
      return p.boosted(new double[] {-boost[0], -boost[1], -boost[2]});
    }
  }

  /**
   * A particle that goes out.
   *
   * @param photon whether it may be the photon that is seen
   * @param p four-momentum (GeV)
   * @param missed probability that it is missed
   * @param place where it would be lost
   */
  private record Outgoing(boolean photon, FourVector p, Veto.Missed missed, String place) {
    double thetaDeg() {
      return Math.toDegrees(Math.atan2(Math.hypot(p.px(), p.py()), p.pz()));
    }
  }

  /** The sums over events. */
  static PartnerBlock of(Job job, GeneratedEvents made) {
    PartnerBlock block = new PartnerBlock();
    List<Integer> particles = job.model.partners();
    int count = made.rays().length / ProductionKernel.RAY_STRIDE;
    double[] rays = new double[count * particles.size() * MatterTracer.RAY_STRIDE];
    for (int event = 0; event < count; event++) {
      for (int k = 0; k < particles.size(); k++) {
        double[] p = made.particle(event, particles.get(k));
        int r = (event * particles.size() + k) * MatterTracer.RAY_STRIDE;
        double size = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        for (int axis = 0; axis < 3; axis++) {
          rays[r + axis] = p[ChainLayout.PARTICLE_ORIGIN + axis];
          rays[r + 3 + axis] = p[axis] / size;
        }
      }
    }
    List<Outgoing> event = new ArrayList<>();
    job.scene
        .tracer()
        .follow(
            rays,
            (ray, path) -> {
              int particle = particles.get(ray % particles.size());
              int number = ray / particles.size();
              event.add(outgoing(job, particle, made.particle(number, particle), path));
              if (event.size() == particles.size()) {
                block.add(job, event, made.ray(number)[ProductionKernel.RAY_WEIGHT]);
                event.clear();
              }
            });
    return block;
  }

  private static Outgoing outgoing(Job job, int particle, double[] made, MatterPath path) {
    boolean photon = job.model.names().get(particle).equals(PHOTON);
    FourVector p = new FourVector(made[ChainLayout.PARTICLE_ENERGY], made[0], made[1], made[2]);
    Veto veto = job.vetoes.of(photon ? VetoParticle.PHOTON : VetoParticle.ELECTRON, p.e());
    double theta = Math.toDegrees(Math.atan2(Math.hypot(p.px(), p.py()), p.pz()));
    return new Outgoing(photon, p, veto.missed(path), job.scene.gaps().place(theta, path));
  }

  private void add(Job job, List<Outgoing> event, double eventWeight) {
    weight += eventWeight;
    for (int k = 0; k < event.size(); k++) {
      Outgoing tag = event.get(k);
      double energy = job.inCollision(tag.p).e();
      if (tag.photon && energy >= job.tagEnergy) {
        List<Outgoing> partners = new ArrayList<>(event);
        partners.remove(k);
        add(tag, energy, partners, eventWeight * (1 - tag.missed.ecl()));
      }
    }
  }

  private void add(Outgoing tag, double energy, List<Outgoing> partners, double seen) {
    double ecl = seen;
    double both = seen;
    for (Outgoing partner : partners) {
      ecl *= partner.missed.ecl();
      both *= partner.missed.eclAndKlm();
    }
    if (ecl > 0) {
      double[] sums = places.computeIfAbsent(place(partners), _ -> new double[SUMS]);
      sums[0] += ecl;
      sums[1] += ecl * ecl;
      sums[2] += both;
      sums[3] += both * both;
      recoil.add(tag.thetaDeg(), energy, both);
    }
  }

  /** The place of whoever stays inside and is least likely to be missed, or where all go out. */
  private static String place(List<Outgoing> partners) {
    return partners.stream()
        .filter(partner -> !CrystalGaps.isOutside(partner.place))
        .min(Comparator.comparingDouble(partner -> partner.missed.ecl()))
        .map(Outgoing::place)
        .orElseGet(() ->
            partners.stream()
                .map(Outgoing::place)
                .reduce((one, two) -> one.equals(two) ? one : CrystalGaps.BOTH_WAYS)
                .orElseThrow());
  }

  /** Adds another block. */
  void add(PartnerBlock other) {
    weight += other.weight;
    recoil.add(other.recoil);
    other.places.forEach((place, theirs) -> {
      double[] sums = places.computeIfAbsent(place, _ -> new double[SUMS]);
      for (int k = 0; k < SUMS; k++) {
        sums[k] += theirs[k];
      }
    });
  }

  /** Sum of the weights of all events, also of those that leave nothing. */
  double weight() {
    return weight;
  }

  /**
   * Sums by place: of the weights with which the crystals miss the partners, of their squares, then
   * the same for crystals and muon layers.
   */
  Map<String, double[]> places() {
    return places;
  }

  /** Weights by angle and energy of the photon. */
  RecoilMap recoil() {
    return recoil;
  }
}
