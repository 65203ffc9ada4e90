package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;

/**
 * e+ e- -> gamma gamma, each of half of the energy. Immutable. The law is that of a photon beside a
 * dark photon of no mass.
 */
public final class PhotonPair extends StandardModelSource {
  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-pair";

  private final PhotonVector vector;

  PhotonPair(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    vector = new PhotonVector(settings);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "two photons of the Standard Model",
        "e+ e- -> gamma gamma, no LLP",
        PhotonVector.PARAMETERS,
        List.of(
            "dsigma/dcos = (2 pi alpha^2/s)(1 + c^2)/(1 - c^2) of either of the two, c from -1 to 1"
                + " for the first, 1/2 for identical photons, poles cut off by the electron's mass",
            "events are drawn from the poles and weighted by the rest"),
        List.of("Review of Particle Physics, \"Cross-section formulae for specific processes\""),
        List.of(
            "no LLP: it cannot be scanned; its photons are for what vetoes and shields see",
            "the range of angles is that of the first photon, the second is opposite in the"
                + " centre-of-mass frame",
            "leading order: further photons and the beams' energy spread are not included"),
        PhotonPair::new);
  }

  @Override
  String products() {
    return "gamma gamma";
  }

  /**
   * Cross-section with the first photon in its range of angles (pb), of both photons where the
   * range is symmetric.
   */
  public double crossSection() {
    return 0.5 * vector.crossSection(0, energy());
  }

  @Override
  EventModel event(ChainBuilder chain) {
    vector.collide(chain, energy(), Made.photon());
    return chain.build();
  }
}
