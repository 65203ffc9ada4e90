package io.addra.geometry.shape;

import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A convex polygon in each of two planes of constant z, joined corner by corner. Immutable.
 *
 * <p>Rounded corners of a side do not lie in one plane: the side is the plane with the normal of M.
 * Newell (I. Sutherland, R. Sproull, R. Schumacker, Computing Surveys 6, 1974) through the mean of
 * its four corners, and the solid is what is inside all planes. Its corners are where these meet,
 * not quite the given ones. The cost is linear in the number of sides.
 *
 * @param solid the solid
 * @param offPlaneCm largest distance of a given corner from the plane of one of its sides (cm)
 */
public record Prismoid(Polyhedron solid, double offPlaneCm) {
  /** A side whose corners are further from a plane is refused (cm). */
  public static final double MAX_OFF_PLANE_CM = 0.01;

  private static final int MAX_SIDES = 50;

  /**
   * The prismoid of two polygons.
   *
   * @param front corners at z0 (cm, z = 0), in either sense
   * @param back corners at z1 (cm, z = 0), as many, in the same sense and order
   * @param z0 lower end (cm)
   * @param z1 upper end (cm)
   * @throws ShapeException if a polygon is not convex or a side is not flat
   */
  public static Prismoid of(List<Vector3> front, List<Vector3> back, double z0, double z1) {
    ShapeException.checkRange("z_cm", z0, z1);
    checkCorners("front_cm", front);
    checkCorners("back_cm", back);
    if (back.size() != front.size()) {
      throw new ShapeException(
          "back_cm", "expected " + front.size() + " corners as in front_cm, found " + back.size());
    }
    boolean clockwise = Prism.area(front) < 0;
    checkPolygon("front_cm", front, clockwise);
    checkPolygon("back_cm", back, clockwise);
    List<Vector3> low = at(clockwise ? front.reversed() : front, z0);
    List<Vector3> high = at(clockwise ? back.reversed() : back, z1);
    List<HalfSpace> sides = new ArrayList<>();
    double off = 0;
    for (int k = 0; k < low.size(); k++) {
      int next = (k + 1) % low.size();
      List<Vector3> corners = List.of(low.get(k), low.get(next), high.get(next), high.get(k));
      HalfSpace side = planeThrough(corners);
      double worst = corners.stream().mapToDouble(c -> Math.abs(side.beyond(c))).max().orElse(0);
      if (worst > MAX_OFF_PLANE_CM) {
        int given = clockwise ? low.size() - 1 - next : k;
        throw new ShapeException(
            "back_cm/" + given,
            String.format(
                Locale.ROOT,
                "the side that begins at this corner is not flat: its corners are up to %.3g cm"
                    + " off a plane, expected at most %s",
                worst,
                MAX_OFF_PLANE_CM));
      }
      off = Math.max(off, worst);
      sides.add(side);
    }
    return new Prismoid(solid(sides, z0, z1), off);
  }

  private static Polyhedron solid(List<HalfSpace> sides, double z0, double z1) {
    List<Vector3> corners = new ArrayList<>(corners(sides, z0));
    corners.addAll(corners(sides, z1));
    List<HalfSpace> faces = new ArrayList<>();
    faces.add(new HalfSpace(new Vector3(0, 0, -1), -z0));
    faces.add(new HalfSpace(Vector3.Z, z1));
    faces.addAll(sides);
    for (int k = 0; k < corners.size(); k++) {
      for (HalfSpace face : faces) {
        if (!(face.beyond(corners.get(k)) <= ConvexPolytope.TOLERANCE)) {
          throw new ShapeException("", "the prismoid is not convex: two of its sides cross");
        }
      }
    }
    return new Polyhedron(corners, faces);
  }

  /** Where neighbouring sides meet at z, the first being where the last side meets the first. */
  private static List<Vector3> corners(List<HalfSpace> sides, double z) {
    List<Vector3> result = new ArrayList<>();
    for (int k = 0; k < sides.size(); k++) {
      HalfSpace a = sides.get((k + sides.size() - 1) % sides.size());
      HalfSpace b = sides.get(k);
      double det = a.normal().x() * b.normal().y() - a.normal().y() * b.normal().x();
      double alpha = a.distance() - a.normal().z() * z;
      double beta = b.distance() - b.normal().z() * z;
      result.add(
          new Vector3(
              (alpha * b.normal().y() - beta * a.normal().y()) / det,
              (beta * a.normal().x() - alpha * b.normal().x()) / det,
              z));
    }
    return result;
  }

  /** The plane with Newell's normal through the mean of corners, counter-clockwise from outside. */
  private static HalfSpace planeThrough(List<Vector3> corners) {
    Vector3 normal = Vector3.ZERO;
    Vector3 sum = Vector3.ZERO;
    Vector3 p = corners.getLast();
    for (Vector3 q : corners) {
      normal =
          normal.plus(
              new Vector3(
                  (p.y() - q.y()) * (p.z() + q.z()),
                  (p.z() - q.z()) * (p.x() + q.x()),
                  (p.x() - q.x()) * (p.y() + q.y())));
      sum = sum.plus(q);
      p = q;
    }
    return HalfSpace.through(sum.times(1.0 / corners.size()), normal);
  }

  private static List<Vector3> at(List<Vector3> polygon, double z) {
    return polygon.stream().map(p -> new Vector3(p.x(), p.y(), z)).toList();
  }

  private static void checkCorners(String key, List<Vector3> polygon) {
    for (int k = 0; k < polygon.size(); k++) {
      ShapeException.checkFinite(key + "/" + k + "/0", polygon.get(k).x());
      ShapeException.checkFinite(key + "/" + k + "/1", polygon.get(k).y());
    }
    if (polygon.size() < 3 || polygon.size() > MAX_SIDES) {
      throw new ShapeException(
          key, "expected 3 to " + MAX_SIDES + " corners, found " + polygon.size());
    }
  }

  private static void checkPolygon(String key, List<Vector3> polygon, boolean clockwise) {
    double area = Prism.area(polygon);
    if (clockwise ? area > 0 : area < 0) {
      throw new ShapeException(key, "its corners run in the other sense than those of front_cm");
    }
    Prism.checkConvex(key, clockwise ? polygon.reversed() : polygon, polygon);
  }
}
