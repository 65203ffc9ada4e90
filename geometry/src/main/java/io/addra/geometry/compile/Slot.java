package io.addra.geometry.compile;

/**
 * What one spectrum of a scene is about. Immutable.
 *
 * @param detector name of the detector, or of the overlay
 * @param region leaf region, {@code outside}, or empty for an overlay
 * @param kind which of them
 */
public record Slot(String detector, String region, Kind kind) {

  /** Kinds of slots. */
  public enum Kind {
    /** A leaf region of a detector. */
    REGION,
    /** What is in none of a detector's volumes; it receives only what the volumes take away. */
    OUTSIDE,
    /** A region of the user's, beside the sum over leaf regions and outside. */
    OVERLAY
  }
}
