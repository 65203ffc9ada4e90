package io.addra.geometry.detector;

import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Cone;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Prism;
import io.addra.geometry.shape.Prismoid;
import io.addra.geometry.shape.RevolvedShape;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.ShapeException;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;

/** Reads the one shape of a volume, and turns what is impossible about it into errors of input. */
final class ShapeReader {
  private final Scope scope;

  private ShapeReader(Scope scope) {
    this.scope = scope;
  }

  static Shape read(Scope scope, String pointer) {
    return new ShapeReader(scope).shape(pointer);
  }

  private Shape shape(String pointer) {
    String kind = scope.at(pointer).propertyNames().iterator().next();
    String at = pointer + "/" + kind;
    try {
      return switch (kind) {
        case "box" -> box(at);
        case "tube" -> tube(at);
        case "cone" -> cone(at);
        case "polycone" -> polycone(at);
        case "prism" -> prism(at);
        case "polyhedron" -> Polyhedron.hullOf(points(at + "/vertices_cm"));
        case "prismoid" -> prismoid(at);
        case "union" -> union(at);
        default -> throw scope.error(at, "unknown shape '" + kind + "'");
      };
    } catch (ShapeException e) {
      throw scope.error(e.key().isEmpty() ? at : at + "/" + e.key(), e.getMessage());
    }
  }

  private Shape box(String at) {
    return Box.of(
        scope.number(at + "/x_cm/0"),
        scope.number(at + "/x_cm/1"),
        scope.number(at + "/y_cm/0"),
        scope.number(at + "/y_cm/1"),
        scope.number(at + "/z_cm/0"),
        scope.number(at + "/z_cm/1"));
  }

  private Shape tube(String at) {
    return new Tube(
        scope.number(at + "/r_cm/0"),
        scope.number(at + "/r_cm/1"),
        scope.number(at + "/z_cm/0"),
        scope.number(at + "/z_cm/1"),
        phi(at));
  }

  private Shape cone(String at) {
    return new Cone(
        new ConeSection(
            scope.number(at + "/z_cm/0"),
            scope.number(at + "/z_cm/1"),
            scope.number(at + "/r_out_cm/0"),
            scope.number(at + "/r_out_cm/1"),
            scope.number(at + "/r_in_cm/0"),
            scope.number(at + "/r_in_cm/1")),
        phi(at));
  }

  private Shape polycone(String at) {
    return new Polycone(
        scope.numbers(at + "/z_cm"),
        scope.numbers(at + "/r_in_cm"),
        scope.numbers(at + "/r_out_cm"),
        phi(at));
  }

  private Shape prism(String at) {
    double z0 = scope.number(at + "/z_cm/0");
    double z1 = scope.number(at + "/z_cm/1");
    if (scope.has(at + "/polygon_cm")) {
      for (String other : List.of("sides", "flat_r_cm", "phi_deg")) {
        if (scope.has(at + "/" + other)) {
          throw scope.error(at + "/" + other, "not used together with polygon_cm");
        }
      }
      return Prism.over(corners(at + "/polygon_cm", scope.size(at + "/polygon_cm")), z0, z1);
    }
    for (String needed : List.of("sides", "flat_r_cm")) {
      if (!scope.has(at + "/" + needed)) {
        throw scope.error(
            at, "expected sides and flat_r_cm, or polygon_cm: " + needed + " is missing");
      }
    }
    return Prism.regular(
        scope.wholeNumber(at + "/sides"),
        scope.number(at + "/flat_r_cm/0"),
        scope.number(at + "/flat_r_cm/1"),
        scope.numberOr(at + "/phi_deg", 0),
        z0,
        z1);
  }

  private Shape union(String at) {
    List<ConvexPolytope> parts = new ArrayList<>();
    for (int k = 0; k < scope.size(at); k++) {
      String part = at + "/" + k;
      Transform placement = PlacementReader.read(scope, part + "/placement");
      Shape shape = shape(part + "/shape");
      if (shape instanceof RevolvedShape) {
        throw scope.error(
            part + "/shape", "parts of a union must have plane faces: box, prism or polyhedron");
      }
      shape.hulls().forEach(hull -> parts.add(hull.placed(placement)));
    }
    return Union.joining(parts);
  }

  private Shape prismoid(String at) {
    return Prismoid.of(
            polygon(at + "/front_cm"),
            polygon(at + "/back_cm"),
            scope.number(at + "/z_cm/0"),
            scope.number(at + "/z_cm/1"))
        .solid();
  }

  /** Corners of a polygon whose last ones may be absent from a row of a table. */
  private List<Vector3> polygon(String at) {
    int count = scope.size(at);
    while (count > 0
        && scope.blank(at + "/" + (count - 1) + "/0")
        && scope.blank(at + "/" + (count - 1) + "/1")) {
      count--;
    }
    return corners(at, count);
  }

  private List<Vector3> corners(String at, int count) {
    List<Vector3> result = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String corner = at + "/" + k;
      result.add(new Vector3(scope.number(corner + "/0"), scope.number(corner + "/1"), 0));
    }
    return result;
  }

  private List<Vector3> points(String at) {
    List<Vector3> result = new ArrayList<>();
    for (int k = 0; k < scope.size(at); k++) {
      String point = at + "/" + k;
      result.add(
          new Vector3(
              scope.number(point + "/0"), scope.number(point + "/1"), scope.number(point + "/2")));
    }
    return result;
  }

  private PhiRange phi(String at) {
    return scope.has(at + "/phi_deg")
        ? new PhiRange(scope.number(at + "/phi_deg/0"), scope.number(at + "/phi_deg/1"))
        : PhiRange.FULL;
  }
}
