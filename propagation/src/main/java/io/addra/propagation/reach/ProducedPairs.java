package io.addra.propagation.reach;

import io.addra.propagation.coupling.ProductionRate;

/**
 * How many particles that can make an LLP a luminosity gives. Source: Belle II Physics Book, PTEP
 * 2019 (2019) 123C01, arXiv:1808.10567, table of cross-sections: 1.110 nb for Y(4S), 0.919 nb for
 * tau pairs; shares of B+ B- and B0 anti-B0 of the Review of Particle Physics 2022, 0.514 and
 * 0.486.
 *
 * <p>The measured sample is a little smaller: 198e6 pairs of B mesons in 189/fb are 1.05 nb.
 */
public final class ProducedPairs {

  /** Cross-section of e+ e- -> Y(4S) at its peak, taken as that of pairs of B mesons (pb). */
  public static final double B_PAIRS_PB = 1110;

  /** Cross-section of e+ e- -> tau+ tau- (gamma) at the Y(4S) (pb). */
  public static final double TAU_PAIRS_PB = 919;

  private static final double CHARGED = 0.514;

  private ProducedPairs() {}

  /**
   * The number of LLPs for a rate of 1: of collisions for a cross-section of 1 pb, of B mesons or
   * taus, two in a pair, for a branching fraction of 1.
   */
  public static double perUnitRate(ProductionRate.Kind kind, Luminosity luminosity) {
    double perPicobarn =
        switch (kind) {
          case CROSS_SECTION -> 1;
          case PER_CHARGED_B -> 2 * B_PAIRS_PB * CHARGED;
          case PER_NEUTRAL_B -> 2 * B_PAIRS_PB * (1 - CHARGED);
          case PER_B -> 2 * B_PAIRS_PB;
          case PER_TAU -> 2 * TAU_PAIRS_PB;
        };
    return perPicobarn * luminosity.inversePicobarn();
  }
}
