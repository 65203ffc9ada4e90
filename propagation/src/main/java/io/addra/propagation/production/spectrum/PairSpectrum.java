package io.addra.propagation.production.spectrum;

import io.addra.kernels.chain.MassTable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The mass of a pair of particles in a decay, and the law of their angle in the pair's rest frame
 * about its flight. Immutable.
 *
 * @param density density of the pair's mass, phase space included, in any unit
 * @param linear b of 1 + b cos + a cos^2 of the pair's first particle, by the pair's mass (GeV)
 * @param square a of it
 * @param from smallest mass (GeV)
 * @param to largest mass (GeV)
 */
public record PairSpectrum(
    DoubleUnaryOperator density,
    DoubleUnaryOperator linear,
    DoubleUnaryOperator square,
    double from,
    double to) {

  /** A pair that decays without a preferred direction. */
  public static PairSpectrum isotropic(DoubleUnaryOperator density, double from, double to) {
    return new PairSpectrum(density, _ -> 0, _ -> 0, from, to);
  }

  /** The table for the kernel. */
  public MassTable table() {
    List<Double> edges = shares().edges();
    return new MassTable(edges, at(linear, edges), at(square, edges));
  }

  /** The integral of the density over all masses. */
  public double integral() {
    return shares().integral();
  }

  private EqualShares shares() {
    return EqualShares.of(density, from, to, MassTable.MOST_BINS);
  }

  /** Ends of the range, where a law may be 0 over 0, take the law of their neighbours. */
  private List<Double> at(DoubleUnaryOperator law, List<Double> edges) {
    double inside = 1e-9 * (to - from);
    return edges.stream()
        .map(mass -> law.applyAsDouble(Math.clamp(mass, from + inside, to - inside)))
        .toList();
  }
}
