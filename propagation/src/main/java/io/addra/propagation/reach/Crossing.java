package io.addra.propagation.reach;

/**
 * Where a curve of yields crosses a number of events. Immutable.
 *
 * @param mass mass of the LLP (GeV)
 * @param coupling the coupling there
 * @param branch {@link #LOWER} where more events lie at larger couplings, else {@link #UPPER}
 */
public record Crossing(double mass, double coupling, String branch) {

  /** The branch below which too few are made or they live too long. */
  public static final String LOWER = "lower";

  /** The branch above which they decay before they can be seen. */
  public static final String UPPER = "upper";
}
