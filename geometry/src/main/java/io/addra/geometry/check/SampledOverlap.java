package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two cone sections about different axes at a fixed grid of points on and in each of them:
 * what reaches less than a grid step into the other may be missed.
 */
final class SampledOverlap {
  private static final int ALONG = 32;
  private static final int AROUND = 128;
  private static final int THROUGH = 4;

  /** Points in each comparison. */
  static final int POINTS = 2 * (ALONG + 1) * AROUND * (THROUGH + 1);

  private SampledOverlap() {}

  static Optional<Found> between(Part a, Part b) {
    Optional<Found> first = inside(a, b);
    Optional<Found> second = inside(b, a);
    return first.isPresent()
            && (second.isEmpty() || first.get().depthCm() >= second.get().depthCm())
        ? first
        : second;
  }

  /** The point of one section that is deepest in the other. */
  private static Optional<Found> inside(Part from, Part into) {
    Optional<Found> best = Optional.empty();
    double deepest = 0;
    Bounds box = into.bounds();
    for (Vector3 p : points(from.section())) {
      Vector3 place = from.piece().axis().apply(p);
      boolean own =
          box.contains(place) && from.piece().planes().stream().allMatch(h -> h.beyond(place) <= 0);
      double depth = own ? into.piece().depthOf(place) : 0;
      if (depth > deepest) {
        deepest = depth;
        best = Optional.of(new Found(depth, place));
      }
    }
    return best;
  }

  /** The grid on and in a section (cm), in its own frame. */
  static List<Vector3> points(ConeSection s) {
    List<Vector3> result = new ArrayList<>();
    for (int i = 0; i <= ALONG; i++) {
      double z = s.z0() + (s.z1() - s.z0()) * i / ALONG;
      for (int j = 0; j < AROUND; j++) {
        double phi = 2 * Math.PI * j / AROUND;
        for (int k = 0; k <= THROUGH; k++) {
          double r = s.innerAt(z) + (s.outerAt(z) - s.innerAt(z)) * k / THROUGH;
          result.add(new Vector3(r * Math.cos(phi), r * Math.sin(phi), z));
        }
      }
    }
    return result;
  }
}
