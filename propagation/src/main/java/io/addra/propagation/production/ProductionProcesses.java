package io.addra.propagation.production;

import io.addra.materials.names.NearNames;
import java.util.List;

/** The production processes of scan files; a further process is one entry more. */
public final class ProductionProcesses {
  private static final List<ProductionProcess> ALL =
      List.of(
          BMesonDecay.described(),
          BMesonInclusive.described(),
          BMesonSemileptonic.described(),
          BMesonToPair.described(),
          TauDecay.described(),
          TauLeptonic.described(),
          PhotonAlp.described(),
          PhotonAlpPair.described(),
          PhotonDarkPhoton.described(),
          PhotonChiPair.described(),
          ChiPair.described(),
          DarkHiggsstrahlung.described(),
          DarkHiggsChi.described(),
          MuonZPrime.described(),
          ElectronMuonZPrime.described(),
          UpsilonPhoton.described(),
          UpsilonPions.described(),
          ChargedPair.described(),
          PhotonPair.described(),
          PhotonTriple.described(),
          RadiativeBhabha.described());

  private ProductionProcesses() {}

  /** All processes. */
  public static List<ProductionProcess> all() {
    return ALL;
  }

  /** The names of all processes. */
  public static List<String> names() {
    return ALL.stream().map(ProductionProcess::name).toList();
  }

  /**
   * A process.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ProductionProcess get(String name) {
    return ALL.stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown process '"
                    + name
                    + "', known: "
                    + String.join(", ", names())
                    + NearNames.hint(name, names())));
  }
}
