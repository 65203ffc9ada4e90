package io.addra.geometry.check;

/**
 * Two siblings that do not overlap. Immutable.
 *
 * @param first path of one
 * @param second path of the other
 * @param distanceCm how far they are apart (cm); 0 where they touch
 * @param exact whether the distance was not sampled
 */
public record Neighbours(String first, String second, double distanceCm, boolean exact) {}
