package io.addra.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.geometry.Worlds;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.geometry.space.Bounds;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {
  private static final String ALL = "io.addra.geometry.shape.Shapes#all";

  @ParameterizedTest(name = "{0}")
  @MethodSource(ALL)
  void volume_everyShape_isTheClosedForm(String name, Shape shape, double volume) {
    assertThat(shape.volumeCm3()).isCloseTo(volume, within(1e-9 * volume));
  }

  /** Polyhedra fill the shape, those around cone sections more; no corner is beyond a face. */
  @ParameterizedTest(name = "{0}")
  @MethodSource(ALL)
  void hulls_everyShape_fillTheClosedForm(String name, Shape shape, double volume) {
    List<ConvexPolytope> hulls = shape.hulls();
    assertThat(hulls).hasSameSizeAs(shape.pieces());
    double sum = hulls.stream().mapToDouble(ConvexPolytope::volume).sum();
    if (shape instanceof RevolvedShape) {
      assertThat(sum).isGreaterThan(volume);
    } else {
      assertThat(sum).isCloseTo(volume, within(1e-9 * volume));
    }
    for (ConvexPolytope hull : hulls) {
      for (HalfSpace plane : hull.planes()) {
        assertThat(hull.corners()).allMatch(corner -> plane.beyond(corner) < 1e-9);
      }
    }
  }

  /** The integral of the chords of parallel rays over the plane across them is the volume. */
  @ParameterizedTest(name = "{0}")
  @MethodSource(ALL)
  void chords_ofParallelRays_addUpToTheVolume(String name, Shape shape, double volume) {
    Vector3 along = new Vector3(0.3, -0.5, 0.8).unit();
    Vector3 u = along.cross(new Vector3(0, 0, 1)).unit();
    Vector3 v = along.cross(u);
    Vector3 centre = shape.bounds().centre();
    double half = 0.5 * shape.bounds().size().norm();
    RayTracer tracer = RayTracer.of(Worlds.of(shape, Transform.IDENTITY));
    int grid = 100;
    SplittableRandom random = new SplittableRandom(7);
    double sum = 0;
    for (int i = 0; i < grid; i++) {
      for (int j = 0; j < grid; j++) {
        double a = half * (2 * (i + random.nextDouble()) / grid - 1);
        double b = half * (2 * (j + random.nextDouble()) / grid - 1);
        Vector3 from = centre.plus(u.times(a)).plus(v.times(b)).minus(along.times(2 * half));
        sum += inside(tracer.trace(Worlds.array(from), Worlds.array(along)));
      }
    }
    double area = 4 * half * half / (grid * grid);
    assertThat(sum * area).isCloseTo(volume, withinPercentage(1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(ALL)
  void contains_pointsOfRandomRays_agreesWithTheIntervals(String name, Shape shape, double volume) {
    RayTracer tracer = RayTracer.of(Worlds.of(shape, Transform.IDENTITY));
    SplittableRandom random = new SplittableRandom(11);
    int hits = 0;
    for (int k = 0; k < 3000; k++) {
      Vector3 from = Worlds.point(random, 4);
      Vector3 along = Worlds.direction(random);
      for (Segment s : tracer.trace(Worlds.array(from), Worlds.array(along))) {
        Vector3 middle = from.plus(along.times(0.5 * (s.entryCm() + s.exitCm())));
        if (s.lengthCm() > 1e-6) {
          assertThat(shape.contains(middle)).isEqualTo(s.volumePath().equals("shape"));
          hits++;
        }
      }
    }
    assertThat(hits).isGreaterThan(100);
  }

  /** A moved shape met by the moved ray gives the same intervals. */
  @ParameterizedTest(name = "{0}")
  @MethodSource(ALL)
  void trace_movedShapeAndRay_sameIntervals(String name, Shape shape, double volume) {
    List<Transform> moves =
        List.of(
            Transform.translation(0, 0, 47),
            Transform.MIRROR_Z,
            Transform.aboutZ(45),
            Transform.translation(3, -2, 1).after(Transform.rotation(10, 20, 30)),
            Transform.MIRROR_Z.after(Transform.rotation(0, 90, 0)),
            Transform.MIRROR_Z
                .after(Transform.translation(1, 2, 3))
                .after(Transform.rotation(5, 0, 70)));
    RayTracer still = RayTracer.of(Worlds.of(shape, Transform.IDENTITY));
    SplittableRandom random = new SplittableRandom(13);
    for (Transform move : moves) {
      RayTracer moved = RayTracer.of(Worlds.of(shape, move));
      for (int k = 0; k < 100; k++) {
        Vector3 from = Worlds.point(random, 5);
        Vector3 along = Worlds.direction(random);
        List<Segment> expected = still.trace(Worlds.array(from), Worlds.array(along));
        List<Segment> found =
            moved.trace(Worlds.array(move.apply(from)), Worlds.array(move.turn(along)));
        assertThat(inside(found)).isCloseTo(inside(expected), within(1e-8));
        assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
        if (!found.isEmpty()) {
          assertThat(found.getLast().exitCm()).isCloseTo(expected.getLast().exitCm(), within(1e-8));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(ALL)
  void bounds_ofShape_holdItsPointsAndNoMuchMore(String name, Shape shape, double volume) {
    Bounds bounds = shape.bounds();
    SplittableRandom random = new SplittableRandom(17);
    Bounds seen = null;
    for (int k = 0; k < 40_000; k++) {
      Vector3 p = Worlds.point(random, 4);
      if (shape.contains(p)) {
        assertThat(bounds.padded(1e-9).contains(p)).isTrue();
        seen = seen == null ? new Bounds(p, p) : seen.with(p);
      }
    }
    assertThat(seen).isNotNull();
    assertThat(bounds.size().minus(seen.size()).norm()).isLessThan(1.2);
  }

  @Test
  void pieces_ofUnion_areDisjoint() {
    Shape cross = Union.of(List.copyOf(Box.of(0, 2, 0, 2, 0, 2).pieces()));
    assertThat(cross.pieces()).hasSize(1);
    List<Piece> parts =
        List.of(
            Box.of(0, 2, 0, 2, 0, 2).pieces().getFirst(),
            Box.of(1, 3, 1, 3, 1, 3).pieces().getFirst(),
            Box.of(2, 4, 0, 2, 0, 2).pieces().getFirst());
    Union union = Union.of(parts);
    assertThat(union.volumeCm3()).isCloseTo(8 + 8 - 1 + 8 - 1, within(1e-9));
    SplittableRandom random = new SplittableRandom(19);
    for (int k = 0; k < 5000; k++) {
      Vector3 p = Worlds.point(random, 4);
      long holding = union.pieces().stream().filter(q -> q.contains(p)).count();
      boolean inside = parts.stream().anyMatch(q -> q.contains(p));
      assertThat(holding).isEqualTo(inside ? 1 : 0);
    }
  }

  private static double inside(List<Segment> segments) {
    return segments.stream()
        .filter(s -> s.volumePath().equals("shape"))
        .mapToDouble(Segment::lengthCm)
        .sum();
  }
}
