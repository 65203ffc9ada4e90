package io.addra.kernels.chain;

import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.TreeAmplitudes;
import java.util.List;

/**
 * The squared amplitude that weights the events of a chain. Immutable; {@code with} methods return
 * changed copies.
 *
 * @param process whose amplitude it is
 * @param legs the three particles that it is of, in the order that the process names them; empty
 *     for none
 * @param scale what it is multiplied by, so that weights stay below 1
 * @param parameters what the process takes beside the four-momenta
 */
public record TreeAmplitude(
    Reaction process, List<Integer> legs, double scale, List<Double> parameters) {

  /** None: events are weighted by their decays only. */
  public static final TreeAmplitude NONE =
      new TreeAmplitude(Reaction.NONE, List.of(), 1, List.of());

  private static final int LEGS = 3;

  /** The processes whose amplitudes are known; formulae in {@link TreeAmplitudes}. */
  public enum Reaction {
    /** None. */
    NONE(0, 0),

    /** e+ e- to mu- mu+ Z'; no parameters. */
    MUON_Z_PRIME(TreeAmplitudes.MUON_Z_PRIME, 0),

    /** e+ e- to chi1 chi2 h'; mass and width of the A' (GeV). */
    CHI_DARK_HIGGS(TreeAmplitudes.CHI_DARK_HIGGS, 2),

    /** e+ e- to three photons, the first the softest; smallest energy (GeV), largest cosine. */
    THREE_PHOTONS(TreeAmplitudes.THREE_PHOTONS, 2),

    /**
     * e+ e- to e- e+ gamma; smallest energy of the photon and of an electron (GeV), largest cosine
     * to the beams, and 1 less the largest cosine between two of them.
     */
    RADIATIVE_BHABHA(TreeAmplitudes.RADIATIVE_BHABHA, 4),

    /**
     * e+ e- to e mu Z'; 1 for an electron and -1 for a positron, its smallest energy (GeV) and its
     * largest cosine to the beams.
     */
    FLAVOUR_Z_PRIME(TreeAmplitudes.FLAVOUR_Z_PRIME, 3);

    private final int code;
    private final int parameters;

    Reaction(int code, int parameters) {
      this.code = code;
      this.parameters = parameters;
    }
  }

  /** Copies the lists and checks their sizes. */
  public TreeAmplitude {
    legs = List.copyOf(legs);
    parameters = List.copyOf(parameters);
    int expected = process == Reaction.NONE ? 0 : LEGS;
    if (legs.size() != expected || parameters.size() != process.parameters) {
      throw new IllegalArgumentException(
          "%s takes %d particles and %d parameters, found %d and %d"
              .formatted(process, expected, process.parameters, legs.size(), parameters.size()));
    }
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("a scale must be positive, found " + scale);
    }
  }

  /** A copy with another scale. */
  public TreeAmplitude withScale(double other) {
    return new TreeAmplitude(process, legs, other, parameters);
  }

  /** Writes the integers of a chain. */
  void writeTo(int[] chain) {
    chain[ChainLayout.AMPLITUDE] = process.code;
    for (int k = 0; k < legs.size(); k++) {
      chain[ChainLayout.LEGS + k] = legs.get(k);
    }
  }

  /** Writes the doubles of a chain. */
  void writeTo(double[] doubles) {
    doubles[ChainLayout.AMPLITUDE_SCALE] = scale;
    for (int k = 0; k < parameters.size(); k++) {
      doubles[ChainLayout.AMPLITUDE_PARAMETERS + k] = parameters.get(k);
    }
  }
}
