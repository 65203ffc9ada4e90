package io.addra.geometry.check;

import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.HalfSpace;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * The distance of disjoint convex polyhedra, exactly: it is that of a corner and a face, or of two
 * edges (C. Ericson, Real-Time Collision Detection, section 5.1.9 for the latter).
 */
public final class ConvexDistance {
  private final List<ConvexPolytope.Face> faces;
  private final List<Vector3> corners;
  private final List<Vector3[]> edges = new ArrayList<>();

  /** Prepares a polyhedron, which must not be empty. */
  public ConvexDistance(ConvexPolytope body) {
    faces = body.faces();
    corners = body.corners().stream().distinct().toList();
    for (ConvexPolytope.Face face : faces) {
      Vector3 before = face.corners().getLast();
      for (Vector3 corner : face.corners()) {
        edges.add(new Vector3[] {before, corner});
        before = corner;
      }
    }
  }

  /** The distance (cm), or {@code atMost} if it is larger; near 0 if no plane parts the two. */
  public static double between(ConvexDistance a, ConvexDistance b, double atMost) {
    if (Math.max(a.separation(b), b.separation(a)) >= atMost) {
      return atMost;
    }
    double least = Math.min(a.facesToCorners(b), b.facesToCorners(a));
    for (Vector3[] e : a.edges) {
      for (Vector3[] f : b.edges) {
        least = Math.min(least, segments(e[0], e[1], f[0], f[1]));
      }
    }
    return Math.min(least, atMost);
  }

  /** Largest distance by which a plane of a face parts the other body from this: a lower bound. */
  private double separation(ConvexDistance other) {
    double best = 0;
    for (ConvexPolytope.Face face : faces) {
      double least = Double.POSITIVE_INFINITY;
      for (Vector3 corner : other.corners) {
        least = Math.min(least, face.plane().beyond(corner));
      }
      best = Math.max(best, least);
    }
    return best;
  }

  private double facesToCorners(ConvexDistance other) {
    double least = Double.POSITIVE_INFINITY;
    for (ConvexPolytope.Face face : faces) {
      for (Vector3 corner : other.corners) {
        double beyond = face.plane().beyond(corner);
        if (beyond >= 0 && beyond < least && above(face, corner)) {
          least = beyond;
        }
      }
    }
    return least;
  }

  private static boolean above(ConvexPolytope.Face face, Vector3 p) {
    HalfSpace plane = face.plane();
    Vector3 before = face.corners().getLast();
    for (Vector3 corner : face.corners()) {
      if (corner.minus(before).cross(p.minus(before)).dot(plane.normal()) < 0) {
        return false;
      }
      before = corner;
    }
    return true;
  }

  private static double segments(Vector3 p1, Vector3 q1, Vector3 p2, Vector3 q2) {
    Vector3 d1 = q1.minus(p1);
    Vector3 d2 = q2.minus(p2);
    Vector3 r = p1.minus(p2);
    double a = d1.dot(d1);
    double e = d2.dot(d2);
    double f = d2.dot(r);
    double c = d1.dot(r);
    double b = d1.dot(d2);
    double square = a * e - b * b;
    double s = square > 1e-14 * a * e ? Math.clamp((b * f - c * e) / square, 0.0, 1.0) : 0;
    double t = (b * s + f) / e;
    if (t < 0 || t > 1) {
      t = Math.clamp(t, 0.0, 1.0);
      s = Math.clamp((b * t - c) / a, 0.0, 1.0);
    }
    return p1.plus(d1.times(s)).minus(p2.plus(d2.times(t))).norm();
  }
}
