package io.addra.propagation.veto;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.Collision;
import io.addra.propagation.production.PhotonPair;
import io.addra.propagation.production.PhotonTriple;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.production.RadiativeBhabha;
import java.util.List;
import java.util.Map;

/**
 * A process of the Standard Model that leaves one photon where its partners are missed. Immutable.
 *
 * @param title the reaction
 * @param model makes its events
 * @param crossSection cross-section of those events (pb)
 */
public record PhotonBackground(String title, ProductionModel model, double crossSection) {
  /** Beyond this cosine no photon comes to a crystal, nor does the other of a pair. */
  private static final double PAIR_COSINE = 0.97;

  /** As near to the beams as the models go: 0.8 degrees. */
  private static final double COSINE = 0.9999;

  private static final double SOFTEST_LEPTON = 0.05;
  private static final double NEAREST_DEG = 0.5;

  /**
   * Two photons, three photons, and an electron pair with a photon, at SuperKEKB's Y(4S) energies.
   * The photons of the last two have at least the energy of the tag; their partners come as near to
   * the beams as 0.8 degrees in the centre-of-mass frame, electrons have 0.05 GeV and more.
   *
   * @param softest smallest energy of a photon of three (cms, GeV)
   * @param tag smallest energy of the photon beside electrons (cms, GeV)
   */
  public static List<PhotonBackground> all(double softest, double tag) {
    PhotonPair pair =
        (PhotonPair)
            model(
                PhotonPair.PROCESS,
                Map.of("photon_cos_min", -PAIR_COSINE, "photon_cos_max", PAIR_COSINE));
    PhotonTriple triple =
        (PhotonTriple)
            model(
                PhotonTriple.PROCESS, Map.of("photon_energy_min_GeV", softest, "cos_max", COSINE));
    RadiativeBhabha bhabha =
        (RadiativeBhabha)
            model(
                RadiativeBhabha.PROCESS,
                Map.of(
                    "photon_energy_min_GeV",
                    tag,
                    "lepton_energy_min_GeV",
                    SOFTEST_LEPTON,
                    "cos_max",
                    COSINE,
                    "angle_min_deg",
                    NEAREST_DEG));
    return List.of(
        new PhotonBackground("e+ e- -> gamma gamma", pair, pair.crossSection()),
        new PhotonBackground("e+ e- -> gamma gamma gamma", triple, triple.crossSection()),
        new PhotonBackground("e+ e- -> e+ e- gamma", bhabha, bhabha.crossSection()));
  }

  private static ProductionModel model(String process, Map<String, Object> settings) {
    return ProductionProcesses.get(process)
        .model(settings, new Collision(Beams.superKekb(), LuminousRegion.operation()));
  }
}
