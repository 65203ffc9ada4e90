package io.addra.validation.coverage;

import static io.addra.validation.coverage.Vectors.cross;
import static io.addra.validation.coverage.Vectors.dot;
import static io.addra.validation.coverage.Vectors.minus;
import static io.addra.validation.coverage.Vectors.norm;

import java.util.ArrayList;
import java.util.List;

/**
 * A convex body with flat faces, in the frame whose origin it is looked at from (cm). Immutable.
 */
public final class ConvexBody {

  /**
   * A face.
   *
   * @param normal unit vector out of the body
   * @param offset distance of the plane from the origin along the normal (cm)
   * @param vertices corners in order around the face (cm)
   */
  @SuppressWarnings("ArrayRecordComponent") // internal, never compared
  record Face(double[] normal, double offset, List<double[]> vertices) {
    /** Copies the list. */
    Face {
      vertices = List.copyOf(vertices);
    }

    /** Area (cm^2). */
    double area() {
      double[] twice = {0, 0, 0};
      for (int i = 1; i + 1 < vertices.size(); i++) {
        double[] part =
            cross(
                minus(vertices.get(i), vertices.get(0)),
                minus(vertices.get(i + 1), vertices.get(0)));
        twice = new double[] {twice[0] + part[0], twice[1] + part[1], twice[2] + part[2]};
      }
      return norm(twice) / 2;
    }

    /** Distance of the origin from the nearest point of the face (cm). */
    double distance() {
      double[] foot = Vectors.scaled(normal, offset);
      double nearest = Double.POSITIVE_INFINITY;
      boolean left = false;
      boolean right = false;
      for (int i = 0; i < vertices.size(); i++) {
        double[] a = vertices.get(i);
        double[] along = minus(vertices.get((i + 1) % vertices.size()), a);
        double t = Math.clamp(-dot(a, along) / dot(along, along), 0, 1);
        nearest =
            Math.min(
                nearest,
                norm(new double[] {a[0] + t * along[0], a[1] + t * along[1], a[2] + t * along[2]}));
        double side = dot(normal, cross(along, minus(foot, a)));
        left |= side > 0;
        right |= side < 0;
      }
      return left && right ? nearest : Math.abs(offset);
    }

    /** Directions in which the face is seen. */
    SphericalPolygon directions() {
      return SphericalPolygon.of(vertices);
    }
  }

  private final List<Face> faces;

  private ConvexBody(List<Face> faces) {
    this.faces = List.copyOf(faces);
  }

  /**
   * Returns the body enclosed by planes {@code normal . x <= offset}.
   *
   * @param planes four numbers a plane: a normal of any length and the offset, enclosing a bounded
   *     body that is not empty; planes that cut off nothing are left out
   * @param size a length (cm) larger than the body's distance from the origin
   */
  public static ConvexBody ofPlanes(double[] planes, double size) {
    List<Face> faces = new ArrayList<>();
    int count = planes.length / 4;
    for (int i = 0; i < count; i++) {
      double[] scaled = {planes[4 * i], planes[4 * i + 1], planes[4 * i + 2]};
      double length = norm(scaled);
      double[] normal = Vectors.scaled(scaled, 1 / length);
      double offset = planes[4 * i + 3] / length;
      List<double[]> polygon = PlanePolygon.square(normal, offset, size);
      for (int j = 0; j < count && !polygon.isEmpty(); j++) {
        if (j != i) {
          polygon =
              PlanePolygon.cut(
                  polygon,
                  new double[] {planes[4 * j], planes[4 * j + 1], planes[4 * j + 2]},
                  planes[4 * j + 3]);
        }
      }
      Face face = new Face(normal, offset, polygon);
      if (polygon.size() >= 3 && face.area() > 1e-12 * size * size) {
        faces.add(face);
      }
    }
    if (faces.size() < 4) {
      throw new IllegalArgumentException("the planes enclose no body");
    }
    return new ConvexBody(faces);
  }

  /** Returns a box aligned with the axes, from {@code low} to {@code high} (cm). */
  public static ConvexBody box(double[] low, double[] high) {
    double size = 2 * (norm(low) + norm(high));
    return ofPlanes(
        new double[] {
          1, 0, 0, high[0], -1, 0, 0, -low[0],
          0, 1, 0, high[1], 0, -1, 0, -low[1],
          0, 0, 1, high[2], 0, 0, -1, -low[2]
        },
        size);
  }

  /** Returns the faces. */
  List<Face> faces() {
    return faces;
  }

  /** Returns the faces that the origin sees from outside. */
  List<Face> entries() {
    return faces.stream().filter(face -> face.offset() < 0).toList();
  }

  /** Returns the faces through which straight lines from the origin leave. */
  List<Face> exits() {
    return faces.stream().filter(face -> face.offset() > 0).toList();
  }

  /** Returns disjoint sets of directions that together are those of the body. */
  List<SphericalPolygon> directions() {
    List<Face> seen = entries();
    return (seen.isEmpty() ? exits() : seen).stream().map(Face::directions).toList();
  }

  /** Returns the distance of the nearest point from the origin (cm), 0 for an origin inside. */
  double distance() {
    return entries().stream().mapToDouble(Face::distance).min().orElse(0);
  }

  /** Returns the volume (cm^3). */
  double volume() {
    return faces.stream().mapToDouble(face -> face.offset() * face.area() / 3).sum();
  }
}
