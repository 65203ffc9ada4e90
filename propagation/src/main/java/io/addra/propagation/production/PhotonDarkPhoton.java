package io.addra.propagation.production;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.ChainBuilder.Made;
import java.util.List;
import java.util.Map;

/**
 * e+ e- -> gamma A', a dark photon of kinetic mixing. Immutable. The photon is made close to the
 * beams as often as not: half of the rate is within a few mrad, cut off by the electron's mass.
 */
public final class PhotonDarkPhoton extends CollisionModel {
  /** Name of this process in scan files. */
  public static final String PROCESS = "photon-dark-photon";

  private final PhotonVector vector;

  PhotonDarkPhoton(Settings settings, Collision collision) {
    super(PROCESS, settings, collision);
    vector = new PhotonVector(settings);
  }

  /** The process, for scan files and readers. */
  static ProductionProcess described() {
    return new ProductionProcess(
        PROCESS,
        "photon and a dark photon",
        "e+ e- -> gamma LLP",
        PhotonVector.PARAMETERS,
        PhotonVector.FORMULAE,
        PhotonVector.SOURCES,
        List.of(
            "further initial-state radiation and the beams' energy spread are not included",
            "events have weights; n_eff says how many equal ones they are worth"),
        PhotonDarkPhoton::new);
  }

  /** At SuperKEKB at the Y(4S), with the photon in all directions. */
  public static PhotonDarkPhoton at(LuminousRegion region) {
    return new PhotonDarkPhoton(
        Settings.of(PROCESS, PhotonVector.PARAMETERS, Map.of()), Collision.superKekb(region));
  }

  @Override
  public String reaction(String llp) {
    return "e+ e- -> gamma " + llp;
  }

  @Override
  public double maxMass() {
    return energy();
  }

  /**
   * Cross-section with the photon in its range of angles (pb), without further radiation and with
   * alpha at low energy.
   *
   * @param mass mass of the dark photon (GeV), above 0 and below {@link #maxMass()}
   * @param mixing kinetic mixing epsilon
   * @throws IllegalArgumentException if the mass is out of range
   */
  public double crossSection(double mass, double mixing) {
    chain(mass);
    return mixing * mixing * vector.crossSection(mass, energy());
  }

  @Override
  public EventModel event(double mass) {
    ChainBuilder chain = chain(mass);
    return chain.build(vector.collide(chain, energy(), Made.llp(mass)) + 1);
  }
}
