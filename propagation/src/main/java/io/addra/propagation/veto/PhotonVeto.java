package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterPath;
import io.addra.propagation.veto.DepthIntervals.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Photons. A photon converts at a depth T with 7/9 per radiation length, in any material. Its mean
 * shower, {@link ShowerProfile}, then goes straight on: it is seen in the crystals if what they
 * take of it is at least the threshold, and in the muon system if enough layers lie between T and
 * the last depth at which the shower has enough electrons. The depths T at which it is seen are
 * intervals; what is missed is the probability of a conversion in none of them. Immutable.
 */
final class PhotonVeto implements Veto {
  private static final double STEP = 0.25;

  /** A photon that has come so deep has not converted with a probability of 1e-14. */
  private static final double DEEPEST = 42;

  private final double needed;
  private final int layers;
  private final double reach;
  private final double least;
  private final ShowerProfile profile;

  /**
   * A veto.
   *
   * @param energy energy of the photon (GeV)
   * @param crystalZ mean atomic number of the crystals
   * @param ironZ mean atomic number of what stands between the muon layers
   */
  PhotonVeto(double energy, VetoSettings settings, double crystalZ, double ironZ) {
    ShowerProfile.Start start = ShowerProfile.Start.CONVERSION;
    profile = ShowerProfile.of(energy, ShowerProfile.criticalEnergy(crystalZ), start);
    needed = settings.threshold() / energy;
    layers = settings.layers();
    reach =
        ShowerProfile.of(energy, ShowerProfile.criticalEnergy(ironZ), start)
            .lastDepth(settings.electrons());
    least = profile.depthOf(needed);
  }

  @Override
  public double leastCrystal() {
    return least;
  }

  @Override
  public Missed missed(MatterPath path) {
    Sensitive sensitive = Sensitive.of(path);
    DepthIntervals seen = new DepthIntervals(inCrystals(sensitive));
    double ecl = seen.missed();
    List<Interval> muons = inLayers(sensitive.layers());
    return new Missed(ecl, muons.isEmpty() ? ecl : seen.with(new DepthIntervals(muons)).missed());
  }

  /** Where what the crystals take is enough; between points a quarter apart it is linear. */
  private List<Interval> inCrystals(Sensitive sensitive) {
    List<Interval> result = new ArrayList<>();
    if (sensitive.crystals().isEmpty() || Double.isInfinite(least)) {
      return result;
    }
    double end = Math.min(sensitive.crystals().getLast().to(), DEEPEST);
    int steps = (int) Math.ceil(end / STEP);
    double before = 0;
    double more = sensitive.share(profile, 0) - needed;
    double from = 0;
    for (int k = 1; k <= steps; k++) {
      double depth = k == steps ? end : k * STEP;
      double next = sensitive.share(profile, depth) - needed;
      if (more >= 0 != next >= 0) {
        double crossing = before + (depth - before) * more / (more - next);
        if (more >= 0) {
          result.add(new Interval(from, crossing));
        }
        from = crossing;
      }
      before = depth;
      more = next;
    }
    if (more >= 0) {
      result.add(new Interval(from, end));
    }
    return result;
  }

  /** Where enough layers are ahead and within reach: [last of them less the reach, first). */
  private List<Interval> inLayers(List<Double> depths) {
    List<Interval> result = new ArrayList<>();
    for (int k = 0; k + layers <= depths.size(); k++) {
      result.add(new Interval(Math.max(0, depths.get(k + layers - 1) - reach), depths.get(k)));
    }
    return result;
  }
}
