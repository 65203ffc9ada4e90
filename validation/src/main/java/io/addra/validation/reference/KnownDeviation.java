package io.addra.validation.reference;

/**
 * Judged points that are out of tolerance for a reason that is known. They stay judged, and the
 * verdict stays that the program disagrees; only the exit status tells them from new ones.
 * Immutable.
 *
 * @param series series of the table; empty for all
 * @param mass masses (GeV)
 * @param ctau lifetimes as c tau (cm)
 * @param reason why they are out of tolerance, and by how much
 */
public record KnownDeviation(String series, Span mass, Span ctau, String reason) {

  /** Whether it is about a point. */
  public boolean covers(DataPoint point) {
    return (series.isEmpty() || series.equals(point.series()))
        && mass.contains(point.mass())
        && ctau.contains(point.ctau());
  }
}
