package io.addra.validation.reference;

/**
 * Points that are judged, with the tolerance for them. Immutable.
 *
 * @param mass masses (GeV)
 * @param ctau lifetimes as c tau (cm)
 * @param tolerance largest accepted distance of the ratio data over prediction from 1
 */
public record JudgedRange(Span mass, Span ctau, double tolerance) {

  /** Throws IllegalArgumentException for a tolerance that is not above 0. */
  public JudgedRange {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("expected a tolerance above 0, found " + tolerance);
    }
  }

  /** Whether a point is in the range. */
  public boolean contains(DataPoint point) {
    return mass.contains(point.mass()) && ctau.contains(point.ctau());
  }
}
