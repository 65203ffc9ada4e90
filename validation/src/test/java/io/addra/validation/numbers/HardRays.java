package io.addra.validation.numbers;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rays that lie in faces of a detector's own volumes, follow their edges, pass their corners, touch
 * their round surfaces or begin on any of them, exactly as far as doubles go.
 */
final class HardRays {
  /** Corners of a piece that are used: all of a crystal's, some of a hull with many. */
  private static final int MOST_CORNERS = 8;

  private static final double AWAY_CM = 300;
  private static final List<Vector3> AXES = axes();

  private final Consumer<HardRay> taker;

  private HardRays(Consumer<HardRay> taker) {
    this.taker = taker;
  }

  /**
   * A ray.
   *
   * @param group what is hard about it
   * @param origin where it begins (cm)
   * @param along unit direction
   * @param at path of the volume that it was made for
   */
  record HardRay(String group, Vector3 origin, Vector3 along, String at) {
    /** As messages have it, with all digits. */
    @Override
    public String toString() {
      return group + " at " + at + ": " + origin + " along " + along;
    }
  }

  /**
   * Makes rays for a detector.
   *
   * @param crystalStep every so manyth crystal is used
   * @param volumeStep every so manyth of the other volumes
   */
  static void each(Detector detector, int crystalStep, int volumeStep, Consumer<HardRay> taker) {
    HardRays rays = new HardRays(taker);
    rays.fromTheOrigin();
    int[] seen = new int[2];
    detector.visit((volume, world) -> {
      boolean crystal = volume.material().name().equals("CsI_Tl");
      int number = seen[crystal ? 0 : 1]++;
      if (number % (crystal ? crystalStep : volumeStep) == 0) {
        rays.of(volume, world, crystal ? "crystal" : "volume");
      }
    });
  }

  private static List<Vector3> axes() {
    List<Vector3> axes = new ArrayList<>();
    for (Vector3 axis : List.of(Vector3.X, Vector3.Y, Vector3.Z)) {
      axes.add(axis);
      // with zeros of the other sign
      axes.add(axis.times(-1));
    }
    return axes;
  }

  private void add(String group, Vector3 origin, Vector3 along, String at) {
    taker.accept(new HardRay(group, origin, along, at));
  }

  /** Along axes and in the planes of symmetry, at every whole fraction that detectors have. */
  private void fromTheOrigin() {
    for (Vector3 axis : AXES) {
      add("axes", Vector3.ZERO, axis, "origin");
      for (double tiny : new double[] {Double.MIN_VALUE, 1e-300, 1e-160, 1e-17}) {
        Vector3 off = new Vector3(axis.y() * tiny, -Math.abs(axis.z()) * tiny, axis.x() * tiny);
        add("axes", Vector3.ZERO, axis.plus(off), "origin");
      }
    }
    for (int k = 0; k < 2304; k++) {
      double phi = 360.0 * k / 2304;
      Vector3 out = new Vector3(Transform.cos(phi), Transform.sin(phi), 0);
      for (double cos : new double[] {-0.9, -0.5, 0, 0.3, 0.8}) {
        double sin = Math.sqrt(1 - cos * cos);
        Vector3 along = new Vector3(sin * out.x(), sin * out.y(), cos);
        add("planes of symmetry", Vector3.ZERO, along, "phi " + phi);
      }
      add("planes of symmetry", out.times(-400), out, "phi " + phi);
    }
  }

  private void of(Volume volume, Transform world, String kind) {
    for (Piece piece : volume.shape().pieces()) {
      List<Vector3> all = piece.hull().corners().stream().map(world::apply).distinct().toList();
      List<Vector3> corners = all.subList(0, Math.min(MOST_CORNERS, all.size()));
      Vector3 middle = all.stream().reduce(Vector3.ZERO, Vector3::plus).times(1.0 / all.size());
      for (Vector3 axis : AXES) {
        add(kind + ", from inside", middle, axis, volume.path());
      }
      for (Vector3 corner : corners) {
        of(corner, middle, corners, kind, volume.path());
      }
      if (piece.section() != null) {
        of(piece.section(), world.after(piece.axis()), volume.path());
      }
    }
  }

  /** Through a corner, from it, and from it to each of the others: edges and diagonals. */
  private void of(Vector3 corner, Vector3 middle, List<Vector3> corners, String kind, String path) {
    if (corner.norm() > 0) {
      add(kind + ", corner from the origin", Vector3.ZERO, corner.unit(), path);
    }
    if (corner.minus(middle).norm() > 1e-6) {
      add(kind + ", from inside", middle, corner.minus(middle).unit(), path);
    }
    for (Vector3 axis : AXES) {
      add(kind + ", from a corner", corner, axis, path);
    }
    for (Vector3 other : corners) {
      if (other.minus(corner).norm() > 1e-6) {
        Vector3 along = other.minus(corner).unit();
        add(kind + ", from a corner", corner, along, path);
        add(kind + ", edges and faces", corner.minus(along.times(AWAY_CM)), along, path);
      }
    }
  }

  /** Tangents, generators, axes and rays across, from the surface and from outside. */
  private void of(ConeSection section, Transform place, String path) {
    double middle = 0.5 * (section.z0() + section.z1());
    for (double z : new double[] {section.z0(), middle, section.z1()}) {
      for (double r : new double[] {section.outerAt(z), section.innerAt(z)}) {
        for (int k = 0; k < 4 && r > 0; k++) {
          Vector3 out = new Vector3(Transform.cos(90 * k), Transform.sin(90 * k), 0);
          Vector3 round = new Vector3(-out.y(), out.x(), 0);
          Vector3 on = place.apply(new Vector3(r * out.x(), r * out.y(), z));
          Vector3 slanted = round.plus(Vector3.Z).unit();
          for (Vector3 local : List.of(round, Vector3.Z, slanted, out, out.times(-1))) {
            Vector3 along = place.turn(local).unit();
            add("round surfaces", on, along, path);
            add("round surfaces", on.minus(along.times(AWAY_CM)), along, path);
          }
        }
      }
    }
  }
}
