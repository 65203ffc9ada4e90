package io.addra.geometry.check;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
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

  private static final int BLOCK_ALONG = 4;
  private static final int BLOCK_AROUND = 8;
  private static final double[] COS = new double[2 * AROUND];
  private static final double[] SIN = new double[2 * AROUND];

  static {
    for (int k = 0; k < 2 * AROUND; k++) {
      COS[k] = Math.cos(Math.PI * k / AROUND);
      SIN[k] = Math.sin(Math.PI * k / AROUND);
    }
  }

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
    return deepest(from, into, 0);
  }

  /**
   * How far the nearest of the points of one section is from the other (cm), or {@code atMost} if
   * that is less. For each point a lower bound of its distance is taken.
   */
  static double apart(Part from, Part to, double atMost) {
    return deepest(from, to, -atMost).map(f -> -f.depthCm()).orElse(atMost);
  }

  /**
   * The point that is deepest in the other section, if deeper than a bound. Depth changes by no
   * more than the way between two points, so blocks of points whose middle is too far out are left
   * aside.
   */
  private static Optional<Found> deepest(Part from, Part into, double least) {
    ConeSection s = from.section();
    Transform axis = from.piece().axis();
    Probe probe = Probe.of(into.piece().placed(axis.inverse()));
    List<HalfSpace> own =
        from.piece().planes().stream().map(plane -> plane.placed(axis.inverse())).toList();
    Found best = new Found(least, Vector3.ZERO);
    for (int i = 0; i < ALONG; i += BLOCK_ALONG) {
      double z0 = z(s, i);
      double z1 = z(s, i + BLOCK_ALONG);
      double low = Math.min(s.innerAt(z0), s.innerAt(z1));
      double high = Math.max(s.outerAt(z0), s.outerAt(z1));
      double radius =
          Math.sqrt(
              square((z1 - z0) / 2)
                  + square((high - low) / 2)
                  + square(high * Math.PI * BLOCK_AROUND / AROUND));
      for (int j = 0; j < AROUND; j += BLOCK_AROUND) {
        Vector3 middle = point((low + high) / 2, 2 * j + BLOCK_AROUND, (z0 + z1) / 2);
        if (probe.depthOf(middle) + radius > best.depthCm()) {
          best = deepest(s, own, probe, best, i, j);
        }
      }
    }
    return best.depthCm() > least
        ? Optional.of(new Found(best.depthCm(), axis.apply(best.place())))
        : Optional.empty();
  }

  private static Found deepest(
      ConeSection s, List<HalfSpace> own, Probe probe, Found before, int i0, int j0) {
    Found best = before;
    for (int i = i0; i <= i0 + BLOCK_ALONG; i++) {
      double z = z(s, i);
      for (int j = j0; j < j0 + BLOCK_AROUND; j++) {
        for (int k = 0; k <= THROUGH; k++) {
          double r = s.innerAt(z) + (s.outerAt(z) - s.innerAt(z)) * k / THROUGH;
          Vector3 place = point(r, 2 * j, z);
          double depth = probe.depthOf(place);
          if (depth > best.depthCm() && own.stream().allMatch(h -> h.beyond(place) <= 0)) {
            best = new Found(depth, place);
          }
        }
      }
    }
    return best;
  }

  private static double z(ConeSection s, int i) {
    return s.z0() + (s.z1() - s.z0()) * i / ALONG;
  }

  /** A point at an azimuth in half steps around. */
  private static Vector3 point(double r, int halfSteps, double z) {
    return new Vector3(r * COS[halfSteps], r * SIN[halfSteps], z);
  }

  private static double square(double x) {
    return x * x;
  }
}
