package io.addra.propagation.production;

import io.addra.kernels.body.TreeAmplitudes;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.EqualShares;
import java.util.List;

/**
 * e+ e- -> gamma gamma gamma at leading order, all three within an acceptance. Immutable. For the
 * amplitude see {@link TreeAmplitudes#threePhotons}.
 */
public final class PhotonTriple extends StandardModelSource {
  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-triple";

  private final double least;
  private final double cosine;

  PhotonTriple(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    least = settings.number(Acceptance.PHOTON_ENERGY.name());
    cosine = settings.number(Acceptance.COSINE.name());
    checkEnergy(Acceptance.PHOTON_ENERGY.name(), least, energy() / 3);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "three photons of the Standard Model",
        "e+ e- -> gamma gamma gamma, no LLP",
        List.of(Acceptance.PHOTON_ENERGY, Acceptance.COSINE),
        List.of(
            "|M|^2 = e^6 s sum_i (p1.ki)(p2.ki)[(p1.ki)^2 + (p2.ki)^2]/prod_i (p1.ki)(p2.ki), massless"
                + " electrons",
            "the first photon is the softest in the centre-of-mass frame",
            "events are drawn from dE/E of the softest and the poles along the beams, and weighted by"
                + " the rest"),
        List.of("F. Berends and R. Kleiss, Nucl. Phys. B186 (1981) 22"),
        List.of(
            "no LLP: it cannot be scanned; its photons are for what vetoes and shields see",
            "photons below the energy or beyond the angle are not made",
            "leading order: further photons and the beams' energy spread are not included"),
        PhotonTriple::new);
  }

  @Override
  String products() {
    return "gamma gamma gamma";
  }

  /** Cross-section within the acceptance (pb), by the mean weight of a Sobol sequence of events. */
  public double crossSection() {
    ChainBuilder chain = empty();
    make(chain);
    double charge = 4 * Math.PI * Constants.ALPHA;
    // the softest is one of its own, the other two are alike
    double alike = 0.5;
    return chain.crossSection(amplitude(), alike * Math.pow(charge, 3) * energy() * energy());
  }

  private TreeAmplitude amplitude() {
    return new TreeAmplitude(
        TreeAmplitude.Reaction.THREE_PHOTONS, List.of(1, 3, 4), 1, List.of(least, cosine));
  }

  @Override
  EventModel event(ChainBuilder chain) {
    make(chain);
    return chain.build(amplitude());
  }

  private void make(ChainBuilder chain) {
    double s = energy() * energy();
    // a third of the energy at most for the softest
    double from = Math.sqrt(s / 3);
    double to = Math.sqrt(s - 2 * energy() * least);
    MassTable table =
        MassTable.isotropic(
            EqualShares.of(m -> m / (s - m * m), from, to, MassTable.MOST_BINS).edges());
    Made photon = Made.photon();
    chain.threeBodyByAmplitude(
        photon,
        photon,
        photon,
        table,
        Acceptance.poles(energy(), cosine),
        Acceptance.seenFromPair(Axis.BEAM, cosine));
  }
}
