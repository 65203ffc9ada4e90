package io.addra.propagation.production;

import io.addra.kernels.body.TreeAmplitudes;
import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.Axis;
import io.addra.kernels.chain.MassTable;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.ChainBuilder.Made;
import io.addra.propagation.production.spectrum.EqualShares;
import java.util.List;

/**
 * e+ e- -> e+ e- gamma at leading order, all three within an acceptance that keeps them apart.
 * Immutable. For the amplitude see {@link TreeAmplitudes#radiativeBhabha}.
 */
public final class RadiativeBhabha extends StandardModelSource {
  /** Name of this process in scan files. */
  public static final String PROCESS = "radiative-bhabha";

  private final double photon;
  private final double lepton;
  private final double cosine;
  private final double angle;

  RadiativeBhabha(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    photon = settings.number(Acceptance.PHOTON_ENERGY.name());
    lepton = settings.number(Acceptance.LEPTON_ENERGY.name());
    cosine = settings.number(Acceptance.COSINE.name());
    angle = settings.number(Acceptance.ANGLE.name());
    checkEnergy(Acceptance.LEPTON_ENERGY.name(), lepton, 0.45 * energy());
    checkEnergy(
        Acceptance.PHOTON_ENERGY.name(), photon, Math.min(0.45 * energy(), energy() - 2 * lepton));
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "electron, positron and photon of the Standard Model",
        "e+ e- -> e+ e- gamma, no LLP",
        List.of(
            Acceptance.PHOTON_ENERGY,
            Acceptance.LEPTON_ENERGY,
            Acceptance.COSINE,
            Acceptance.ANGLE),
        List.of(
            "|M|^2 = -e^6 [p1/p1.k - p2/p2.k - q1/q1.k + q2/q2.k]^2 [s s'(s^2 + s'^2) + t t'(t^2 +"
                + " t'^2) + u u'(u^2 + u'^2)]/(s s' t t'), massless electrons",
            "events are drawn from dE/E of the photon, its poles along the beams and 1/t^2 of the"
                + " electron, and weighted by the rest"),
        List.of("F. Berends et al. (CALKUL), Phys. Lett. B103 (1981) 124"),
        List.of(
            "no LLP: it cannot be scanned; its photons are for what vetoes and shields see",
            "an electron or a photon beyond the acceptance is not made: most of the rate, with an"
                + " electron along the beam, is left out",
            "weights vary a lot; n_eff says how many equal ones they are worth",
            "leading order: further photons and the beams' energy spread are not included"),
        RadiativeBhabha::new);
  }

  @Override
  String products() {
    return "e+ e- gamma";
  }

  /** Cross-section within the acceptance (pb), by the mean weight of a Sobol sequence of events. */
  public double crossSection() {
    ChainBuilder chain = empty();
    make(chain);
    return chain.crossSection(amplitude(), Math.pow(4 * Math.PI * Constants.ALPHA, 3));
  }

  private TreeAmplitude amplitude() {
    return new TreeAmplitude(
        TreeAmplitude.Reaction.RADIATIVE_BHABHA,
        List.of(3, 4, 1),
        1,
        List.of(photon, lepton, cosine, Acceptance.versine(angle)));
  }

  @Override
  EventModel event(ChainBuilder chain) {
    make(chain);
    return chain.build(amplitude());
  }

  private void make(ChainBuilder chain) {
    double s = energy() * energy();
    // at least what two electrons of the smallest energy make at the smallest angle
    double least = 2 * lepton * lepton * Acceptance.versine(angle);
    double left = s - 2 * energy() * (energy() - 2 * lepton);
    double from = Math.sqrt(Math.max(least, left));
    double to = Math.sqrt(s - 2 * energy() * photon);
    MassTable table =
        MassTable.isotropic(
            EqualShares.of(m -> m / (s - m * m) + m / s, from, to, MassTable.MOST_BINS).edges());
    AngularLaw forward = new AngularLaw.FromForward(Axis.BEAM, 1 - cosine, -1, 1);
    chain.threeBodyByAmplitude(
        Made.photon(),
        new Made("e-", 0, 0),
        new Made("e+", 0, 0),
        table,
        Acceptance.poles(energy(), cosine),
        forward);
  }
}
