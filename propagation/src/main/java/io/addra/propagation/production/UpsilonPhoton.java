package io.addra.propagation.production;

import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;

/**
 * e+ e- -> Y(nS) -> gamma S, a particle without spin from the resonance that the beams are at.
 * Immutable. The Y has spin +1 or -1 along the beam, so that the photon follows 1 + cos^2.
 */
public final class UpsilonPhoton extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "upsilon-photon";

  UpsilonPhoton(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "photon and a spinless LLP from an Y(nS)",
        "e+ e- -> Y(nS) -> gamma LLP",
        List.of(),
        List.of("dN/dcos = 3/8 (1 + cos^2) about the beam, p* = (M^2 - m^2)/(2 M)"),
        List.of("F. Wilczek, Phys. Rev. Lett. 39 (1977) 1304"),
        List.of("all events are at the energy of the beams: set beams.at to the resonance"),
        UpsilonPhoton::new);
  }

  @Override
  public String reaction(String llp) {
    return "Y -> gamma " + llp;
  }

  @Override
  public double maxMass() {
    return energy();
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    return chain.build(chain.collide(Made.llp(mass), Made.photon(), 1));
  }
}
