package io.addra.geometry.space;

import java.util.List;

/**
 * A box along the axes of a frame. Immutable.
 *
 * @param min least coordinates (cm)
 * @param max greatest coordinates (cm)
 */
public record Bounds(Vector3 min, Vector3 max) {

  /** The smallest box around points, of which there must be at least one. */
  public static Bounds of(List<Vector3> points) {
    Vector3 first = points.getFirst();
    Bounds result = new Bounds(first, first);
    for (Vector3 point : points) {
      result = result.with(point);
    }
    return result;
  }

  /** The smallest box around this one and a point. */
  public Bounds with(Vector3 p) {
    return new Bounds(
        new Vector3(Math.min(min.x(), p.x()), Math.min(min.y(), p.y()), Math.min(min.z(), p.z())),
        new Vector3(Math.max(max.x(), p.x()), Math.max(max.y(), p.y()), Math.max(max.z(), p.z())));
  }

  /** The smallest box around both. */
  public Bounds with(Bounds other) {
    return with(other.min).with(other.max);
  }

  /** Whether the boxes share more than a layer of the given thickness (cm). */
  public boolean overlaps(Bounds o, double margin) {
    return min.x() + margin < o.max.x()
        && o.min.x() + margin < max.x()
        && min.y() + margin < o.max.y()
        && o.min.y() + margin < max.y()
        && min.z() + margin < o.max.z()
        && o.min.z() + margin < max.z();
  }

  /** Whether a point (cm) is inside or on the surface. */
  public boolean contains(Vector3 p) {
    return p.x() >= min.x()
        && p.x() <= max.x()
        && p.y() >= min.y()
        && p.y() <= max.y()
        && p.z() >= min.z()
        && p.z() <= max.z();
  }

  /** This box, larger by a margin (cm) on each side. */
  public Bounds padded(double margin) {
    Vector3 m = new Vector3(margin, margin, margin);
    return new Bounds(min.minus(m), max.plus(m));
  }

  /** The middle. */
  public Vector3 centre() {
    return min.plus(max).times(0.5);
  }

  /** Lengths of the sides (cm). */
  public Vector3 size() {
    return max.minus(min);
  }

  /** The eight corners. */
  public List<Vector3> corners() {
    return List.of(
        min,
        new Vector3(max.x(), min.y(), min.z()),
        new Vector3(min.x(), max.y(), min.z()),
        new Vector3(max.x(), max.y(), min.z()),
        new Vector3(min.x(), min.y(), max.z()),
        new Vector3(max.x(), min.y(), max.z()),
        new Vector3(min.x(), max.y(), max.z()),
        max);
  }

  /** x, y, z minima, then maxima (cm). */
  public double[] toArray() {
    return new double[] {min.x(), min.y(), min.z(), max.x(), max.y(), max.z()};
  }
}
