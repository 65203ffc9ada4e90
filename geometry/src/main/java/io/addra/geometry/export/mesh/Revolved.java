package io.addra.geometry.export.mesh;

import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Revolution;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The surface of sections of cones: their outline in the half-plane of r and z, swept about the z
 * axis in equal steps, with the outline filled at both ends of a range of azimuths.
 */
final class Revolved {
  private final List<ConeSection> sections;
  private final PhiRange phi;
  private final int steps;
  private final MeshBuilder builder = new MeshBuilder();

  private Revolved(Revolution revolution, int segments) {
    this.sections = revolution.sections();
    this.phi = revolution.phi();
    this.steps = steps(phi, segments);
  }

  static Mesh of(Revolution revolution, int segments) {
    return new Revolved(revolution, segments).mesh();
  }

  /** Equal steps that a range of azimuths is divided into, of at most a turn over segments. */
  static int steps(PhiRange phi, int segments) {
    return (int) Math.max(1, Math.ceil(phi.share() * segments - 1e-9));
  }

  private Mesh mesh() {
    for (int k = 0; k < sections.size(); k++) {
      ConeSection s = sections.get(k);
      sweep(s.rOut0(), s.z0(), s.rOut1(), s.z1());
      sweep(s.rIn1(), s.z1(), s.rIn0(), s.z0());
      sweepTop(k);
      sweepBottom(k);
      if (!phi.full()) {
        List<Vector3> profile = profile(k);
        builder.addAroundCentre(profile.stream().map(p -> at(p.x(), p.z(), 0)).toList());
        builder.addAroundCentre(
            profile.reversed().stream().map(p -> at(p.x(), p.z(), steps)).toList());
      }
    }
    return builder.build();
  }

  private void sweepTop(int k) {
    ConeSection s = sections.get(k);
    double[] above = ringAbove(k);
    double[] radii = radii(s.rIn1(), s.rOut1(), above);
    for (int i = 0; i + 1 < radii.length; i++) {
      if (!within(radii[i], radii[i + 1], above)) {
        sweep(radii[i + 1], s.z1(), radii[i], s.z1());
      }
    }
  }

  private void sweepBottom(int k) {
    ConeSection s = sections.get(k);
    double[] below = ringBelow(k);
    double[] radii = radii(s.rIn0(), s.rOut0(), below);
    for (int i = 0; i + 1 < radii.length; i++) {
      if (!within(radii[i], radii[i + 1], below)) {
        sweep(radii[i], s.z0(), radii[i + 1], s.z0());
      }
    }
  }

  private static boolean within(double from, double to, double[] ring) {
    double middle = 0.5 * (from + to);
    return middle > ring[0] && middle < ring[1];
  }

  /** Inner and outer radius of what lies on a section; one of no thickness if nothing does. */
  private double[] ringAbove(int k) {
    ConeSection s = sections.get(k);
    if (k + 1 < sections.size() && sections.get(k + 1).z0() == s.z1()) {
      ConeSection next = sections.get(k + 1);
      return new double[] {next.rIn0(), next.rOut0()};
    }
    return new double[] {s.rOut1(), s.rOut1()};
  }

  /** Inner and outer radius of what a section lies on; one of no thickness if nothing does. */
  private double[] ringBelow(int k) {
    ConeSection s = sections.get(k);
    if (k > 0 && sections.get(k - 1).z1() == s.z0()) {
      ConeSection before = sections.get(k - 1);
      return new double[] {before.rIn1(), before.rOut1()};
    }
    return new double[] {s.rOut0(), s.rOut0()};
  }

  /** Ends of a ring, and those of a neighbour's that lie in between, in order. */
  private static double[] radii(double inner, double outer, double[] neighbour) {
    return DoubleStream.of(inner, outer, neighbour[0], neighbour[1])
        .filter(r -> r >= inner && r <= outer)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The outline of one section, with the corners of its neighbours, as points (r, 0, z). */
  private List<Vector3> profile(int k) {
    ConeSection s = sections.get(k);
    List<Vector3> result = new ArrayList<>();
    for (double r : radii(s.rIn0(), s.rOut0(), ringBelow(k))) {
      result.add(new Vector3(r, 0, s.z0()));
    }
    double[] high = radii(s.rIn1(), s.rOut1(), ringAbove(k));
    for (int i = high.length - 1; i >= 0; i--) {
      result.add(new Vector3(high[i], 0, s.z1()));
    }
    return result;
  }

  /** Sweeps a part of the outline, which runs counter-clockwise with r to the right and z up. */
  private void sweep(double r0, double z0, double r1, double z1) {
    if ((r0 == 0 && r1 == 0) || (r0 == r1 && z0 == z1)) {
      return;
    }
    for (int k = 0; k < steps; k++) {
      builder.addConvex(
          List.of(at(r0, z0, k), at(r0, z0, k + 1), at(r1, z1, k + 1), at(r1, z1, k)));
    }
  }

  private Vector3 at(double r, double z, int step) {
    int k = phi.full() ? step % steps : step;
    double deg =
        k == steps ? phi.toDeg() : phi.fromDeg() + k * (phi.toDeg() - phi.fromDeg()) / steps;
    return new Vector3(r * Transform.cos(deg), r * Transform.sin(deg), z);
  }
}
