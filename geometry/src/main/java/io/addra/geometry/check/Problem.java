package io.addra.geometry.check;

import io.addra.geometry.space.Vector3;

/**
 * A fault of a geometry. Immutable.
 *
 * @param kind what is wrong
 * @param first path of the volume concerned
 * @param second path of the sibling it overlaps, or of the mother it protrudes from
 * @param depthCm how far one reaches into the other, or out of it (cm)
 * @param place a point of the part that is too much (cm, Belle II frame)
 * @param exact whether it was found by exact arithmetic, not by sampled points
 */
public record Problem(
    Kind kind, String first, String second, double depthCm, Vector3 place, boolean exact) {

  /** Kinds of faults. */
  public enum Kind {
    /** Two siblings share a part of space. */
    OVERLAP,
    /** A daughter reaches out of its mother. */
    PROTRUSION
  }
}
