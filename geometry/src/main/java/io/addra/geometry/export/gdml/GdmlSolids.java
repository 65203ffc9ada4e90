package io.addra.geometry.export.gdml;

import static io.addra.geometry.export.gdml.GdmlNumber.mm;
import static io.addra.geometry.export.gdml.GdmlNumber.number;

import io.addra.geometry.export.gdml.GdmlSolid.Child;
import io.addra.geometry.export.gdml.GdmlSolid.Primitive;
import io.addra.geometry.export.mesh.Tessellator;
import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Cone;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Prism;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Solids for shapes, all exact: box, tube, cone and polycone as such, a prism as xtru or polyhedra,
 * a polyhedron between two quadrilaterals as arb8, and what else has plane faces as tessellated.
 */
final class GdmlSolids {
  /** Only plane faces are made of triangles here, so the number of chords does not matter. */
  private static final int ANY = Tessellator.LEAST_SEGMENTS;

  private static final double REGULAR = 1e-9;

  private GdmlSolids() {}

  static CentredSolid of(Shape shape) {
    return switch (shape) {
      case Box box -> box(box);
      case Tube tube -> tube(tube);
      case Cone cone -> cone(cone.section(), cone.phi());
      case Polycone polycone -> CentredSolid.atOrigin(polycone(polycone));
      case Prism prism -> CentredSolid.atOrigin(prism(prism));
      case Polyhedron polyhedron -> Arb8.of(polyhedron).orElseGet(() -> facets(polyhedron));
      case Union union -> facets(union);
    };
  }

  /** A box about the origin with sides of twice the given length (cm). */
  static GdmlSolid cube(double half) {
    return box(Box.of(-half, half, -half, half, -half, half)).solid();
  }

  private static CentredSolid facets(Shape shape) {
    return CentredSolid.atOrigin(new GdmlSolid.Facets(Tessellator.mesh(shape, ANY)));
  }

  private static CentredSolid box(Box box) {
    Vector3 size = box.bounds().size();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("x", mm(size.x()));
    attributes.put("y", mm(size.y()));
    attributes.put("z", mm(size.z()));
    return new CentredSolid(new Primitive("box", attributes, List.of()), box.bounds().centre());
  }

  private static CentredSolid tube(Tube tube) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rmin", mm(tube.rIn()));
    attributes.put("rmax", mm(tube.rOut()));
    attributes.put("z", mm(tube.z1() - tube.z0()));
    attributes.putAll(phi(tube.phi()));
    return centred("tube", attributes, tube.z0(), tube.z1());
  }

  private static CentredSolid cone(ConeSection s, PhiRange phi) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rmin1", mm(s.rIn0()));
    attributes.put("rmax1", mm(s.rOut0()));
    attributes.put("rmin2", mm(s.rIn1()));
    attributes.put("rmax2", mm(s.rOut1()));
    attributes.put("z", mm(s.z1() - s.z0()));
    attributes.putAll(phi(phi));
    return centred("cone", attributes, s.z0(), s.z1());
  }

  private static CentredSolid centred(
      String tag, Map<String, String> attributes, double z0, double z1) {
    return new CentredSolid(
        new Primitive(tag, attributes, List.of()), new Vector3(0, 0, 0.5 * (z0 + z1)));
  }

  /** Sections that share a ring go into one polycone; where there is a gap another begins. */
  private static GdmlSolid polycone(Polycone polycone) {
    List<Primitive> parts = new ArrayList<>();
    List<Child> planes = new ArrayList<>();
    ConeSection before = null;
    for (ConeSection s : polycone.sections()) {
      if (before != null && !joined(before, s)) {
        parts.add(new Primitive("polycone", phi(polycone.phi()), planes));
        planes = new ArrayList<>();
      }
      Child low = plane(s.z0(), s.rIn0(), s.rOut0());
      if (planes.isEmpty() || !planes.getLast().equals(low)) {
        planes.add(low);
      }
      planes.add(plane(s.z1(), s.rIn1(), s.rOut1()));
      before = s;
    }
    parts.add(new Primitive("polycone", phi(polycone.phi()), planes));
    return parts.size() == 1 ? parts.getFirst() : new GdmlSolid.Parts(parts);
  }

  private static boolean joined(ConeSection below, ConeSection above) {
    return below.z1() == above.z0()
        && Math.min(below.rOut1(), above.rOut0()) > Math.max(below.rIn1(), above.rIn0());
  }

  private static Child plane(double z, double rIn, double rOut) {
    return child("zplane", "z", mm(z), "rmin", mm(rIn), "rmax", mm(rOut));
  }

  private static GdmlSolid prism(Prism prism) {
    if (prism.inner().isEmpty()) {
      return extruded(prism);
    }
    return isRegular(prism.outer()) && isRegular(prism.inner())
        ? ring(prism)
        : facets(prism).solid();
  }

  private static GdmlSolid extruded(Prism prism) {
    List<Child> children = new ArrayList<>();
    for (Vector3 corner : prism.outer()) {
      children.add(child("twoDimVertex", "x", mm(corner.x()), "y", mm(corner.y())));
    }
    children.add(section("0", prism.z0()));
    children.add(section("1", prism.z1()));
    return new Primitive("xtru", Map.of(), children);
  }

  private static Child section(String order, double z) {
    return child(
        "section",
        "zOrder",
        order,
        "zPosition",
        mm(z),
        "xOffset",
        "0",
        "yOffset",
        "0",
        "scalingFactor",
        "1");
  }

  /** Radii of polyhedra are those of the inscribed circles. */
  private static GdmlSolid ring(Prism prism) {
    int sides = prism.outer().size();
    double flat = Math.cos(Math.PI / sides);
    String rIn = mm(prism.inner().getFirst().rho() * flat);
    String rOut = mm(prism.outer().getFirst().rho() * flat);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("startphi", number(azimuth(prism.outer().getFirst())));
    attributes.put("deltaphi", "360");
    attributes.put("numsides", Integer.toString(sides));
    return new Primitive(
        "polyhedra",
        attributes,
        List.of(
            child("zplane", "z", mm(prism.z0()), "rmin", rIn, "rmax", rOut),
            child("zplane", "z", mm(prism.z1()), "rmin", rIn, "rmax", rOut)));
  }

  /** Whether corners are where those of a regular polygon about the origin would be. */
  private static boolean isRegular(List<Vector3> corners) {
    double r = corners.getFirst().rho();
    double first = Math.toRadians(azimuth(corners.getFirst()));
    for (int k = 0; k < corners.size(); k++) {
      double angle = first + 2 * Math.PI * k / corners.size();
      Vector3 expected = new Vector3(r * Math.cos(angle), r * Math.sin(angle), 0);
      if (!(corners.get(k).minus(expected).norm() <= REGULAR * r)) {
        return false;
      }
    }
    return true;
  }

  private static double azimuth(Vector3 p) {
    return Math.toDegrees(Math.atan2(p.y(), p.x()));
  }

  private static Map<String, String> phi(PhiRange phi) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("startphi", number(phi.full() ? 0 : phi.fromDeg()));
    attributes.put("deltaphi", number(phi.toDeg() - phi.fromDeg()));
    return attributes;
  }

  static Child child(String tag, String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      attributes.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    return new Child(tag, attributes);
  }
}
