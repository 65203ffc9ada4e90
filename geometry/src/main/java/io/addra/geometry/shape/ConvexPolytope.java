package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bounded convex polyhedron with its faces, made by cutting a box with half-spaces one after
 * another (Sutherland and Hodgman's clipping of each face, and the cut as a new face). Immutable.
 * Points closer than {@link #TOLERANCE} to a cutting plane count as on it.
 */
public final class ConvexPolytope {
  /** Thinnest layer that counts as something (cm). */
  public static final double TOLERANCE = 1e-7;

  private static final Bounds EVERYWHERE =
      new Bounds(new Vector3(-4e6, -4e6, -4e6), new Vector3(4e6, 4e6, 4e6));

  private final List<Face> faces;

  private ConvexPolytope(List<Face> faces) {
    this.faces = faces;
  }

  /**
   * A face.
   *
   * @param plane its half-space
   * @param corners its corners (cm) in cyclic order, counter-clockwise seen from outside
   */
  public record Face(HalfSpace plane, List<Vector3> corners) {}

  /** The intersection of half-spaces, which must be bounded; empty if they have none. */
  public static ConvexPolytope of(List<HalfSpace> planes) {
    Optional<Bounds> box = Box.bounds(planes);
    if (box.isPresent()) {
      return box(box.get());
    }
    ConvexPolytope rough = of(planes, EVERYWHERE);
    return rough.isEmpty() ? rough : of(planes, rough.bounds());
  }

  /** The intersection of half-spaces with the neighbourhood of a box that bounds it. */
  public static ConvexPolytope of(List<HalfSpace> planes, Bounds around) {
    ConvexPolytope result = box(around.padded(1 + 1e-3 * around.size().norm()));
    for (HalfSpace plane : planes) {
      result = result.cut(plane);
    }
    return result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConvexPolytope p && faces.equals(p.faces);
  }

  @Override
  public int hashCode() {
    return faces.hashCode();
  }

  /** Whether nothing is left. */
  public boolean isEmpty() {
    return faces.isEmpty();
  }

  /** Its faces. */
  public List<Face> faces() {
    return faces;
  }

  /** The half-spaces of its faces: none that does not touch it. */
  public List<HalfSpace> planes() {
    return faces.stream().map(Face::plane).toList();
  }

  /** Its corners (cm), each once for every face that it belongs to. */
  public List<Vector3> corners() {
    return faces.stream().flatMap(f -> f.corners().stream()).toList();
  }

  /** The box around it; it must not be empty. */
  public Bounds bounds() {
    return Bounds.of(corners());
  }

  /** The mean of its corners (cm): a point inside. */
  public Vector3 centre() {
    List<Vector3> all = corners();
    return all.stream().reduce(Vector3.ZERO, Vector3::plus).times(1.0 / all.size());
  }

  /** Least extent along the normals of its faces (cm); it must not be empty. */
  public double thickness() {
    double least = Double.POSITIVE_INFINITY;
    for (Face face : faces) {
      double below = corners().stream().mapToDouble(p -> -face.plane().beyond(p)).max().orElse(0);
      least = Math.min(least, below);
    }
    return least;
  }

  /** Volume (cm^3), by the divergence theorem. */
  public double volume() {
    double six = 0;
    Vector3 origin = isEmpty() ? Vector3.ZERO : faces.getFirst().corners().getFirst();
    for (Face face : faces) {
      Vector3 a = face.corners().getFirst().minus(origin);
      for (int k = 1; k + 1 < face.corners().size(); k++) {
        Vector3 b = face.corners().get(k).minus(origin);
        Vector3 c = face.corners().get(k + 1).minus(origin);
        six += a.dot(b.cross(c));
      }
    }
    return six / 6;
  }

  /** The part inside a half-space. */
  public ConvexPolytope cut(HalfSpace plane) {
    double furthest = Double.NEGATIVE_INFINITY;
    double deepest = Double.POSITIVE_INFINITY;
    for (Face face : faces) {
      for (Vector3 corner : face.corners()) {
        double beyond = plane.beyond(corner);
        furthest = Math.max(furthest, beyond);
        deepest = Math.min(deepest, beyond);
      }
    }
    if (furthest <= TOLERANCE) {
      return this;
    }
    if (deepest >= -TOLERANCE) {
      return new ConvexPolytope(List.of());
    }
    List<Face> kept = new ArrayList<>();
    List<Vector3> rim = new ArrayList<>();
    for (Face face : faces) {
      List<Vector3> corners = clip(face.corners(), plane);
      if (corners.size() >= 3) {
        kept.add(new Face(face.plane(), corners));
      }
      for (Vector3 corner : corners) {
        if (Math.abs(plane.beyond(corner)) <= TOLERANCE && !near(corner, rim)) {
          rim.add(corner);
        }
      }
    }
    if (rim.size() >= 3) {
      kept.add(new Face(plane, around(rim, plane.normal())));
    }
    return new ConvexPolytope(List.copyOf(kept));
  }

  /** The same polyhedron in the frame that a motion leads to. */
  public ConvexPolytope placed(Transform t) {
    if (t.equals(Transform.IDENTITY)) {
      return this;
    }
    List<Face> moved = new ArrayList<>();
    for (Face face : faces) {
      List<Vector3> corners = face.corners().stream().map(t::apply).toList();
      moved.add(new Face(face.plane().placed(t), t.mirrors() ? corners.reversed() : corners));
    }
    return new ConvexPolytope(List.copyOf(moved));
  }

  /** What is left of this without another, as disjoint convex parts, by the other's planes. */
  public List<ConvexPolytope> minus(ConvexPolytope other) {
    if (intersection(other).isEmpty()) {
      return List.of(this);
    }
    List<ConvexPolytope> outside = new ArrayList<>();
    ConvexPolytope rest = this;
    for (HalfSpace plane : other.planes()) {
      ConvexPolytope beyond = rest.cut(plane.flipped());
      if (!beyond.isEmpty()) {
        outside.add(beyond);
      }
      rest = rest.cut(plane);
    }
    return outside;
  }

  /** The common part. */
  public ConvexPolytope intersection(ConvexPolytope other) {
    ConvexPolytope result = this;
    for (HalfSpace plane : other.planes()) {
      result = result.cut(plane);
      if (result.isEmpty()) {
        return result;
      }
    }
    return result;
  }

  /** The polyhedron of a box. */
  public static ConvexPolytope box(Bounds b) {
    List<Vector3> c = b.corners();
    int[][] loops = {
      {1, 3, 7, 5}, {0, 4, 6, 2}, {2, 6, 7, 3}, {0, 1, 5, 4}, {4, 5, 7, 6}, {0, 2, 3, 1}
    };
    List<HalfSpace> sides = Box.sides(b);
    List<Face> faces = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      int[] l = loops[k];
      faces.add(
          new Face(sides.get(k), List.of(c.get(l[0]), c.get(l[1]), c.get(l[2]), c.get(l[3]))));
    }
    return new ConvexPolytope(faces);
  }

  /**
   * A prism along z over a convex polygon.
   *
   * @param polygon its corners (cm), counter-clockwise
   * @param planes half-spaces of its sides, each from a corner to the next, then of the upper and
   *     the lower end
   * @param z0 lower end (cm)
   * @param z1 upper end (cm)
   */
  static ConvexPolytope prism(List<Vector3> polygon, List<HalfSpace> planes, double z0, double z1) {
    List<Vector3> low = new ArrayList<>();
    List<Vector3> high = new ArrayList<>();
    for (Vector3 corner : polygon) {
      low.add(new Vector3(corner.x(), corner.y(), z0));
      high.add(new Vector3(corner.x(), corner.y(), z1));
    }
    int n = polygon.size();
    List<Face> faces = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      int next = (k + 1) % n;
      faces.add(
          new Face(planes.get(k), List.of(low.get(k), low.get(next), high.get(next), high.get(k))));
    }
    faces.add(new Face(planes.get(n), high));
    faces.add(new Face(planes.get(n + 1), low.reversed()));
    return new ConvexPolytope(faces);
  }

  private static boolean near(Vector3 point, List<Vector3> others) {
    for (Vector3 other : others) {
      if (other.minus(point).norm() <= TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private static List<Vector3> clip(List<Vector3> loop, HalfSpace plane) {
    List<Vector3> result = new ArrayList<>();
    Vector3 before = loop.getLast();
    double beyondBefore = plane.beyond(before);
    for (Vector3 corner : loop) {
      double beyond = plane.beyond(corner);
      boolean crosses =
          (beyond > TOLERANCE && beyondBefore < -TOLERANCE)
              || (beyond < -TOLERANCE && beyondBefore > TOLERANCE);
      if (crosses) {
        double share = beyondBefore / (beyondBefore - beyond);
        result.add(before.plus(corner.minus(before).times(share)));
      }
      if (beyond <= TOLERANCE) {
        result.add(corner);
      }
      before = corner;
      beyondBefore = beyond;
    }
    return result;
  }

  private static List<Vector3> around(List<Vector3> points, Vector3 normal) {
    Vector3 sum = Vector3.ZERO;
    for (Vector3 point : points) {
      sum = sum.plus(point);
    }
    Vector3 centre = sum.times(1.0 / points.size());
    Vector3 helper = Math.abs(normal.x()) < 0.5 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
    Vector3 u = normal.cross(helper).unit();
    Vector3 v = normal.cross(u);
    return points.stream()
        .sorted(
            Comparator.comparingDouble(
                p -> Math.atan2(p.minus(centre).dot(v), p.minus(centre).dot(u))))
        .toList();
  }
}
