package io.addra.geometry.export.gdml;

import static io.addra.geometry.export.gdml.GdmlNumber.mm;

import io.addra.geometry.export.gdml.GdmlSolid.Primitive;
import io.addra.geometry.shape.ConvexPolytope;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Polyhedra with all corners in two planes of constant z and four sides, as arb8: four corners at
 * the lower end and the four that they are joined to at the upper one, clockwise in x and y as
 * Geant4 and ROOT want them.
 */
final class Arb8 {
  private static final double SAME = ConvexPolytope.TOLERANCE;

  private Arb8() {}

  /** The solid, or nothing for another kind of polyhedron. */
  static Optional<CentredSolid> of(Polyhedron polyhedron) {
    double z0 = polyhedron.bounds().min().z();
    double z1 = polyhedron.bounds().max().z();
    if (polyhedron.vertices().size() != 8) {
      return Optional.empty();
    }
    List<List<Vector3>> sides = new ArrayList<>();
    List<Vector3> bottom = List.of();
    for (ConvexPolytope.Face face :
        ConvexPolytope.of(polyhedron.faces(), polyhedron.bounds()).faces()) {
      if (face.corners().stream().allMatch(p -> near(p.z(), z0))) {
        bottom = face.corners();
      } else if (face.corners().stream().anyMatch(p -> !near(p.z(), z1))) {
        sides.add(face.corners());
      }
    }
    if (bottom.size() != 4 || sides.size() != 4) {
      return Optional.empty();
    }
    List<Vector3> top = new ArrayList<>();
    for (Vector3 corner : bottom) {
      List<Vector3> above = sides.stream().flatMap(side -> above(side, corner, z0, z1)).toList();
      if (above.size() != 2 || above.get(0).minus(above.get(1)).norm() > SAME) {
        return Optional.empty();
      }
      top.add(above.getFirst());
    }
    // the lower face is counter-clockwise seen from below
    return Optional.of(solid(bottom, top, z0, z1));
  }

  /** The upper corner of a side that is joined to a lower one, if the side has that. */
  private static Stream<Vector3> above(List<Vector3> side, Vector3 corner, double z0, double z1) {
    for (int k = 0; k < side.size(); k++) {
      if (side.get(k).minus(corner).norm() <= SAME) {
        Vector3 before = side.get((k + side.size() - 1) % side.size());
        Vector3 after = side.get((k + 1) % side.size());
        return Stream.of(before, after).filter(p -> near(p.z(), z1) && !near(p.z(), z0));
      }
    }
    return Stream.empty();
  }

  private static CentredSolid solid(List<Vector3> bottom, List<Vector3> top, double z0, double z1) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int k = 0; k < 8; k++) {
      Vector3 corner = k < 4 ? bottom.get(k) : top.get(k - 4);
      attributes.put("v" + (k + 1) + "x", mm(corner.x()));
      attributes.put("v" + (k + 1) + "y", mm(corner.y()));
    }
    attributes.put("dz", mm(0.5 * (z1 - z0)));
    return new CentredSolid(
        new Primitive("arb8", attributes, List.of()), new Vector3(0, 0, 0.5 * (z0 + z1)));
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= SAME;
  }
}
