package io.addra.geometry.detector;

/**
 * A leaf region: what a decay is counted under. Immutable.
 *
 * @param name name in quantities
 * @param title what it is, for people
 */
public record Region(String name, String title) {
  /** Name of what is in none of the volumes of a detector. */
  public static final String OUTSIDE = "outside";
}
