package io.addra.propagation.veto;

import io.addra.geometry.matter.MatterPath;

/**
 * Electrons and positrons, that go straight. One is seen in the crystals if the ionisation of a
 * least ionising particle over its path in them, or what they take of its mean shower, is at least
 * the threshold: so it is lost in gaps alone. The shower begins where the electron does. It is seen
 * in the muon system if enough layers lie before the last depth at which the shower has enough
 * electrons. The probabilities are 0 or 1. Immutable.
 */
final class ElectronVeto implements Veto {
  private final double needed;
  private final double threshold;
  private final double lossPerCm;
  private final int layers;
  private final double reach;
  private final double least;
  private final ShowerProfile profile;

  /**
   * A veto.
   *
   * @param energy energy of the electron (GeV)
   * @param crystalZ mean atomic number of the crystals
   * @param crystalX0 their radiation length (cm)
   * @param lossPerCm what a least ionising particle loses in them (GeV/cm)
   * @param ironZ mean atomic number of what stands between the muon layers
   */
  ElectronVeto(
      double energy,
      VetoSettings settings,
      double crystalZ,
      double crystalX0,
      double lossPerCm,
      double ironZ) {
    ShowerProfile.Start start = ShowerProfile.Start.ELECTRON;
    profile = ShowerProfile.of(energy, ShowerProfile.criticalEnergy(crystalZ), start);
    threshold = settings.threshold();
    needed = threshold / energy;
    this.lossPerCm = lossPerCm;
    layers = settings.layers();
    reach =
        ShowerProfile.of(energy, ShowerProfile.criticalEnergy(ironZ), start)
            .lastDepth(settings.electrons());
    double byShower = profile.depthOf(needed);
    least = Math.min(byShower, needed < 1 ? threshold / lossPerCm / crystalX0 : byShower);
  }

  @Override
  public double leastCrystal() {
    return least;
  }

  @Override
  public Missed missed(MatterPath path) {
    Sensitive sensitive = Sensitive.of(path);
    boolean ionisation = needed < 1 && lossPerCm * path.lengthCm(VetoMarks.CRYSTAL) >= threshold;
    boolean ecl = ionisation || sensitive.share(profile, 0) >= needed;
    boolean klm = sensitive.layers().stream().filter(d -> d <= reach).count() >= layers;
    return new Missed(ecl ? 0 : 1, ecl || klm ? 0 : 1);
  }
}
