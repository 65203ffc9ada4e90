package io.addra.geometry.export.mesh;

import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.ConvexPolytope.Face;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The surface of a shape with plane faces. Its disjoint convex pieces touch: what the faces of two
 * pieces share is inside the shape and left out, and corners that lie along the side of a
 * neighbour's face become corners of that face too, so that the surface is closed.
 */
final class PlaneFaced {
  private static final double PARALLEL = 1e-9;

  private final List<List<Face>> faces = new ArrayList<>();

  private PlaneFaced(List<Piece> pieces) {
    for (Piece piece : pieces) {
      faces.add(piece.hull().faces());
    }
  }

  static Mesh of(Shape shape) {
    return new PlaneFaced(shape.pieces()).mesh();
  }

  private Mesh mesh() {
    MeshBuilder builder = new MeshBuilder();
    List<List<Vector3>> outside = new ArrayList<>();
    for (int k = 0; k < faces.size(); k++) {
      for (Face face : faces.get(k)) {
        outside.addAll(uncovered(face, k));
      }
    }
    outside.forEach(polygon -> polygon.forEach(builder::vertex));
    boolean single = faces.size() == 1;
    List<Vector3> all = List.copyOf(builder.vertices());
    for (List<Vector3> polygon : outside) {
      List<Vector3> complete = single ? polygon : withCornersOfOthers(polygon, all);
      if (complete.size() == polygon.size()) {
        builder.addConvex(polygon);
      } else {
        builder.addAroundCentre(complete);
      }
    }
    return builder.build();
  }

  /** What is left of a face of a piece without the faces of others that lie against it. */
  private List<List<Vector3>> uncovered(Face face, int piece) {
    List<List<Vector3>> left = List.of(face.corners());
    for (int other = 0; other < faces.size(); other++) {
      if (other == piece) {
        continue;
      }
      for (Face against : faces.get(other)) {
        if (touch(face.plane(), against.plane())) {
          left = left.stream().flatMap(part -> minus(part, against).stream()).toList();
        }
      }
    }
    return left;
  }

  private static boolean touch(HalfSpace a, HalfSpace b) {
    return a.normal().dot(b.normal()) < -1 + PARALLEL
        && Math.abs(a.distance() + b.distance()) < 10 * ConvexPolytope.TOLERANCE;
  }

  private static List<List<Vector3>> minus(List<Vector3> polygon, Face cover) {
    List<List<Vector3>> outside = new ArrayList<>();
    List<Vector3> rest = polygon;
    List<Vector3> loop = cover.corners();
    for (int k = 0; k < loop.size(); k++) {
      Vector3 edge = loop.get((k + 1) % loop.size()).minus(loop.get(k));
      HalfSpace side = HalfSpace.through(loop.get(k), edge.cross(cover.plane().normal()));
      List<Vector3> beyond = clip(rest, side.flipped());
      if (beyond.size() >= 3) {
        outside.add(beyond);
      }
      rest = clip(rest, side);
      if (rest.size() < 3) {
        return rest.isEmpty() && outside.size() == 1 ? List.of(polygon) : outside;
      }
    }
    return outside;
  }

  /**
   * The part of a convex polygon inside a half-space; empty if that is thinner than a tolerance.
   */
  private static List<Vector3> clip(List<Vector3> polygon, HalfSpace side) {
    if (polygon.stream().noneMatch(p -> side.beyond(p) < -ConvexPolytope.TOLERANCE)) {
      return List.of();
    }
    List<Vector3> result = new ArrayList<>();
    Vector3 before = polygon.getLast();
    for (Vector3 corner : polygon) {
      double b = side.beyond(before);
      double c = side.beyond(corner);
      double tolerance = ConvexPolytope.TOLERANCE;
      if ((b > tolerance && c < -tolerance) || (b < -tolerance && c > tolerance)) {
        result.add(before.plus(corner.minus(before).times(b / (b - c))));
      }
      if (c <= tolerance) {
        result.add(corner);
      }
      before = corner;
    }
    return result;
  }

  private static List<Vector3> withCornersOfOthers(List<Vector3> polygon, List<Vector3> all) {
    List<Vector3> result = new ArrayList<>();
    for (int k = 0; k < polygon.size(); k++) {
      Vector3 from = polygon.get(k);
      Vector3 to = polygon.get((k + 1) % polygon.size());
      result.add(from);
      all.stream()
          .filter(p -> liesBetween(p, from, to))
          .sorted(Comparator.comparingDouble(p -> p.minus(from).norm()))
          .forEach(result::add);
    }
    return result;
  }

  private static boolean liesBetween(Vector3 p, Vector3 from, Vector3 to) {
    Vector3 along = to.minus(from);
    double length = along.norm();
    double share = p.minus(from).dot(along) / length;
    return share > MeshBuilder.SAME
        && share < length - MeshBuilder.SAME
        && p.minus(from).cross(along).norm() <= MeshBuilder.SAME * length;
  }
}
