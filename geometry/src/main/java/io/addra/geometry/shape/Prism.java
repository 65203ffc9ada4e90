package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * A prism along z over a convex polygon, or over the ring between two regular polygons. Immutable.
 *
 * @param outer corners of the outer polygon (cm, z = 0), counter-clockwise
 * @param inner corners of the hole, one for each outer corner; empty for none
 * @param z0 lower end (cm)
 * @param z1 upper end (cm)
 */
public record Prism(List<Vector3> outer, List<Vector3> inner, double z0, double z1)
    implements Shape {
  private static final int MAX_SIDES = 1000;

  /** Copies the corners and checks the length. */
  public Prism {
    outer = List.copyOf(outer);
    inner = List.copyOf(inner);
    ShapeException.checkRange("z_cm", z0, z1);
  }

  /**
   * A regular prism.
   *
   * @param sides number of sides, 3 to 1000
   * @param flatInner distance of the hole's sides from the axis (cm), 0 for none
   * @param flatOuter distance of the outer sides from the axis (cm)
   * @param firstCornerDeg azimuth of a corner (degrees)
   * @param z0 lower end (cm)
   * @param z1 upper end (cm)
   */
  public static Prism regular(
      int sides, double flatInner, double flatOuter, double firstCornerDeg, double z0, double z1) {
    if (sides < 3 || sides > MAX_SIDES) {
      throw new ShapeException("sides", "expected 3 to " + MAX_SIDES + ", found " + sides);
    }
    ShapeException.checkRadii("flat_r_cm/0", flatInner, "flat_r_cm/1", flatOuter);
    ShapeException.checkRange("flat_r_cm", flatInner, flatOuter);
    ShapeException.checkFinite("phi_deg", firstCornerDeg);
    List<Vector3> hole = flatInner > 0 ? corners(sides, flatInner, firstCornerDeg) : List.of();
    return new Prism(corners(sides, flatOuter, firstCornerDeg), hole, z0, z1);
  }

  /**
   * A prism over a convex polygon.
   *
   * @param corners at least three corners (cm, z = 0), in either sense
   * @param z0 lower end (cm)
   * @param z1 upper end (cm)
   */
  public static Prism over(List<Vector3> corners, double z0, double z1) {
    for (int k = 0; k < corners.size(); k++) {
      ShapeException.checkFinite("polygon_cm/" + k + "/0", corners.get(k).x());
      ShapeException.checkFinite("polygon_cm/" + k + "/1", corners.get(k).y());
    }
    if (corners.size() < 3 || corners.size() > MAX_SIDES) {
      throw new ShapeException(
          "polygon_cm", "expected 3 to " + MAX_SIDES + " corners, found " + corners.size());
    }
    List<Vector3> forward = area(corners) < 0 ? corners.reversed() : corners;
    checkConvex("polygon_cm", forward, corners);
    return new Prism(forward, List.of(), z0, z1);
  }

  @Override
  public List<Piece> pieces() {
    return polygons().stream().map(polygon -> Piece.polyhedron(sides(polygon))).toList();
  }

  @Override
  public List<ConvexPolytope> hulls() {
    return polygons().stream()
        .map(polygon -> ConvexPolytope.prism(polygon, sides(polygon), z0, z1))
        .toList();
  }

  /** Convex polygons that make up the cross-section, counter-clockwise. */
  private List<List<Vector3>> polygons() {
    if (inner.isEmpty()) {
      return List.of(outer);
    }
    List<List<Vector3>> walls = new ArrayList<>();
    for (int k = 0; k < outer.size(); k++) {
      int next = (k + 1) % outer.size();
      walls.add(List.of(inner.get(k), outer.get(k), outer.get(next), inner.get(next)));
    }
    return walls;
  }

  @Override
  public double volumeCm3() {
    return (area(outer) - (inner.isEmpty() ? 0 : area(inner))) * (z1 - z0);
  }

  @Override
  public Bounds bounds() {
    Bounds flat = Bounds.of(outer);
    return new Bounds(
        new Vector3(flat.min().x(), flat.min().y(), z0),
        new Vector3(flat.max().x(), flat.max().y(), z1));
  }

  private List<HalfSpace> sides(List<Vector3> polygon) {
    List<HalfSpace> result = new ArrayList<>();
    for (int k = 0; k < polygon.size(); k++) {
      Vector3 edge = polygon.get((k + 1) % polygon.size()).minus(polygon.get(k));
      result.add(HalfSpace.through(polygon.get(k), new Vector3(edge.y(), -edge.x(), 0)));
    }
    result.add(new HalfSpace(new Vector3(0, 0, 1), z1));
    result.add(new HalfSpace(new Vector3(0, 0, -1), -z0));
    return result;
  }

  private static List<Vector3> corners(int sides, double flat, double firstDeg) {
    double r = flat / Math.cos(Math.PI / sides);
    List<Vector3> result = new ArrayList<>();
    for (int k = 0; k < sides; k++) {
      double deg = firstDeg + k * 360.0 / sides;
      result.add(new Vector3(r * Transform.cos(deg), r * Transform.sin(deg), 0));
    }
    return result;
  }

  /** Area (cm^2), negative for corners that run clockwise. */
  static double area(List<Vector3> polygon) {
    double twice = 0;
    Vector3 origin = polygon.getFirst();
    for (int k = 1; k + 1 < polygon.size(); k++) {
      twice += polygon.get(k).minus(origin).cross(polygon.get(k + 1).minus(origin)).z();
    }
    return 0.5 * twice;
  }

  /** Checks a polygon that runs counter-clockwise; {@code asGiven} has its corners for the key. */
  static void checkConvex(String key, List<Vector3> polygon, List<Vector3> asGiven) {
    double turned = 0;
    int n = polygon.size();
    for (int k = 0; k < n; k++) {
      Vector3 before = polygon.get(k).minus(polygon.get((k + n - 1) % n));
      Vector3 after = polygon.get((k + 1) % n).minus(polygon.get(k));
      double turn = Math.atan2(before.cross(after).z(), before.dot(after));
      if (!(turn > 1e-9) || !(turn < Math.PI - 1e-9)) {
        throw new ShapeException(
            key + "/" + asGiven.indexOf(polygon.get(k)),
            "the polygon is not convex at this corner");
      }
      turned += turn;
    }
    if (turned > 3 * Math.PI) {
      throw new ShapeException(key, "the polygon's sides cross each other");
    }
  }
}
