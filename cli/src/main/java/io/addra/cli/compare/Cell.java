package io.addra.cli.compare;

import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.stored.BlockPair.Measured;
import java.util.Optional;
import org.apache.commons.math3.special.Erf;

/**
 * One number of two runs. Immutable.
 *
 * @param mass mass (GeV)
 * @param ctau lifetime c tau (cm)
 * @param quantity name of the quantity
 * @param a value in the first run
 * @param b value in the second
 * @param error standard error of the difference
 * @param sigma (a - b) in standard errors
 * @param agreement how they were compared
 */
public record Cell(
    double mass,
    double ctau,
    String quantity,
    Estimate a,
    Estimate b,
    double error,
    double sigma,
    Agreement agreement) {
  /** Relative differences up to this are rounding. */
  public static final double ROUNDING = 1e-9;

  private static final double FEW_ENTRIES = 10;
  private static final double FAR_TAIL = 20;

  /**
   * Compares two estimates.
   *
   * @param pair their difference from the blocks of the same events; empty for other events
   */
  static Cell of(
      double mass, double ctau, String quantity, Estimate a, Estimate b, Optional<Measured> pair) {
    Agreement agreement;
    double error = pair.map(Measured::error).orElse(Math.hypot(error(a), error(b)));
    double sigma = 0;
    if (a.upperLimit() && b.upperLimit()) {
      agreement = Agreement.NOTHING;
    } else if (a.value() == b.value()) {
      agreement = Agreement.IDENTICAL;
    } else if (Math.abs(a.value() - b.value()) <= ROUNDING * Math.max(a.value(), b.value())) {
      agreement = Agreement.ROUNDING;
    } else if (a.upperLimit() || b.upperLimit() || whole(a) || whole(b)) {
      agreement = Agreement.LIMIT;
      sigma = limit(a, b);
    } else {
      sigma = (a.value() - b.value()) / error;
      boolean doubtful = few(a) || few(b) || !(error > 0);
      agreement =
          doubtful
              ? Agreement.DOUBTFUL
              : pair.isPresent() ? Agreement.PAIRED : Agreement.QUADRATURE;
      sigma = error > 0 ? sigma : 0;
    }
    return new Cell(mass, ctau, quantity, a, b, error, sigma, agreement);
  }

  /** |a - b| over the larger of the two; 0 where both are 0. */
  public double relative() {
    double larger = Math.max(a.value(), b.value());
    return larger > 0 ? Math.abs(a.value() - b.value()) / larger : 0;
  }

  private static boolean few(Estimate estimate) {
    return estimate.fewBlocks() || estimate.nEff() < FEW_ENTRIES;
  }

  private static boolean whole(Estimate estimate) {
    return estimate.value() == 1;
  }

  private static double error(Estimate estimate) {
    return estimate.upperLimit() || whole(estimate) ? 0 : estimate.statError();
  }

  /**
   * Nothing was seen (or nothing missing) in one run: with the other's value, entries of the
   * largest weight would come with mean mu = ln(10) value / limit, and none with probability
   * exp(-mu). As standard errors of a normal law, one-sided, 0 where that is likelier than a half.
   */
  private static double limit(Estimate a, Estimate b) {
    boolean missing = !a.upperLimit() && !b.upperLimit();
    boolean first = missing ? whole(a) : a.upperLimit();
    Estimate empty = first ? a : b;
    double other = first ? b.value() : a.value();
    double mean = Estimate.LIMIT_90 * (missing ? 1 - other : other) / empty.statError();
    double sigma = normal(Math.max(0, mean));
    boolean negative = first != missing;
    return negative ? -sigma : sigma;
  }

  /** The place at which the upper tail of the normal law is exp(-mean); 0 below the median. */
  static double normal(double mean) {
    if (mean <= Math.log(2)) {
      return 0;
    }
    if (mean < FAR_TAIL) {
      return Math.sqrt(2) * Erf.erfcInv(2 * Math.exp(-mean));
    }
    // tail = phi(z)/z (1 - 1/z^2 + ...), solved for z by iteration
    double z = Math.sqrt(2 * mean);
    for (int k = 0; k < 20; k++) {
      double correction = Math.log1p(-1 / (z * z));
      z = Math.sqrt(2 * (mean - 0.5 * Math.log(2 * Math.PI) - Math.log(z) + correction));
    }
    return z;
  }
}
