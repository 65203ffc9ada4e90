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
    double x0 = Double.POSITIVE_INFINITY;
    double y0 = Double.POSITIVE_INFINITY;
    double z0 = Double.POSITIVE_INFINITY;
    double x1 = Double.NEGATIVE_INFINITY;
    double y1 = Double.NEGATIVE_INFINITY;
    double z1 = Double.NEGATIVE_INFINITY;
    for (Vector3 p : points) {
      x0 = Math.min(x0, p.x());
      y0 = Math.min(y0, p.y());
      z0 = Math.min(z0, p.z());
      x1 = Math.max(x1, p.x());
      y1 = Math.max(y1, p.y());
      z1 = Math.max(z1, p.z());
    }
    return new Bounds(new Vector3(x0, y0, z0), new Vector3(x1, y1, z1));
  }

  /** The box of x, y, z minima, then maxima (cm), 6 numbers. */
  public static Bounds of(double[] box) {
    return new Bounds(new Vector3(box[0], box[1], box[2]), new Vector3(box[3], box[4], box[5]));
  }

  /** The smallest box around this one and a point. */
  public Bounds with(Vector3 p) {
    return new Bounds(
        new Vector3(Math.min(min.x(), p.x()), Math.min(min.y(), p.y()), Math.min(min.z(), p.z())),
        new Vector3(Math.max(max.x(), p.x()), Math.max(max.y(), p.y()), Math.max(max.z(), p.z())));
  }

  /** The smallest box around both. */
  public Bounds with(Bounds other) {
    Vector3 a = other.min;
    Vector3 b = other.max;
    return new Bounds(
        new Vector3(Math.min(min.x(), a.x()), Math.min(min.y(), a.y()), Math.min(min.z(), a.z())),
        new Vector3(Math.max(max.x(), b.x()), Math.max(max.y(), b.y()), Math.max(max.z(), b.z())));
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
