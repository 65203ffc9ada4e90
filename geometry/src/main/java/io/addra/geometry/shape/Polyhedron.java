package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * The convex hull of points. Immutable.
 *
 * @param vertices the points (cm), each a corner of the hull
 * @param faces its half-spaces
 */
public record Polyhedron(List<Vector3> vertices, List<HalfSpace> faces) implements Shape {
  private static final int MAX_VERTICES = 100;
  private static final double FLAT = 1e-9;

  /** Copies the lists. */
  public Polyhedron {
    vertices = List.copyOf(vertices);
    faces = List.copyOf(faces);
  }

  /**
   * The hull of 4 to 100 points (cm), found by trying each plane through three of them.
   *
   * @throws ShapeException if a point is no corner of the hull or all lie in a plane
   */
  public static Polyhedron hullOf(List<Vector3> points) {
    if (points.size() < 4 || points.size() > MAX_VERTICES) {
      throw new ShapeException(
          "vertices_cm", "expected 4 to " + MAX_VERTICES + " points, found " + points.size());
    }
    for (int k = 0; k < points.size(); k++) {
      ShapeException.checkFinite("vertices_cm/" + k + "/0", points.get(k).x());
      ShapeException.checkFinite("vertices_cm/" + k + "/1", points.get(k).y());
      ShapeException.checkFinite("vertices_cm/" + k + "/2", points.get(k).z());
    }
    double tolerance = FLAT * Math.max(1, Bounds.of(points).size().norm());
    List<HalfSpace> faces = faces(points, tolerance);
    if (faces.size() < 4) {
      throw new ShapeException("vertices_cm", "the points do not span a volume");
    }
    for (int k = 0; k < points.size(); k++) {
      Vector3 point = points.get(k);
      List<HalfSpace> touching =
          faces.stream().filter(f -> Math.abs(f.beyond(point)) <= tolerance).toList();
      if (!isCorner(touching) || points.indexOf(point) != k) {
        throw new ShapeException(
            "vertices_cm/" + k, "the point is not a corner of the convex hull of all points");
      }
    }
    return new Polyhedron(points, faces);
  }

  @Override
  public List<Piece> pieces() {
    return List.of(Piece.polyhedron(faces));
  }

  @Override
  public double volumeCm3() {
    return ConvexPolytope.of(faces, bounds()).volume();
  }

  @Override
  public Bounds bounds() {
    return Bounds.of(vertices);
  }

  private static boolean isCorner(List<HalfSpace> touching) {
    for (HalfSpace a : touching) {
      for (HalfSpace b : touching) {
        Vector3 edge = a.normal().cross(b.normal());
        for (HalfSpace c : touching) {
          if (Math.abs(edge.dot(c.normal())) > 1e-7) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<HalfSpace> faces(List<Vector3> points, double tolerance) {
    List<HalfSpace> faces = new ArrayList<>();
    int n = points.size();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (int k = j + 1; k < n; k++) {
          Vector3 a = points.get(i);
          Vector3 normal = points.get(j).minus(a).cross(points.get(k).minus(a));
          if (normal.norm() > tolerance * tolerance) {
            HalfSpace plane = HalfSpace.through(a, normal);
            addFace(faces, points, plane, tolerance);
            addFace(faces, points, plane.flipped(), tolerance);
          }
        }
      }
    }
    return faces;
  }

  private static void addFace(
      List<HalfSpace> faces, List<Vector3> points, HalfSpace plane, double tolerance) {
    for (Vector3 p : points) {
      if (plane.beyond(p) > tolerance) {
        return;
      }
    }
    boolean known =
        faces.stream()
            .anyMatch(f ->
                f.normal().dot(plane.normal()) > 0
                    && points.stream()
                        .allMatch(p ->
                            Math.abs(plane.beyond(p)) > tolerance
                                || Math.abs(f.beyond(p)) <= 2 * tolerance));
    if (!known) {
      faces.add(plane);
    }
  }
}
