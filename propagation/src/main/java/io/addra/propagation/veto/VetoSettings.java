package io.addra.propagation.veto;

/**
 * What a particle must leave behind to be seen. Immutable.
 *
 * @param threshold visible energy in the crystals (GeV), above 0
 * @param layers muon layers that see something, 1 or more
 * @param electrons mean number of electrons that a muon layer sees, above 0
 */
public record VetoSettings(double threshold, int layers, double electrons) {
  /** 0.1 GeV in the crystals; one electron in each of two muon layers. */
  public static final VetoSettings USUAL = new VetoSettings(0.1, 2, 1);

  /** Throws IllegalArgumentException where a value is not as said. */
  public VetoSettings {
    if (!(threshold > 0) || layers < 1 || !(electrons > 0)) {
      throw new IllegalArgumentException(
          "expected a threshold above 0, a layer and a number of electrons above 0, found %s, %s, %s"
              .formatted(threshold, layers, electrons));
    }
  }
}
