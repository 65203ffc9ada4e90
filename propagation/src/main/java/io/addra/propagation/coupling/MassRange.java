package io.addra.propagation.coupling;

/**
 * Masses for which a formula or a table holds. Immutable.
 *
 * @param from lowest mass (GeV)
 * @param to highest mass (GeV)
 */
public record MassRange(double from, double to) {

  /** Refuses a range that is empty. */
  public MassRange {
    if (!(from >= 0 && to > from)) {
      throw new IllegalArgumentException("expected a range of masses, found " + from + " to " + to);
    }
  }

  /** Whether a mass (GeV) lies in the range. */
  public boolean contains(double mass) {
    return mass >= from && mass <= to;
  }

  /** The masses that this range and another share. */
  MassRange within(MassRange other) {
    return new MassRange(Math.max(from, other.from), Math.min(to, other.to));
  }

  /**
   * Refuses a mass outside the range.
   *
   * @param what name of what needs the mass, the start of the message
   * @param mass mass (GeV)
   * @throws IllegalArgumentException with the mass and the range
   */
  public void check(String what, double mass) {
    if (!contains(mass)) {
      throw new IllegalArgumentException(
          "%s: expected a mass from %s to %s GeV, found %s".formatted(what, from, to, mass));
    }
  }
}
