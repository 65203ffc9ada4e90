package io.addra.propagation.scan;

import java.util.List;

/**
 * A region of decay vertices named by the user. Immutable.
 *
 * @param name its name; the map's quantity is {@code decay:<name>}
 * @param r distance from the z axis, from and to (cm)
 * @param z from and to (cm)
 * @param theta polar angle seen from the origin, from and to (degrees)
 */
public record OverlayRegion(String name, List<Double> r, List<Double> z, List<Double> theta) {

  /** Copies the lists and checks that each has two rising values. */
  public OverlayRegion {
    r = List.copyOf(r);
    z = List.copyOf(z);
    theta = List.copyOf(theta);
    for (List<Double> range : List.of(r, z, theta)) {
      if (range.size() != 2 || !(range.get(0) < range.get(1))) {
        throw new IllegalArgumentException(
            "expected a range [from, to] with from < to, found " + range);
      }
    }
  }
}
