package io.addra.geometry.shape;

import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * What tubes, cones and polycones share: cone sections over a range of azimuths. Immutable.
 *
 * @param sections sections that touch at most
 * @param phi azimuths they cover
 */
public record Revolution(List<ConeSection> sections, PhiRange phi) {

  /** Copies the list. */
  public Revolution {
    sections = List.copyOf(sections);
  }

  /** Disjoint pieces. */
  List<Piece> pieces() {
    List<Piece> result = new ArrayList<>();
    for (ConeSection section : StepBlocks.of(sections)) {
      if (phi.full()) {
        result.add(Piece.cone(section, List.of()));
      }
      for (PhiRange part : phi.convexParts()) {
        result.add(Piece.cone(section, part.wedge()));
      }
    }
    return List.copyOf(result);
  }

  double volume() {
    return phi.share() * sections.stream().mapToDouble(ConeSection::volume).sum();
  }

  Bounds bounds() {
    double outer = sections.stream().mapToDouble(ConeSection::rMax).max().orElse(0);
    double inner = sections.stream().mapToDouble(s -> Math.min(s.rIn0(), s.rIn1())).min().orElse(0);
    double z0 = sections.getFirst().z0();
    double z1 = sections.getLast().z1();
    List<Vector3> points = new ArrayList<>();
    addDirection(points, phi.fromDeg(), inner, outer, z0, z1);
    addDirection(points, phi.toDeg(), inner, outer, z0, z1);
    for (double axis = -720; axis <= 720; axis += 90) {
      if (phi.contains(axis)) {
        addDirection(points, axis, inner, outer, z0, z1);
      }
    }
    return Bounds.of(points);
  }

  private static void addDirection(
      List<Vector3> points, double deg, double inner, double outer, double z0, double z1) {
    double c = Transform.cos(deg);
    double s = Transform.sin(deg);
    points.add(new Vector3(outer * c, outer * s, z0));
    points.add(new Vector3(outer * c, outer * s, z1));
    points.add(new Vector3(inner * c, inner * s, z0));
    points.add(new Vector3(inner * c, inner * s, z1));
  }
}
