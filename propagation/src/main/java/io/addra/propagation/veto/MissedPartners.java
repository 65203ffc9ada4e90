package io.addra.propagation.veto;

import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.production.EventModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the partners go that leave one photon behind. An event counts for each of its photons above
 * the tag's energy with the probability that the crystals see it and miss all others, or that muon
 * layers miss them too; its place is that of the partner that the crystals are least likely to
 * miss. Particles go straight from where they are made, with their own energies. Immutable.
 */
public final class MissedPartners {
  private static final int BLOCK = 1000;
  private static final int STREAM = 0x7E71;

  private final PhotonBackground background;
  private final List<Share> shares;
  private final RecoilMap recoil;

  /**
   * What a place leaves. Immutable.
   *
   * @param place its name, as {@link CrystalGaps} has it
   * @param ecl where the crystals miss the partners
   * @param eclAndKlm where crystals and muon layers miss them
   */
  public record Share(String place, Rate ecl, Rate eclAndKlm) {}

  /**
   * A cross-section. Immutable.
   *
   * @param crossSection cross-section of single photons (pb)
   * @param statError its statistical error (pb)
   * @param effective events of one weight that would have this relative error
   */
  public record Rate(double crossSection, double statError, double effective) {
    static Rate of(double unit, double sum, double squares) {
      return new Rate(unit * sum, unit * Math.sqrt(squares), squares > 0 ? sum * sum / squares : 0);
    }
  }

  private MissedPartners(PhotonBackground background, List<Share> shares, RecoilMap recoil) {
    this.background = background;
    this.shares = List.copyOf(shares);
    this.recoil = recoil;
  }

  /**
   * Makes events of a process and follows their particles; the same for any number of threads.
   *
   * @param stream which of several processes it is: a number of its own for the random numbers
   * @param threads number of threads, 1 or more
   * @param blockDone called for each thousand events, by several threads
   */
  public static MissedPartners of(
      VetoScene scene,
      PhotonBackground background,
      PartnerPlan plan,
      int stream,
      int threads,
      Runnable blockDone) {
    EventModel model = background.model().event(0);
    EventStream events = new EventStream(model.source(), plan.seed(), STREAM + stream);
    VetoesByEnergy vetoes = new VetoesByEnergy(scene, plan.settings());
    PartnerBlock.Job job =
        new PartnerBlock.Job(
            scene, vetoes, model, background.model().beams().boost(), plan.tagEnergy());
    List<PartnerBlock> blocks =
        Workers.map(
            blocks(plan),
            threads,
            block -> {
              int first = block * BLOCK;
              int count = Math.min(BLOCK, plan.events() - first);
              PartnerBlock result = PartnerBlock.of(job, GeneratedEvents.of(events, first, count));
              blockDone.run();
              return result;
            });
    PartnerBlock all = new PartnerBlock();
    blocks.forEach(all::add);
    return of(scene, background, all);
  }

  /** Number of blocks of events that a plan has for each process. */
  public static int blocks(PartnerPlan plan) {
    return (plan.events() + BLOCK - 1) / BLOCK;
  }

  private static MissedPartners of(VetoScene scene, PhotonBackground background, PartnerBlock all) {
    double unit = all.weight() > 0 ? background.crossSection() / all.weight() : 0;
    List<Share> shares = new ArrayList<>();
    Map<String, double[]> sums = all.places();
    for (String place : scene.gaps().places()) {
      double[] sum = sums.get(place);
      if (sum != null) {
        shares.add(new Share(place, Rate.of(unit, sum[0], sum[1]), Rate.of(unit, sum[2], sum[3])));
      }
    }
    return new MissedPartners(background, shares, all.recoil().times(unit));
  }

  /** The process. */
  public PhotonBackground background() {
    return background;
  }

  /** The places, in the order of {@link CrystalGaps#places()}, those with nothing left out. */
  public List<Share> shares() {
    return shares;
  }

  /**
   * Cross-section of what crystals and muon layers leave over the photon's angle and energy (pb a
   * bin).
   */
  public RecoilMap recoil() {
    return recoil;
  }
}
