package io.addra.geometry.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.Worlds;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.shape.Box;
import io.addra.geometry.shape.Cone;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.PhiRange;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.shape.Polycone;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.shape.Prism;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.shape.Union;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeometryCheckTest {
  private static final PhiRange FULL = PhiRange.FULL;

  private static final Shape RING = Prism.regular(8, 10, 20, 22.5, -5, 5);
  private static final Shape CUBE = Box.of(-1, 1, -1, 1, -1, 1);

  /** Shape, shape, move of the second, depth of the overlap. */
  static Stream<Arguments> overlapping() {
    return Stream.of(
        Arguments.of("boxes", CUBE, CUBE, shift(1.9, 0.5, 0), 0.1),
        Arguments.of(
            "rotated boxes", CUBE, CUBE, shift(2.3, 0, 0).after(Transform.aboutZ(45)), 0.1142),
        Arguments.of("tubes", tube(1, 2), tube(1.9, 3), shift(0, 0, 0), 0.1),
        Arguments.of("tubes along z", tube(1, 2), tube(1, 2), shift(0, 0, 9.99), 0.01),
        Arguments.of(
            "cones",
            new Cone(new ConeSection(0, 10, 5, 10, 1, 1), FULL),
            new Cone(new ConeSection(0, 10, 20, 20, 4.9, 9.9), FULL),
            shift(0, 0, 0),
            0.0894),
        Arguments.of(
            "wedges",
            new Tube(1, 2, -5, 5, new PhiRange(0, 91)),
            new Tube(1, 2, -5, 5, new PhiRange(90, 180)),
            shift(0, 0, 0),
            0.0349),
        Arguments.of("box and tube", CUBE, tube(1, 3), shift(0, 0, 0), 0.4142),
        Arguments.of("box in a wall", CUBE, tube(5, 10), shift(7, 0, 0), 2.0),
        Arguments.of(
            "box and cylinder", CUBE, new Tube(0, 1, -5, 5, FULL), shift(1.95, 0, 0), 0.05),
        Arguments.of(
            "ring and box", RING, Box.of(9.9, 9.99, -1, 1, -1, 1), shift(0.03, 0, 0), 0.02),
        Arguments.of(
            "ring and cylinder", RING, new Tube(0, 10.1, -1, 1, FULL), shift(0, 0, 0), 0.1),
        Arguments.of(
            "cylinders crossing",
            new Tube(0, 1, -5, 5, FULL),
            new Tube(0, 1, -5, 5, FULL),
            shift(0, 1.5, 0).after(Transform.rotation(0, 90, 0)),
            0.5));
  }

  static Stream<Arguments> touchingOrApart() {
    return Stream.of(
        Arguments.of("boxes at a face", CUBE, CUBE, shift(2, 0, 0)),
        Arguments.of("boxes at an edge", CUBE, CUBE, shift(2, 2, 0)),
        Arguments.of("boxes at a corner", CUBE, CUBE, shift(2, 2, 2)),
        Arguments.of(
            "rotated boxes", CUBE, CUBE, shift(1 + Math.sqrt(2), 0, 0).after(Transform.aboutZ(45))),
        Arguments.of("shells", tube(1, 2), tube(2, 3), shift(0, 0, 0)),
        Arguments.of("shells end to end", tube(1, 2), tube(1, 2), shift(0, 0, 10)),
        Arguments.of(
            "cones",
            new Cone(new ConeSection(0, 10, 5, 10, 1, 1), FULL),
            new Cone(new ConeSection(0, 10, 20, 20, 5, 10), FULL),
            shift(0, 0, 0)),
        Arguments.of(
            "wedges",
            new Tube(1, 2, -5, 5, new PhiRange(0, 90)),
            new Tube(1, 2, -5, 5, new PhiRange(90, 270)),
            shift(0, 0, 0)),
        Arguments.of("box inside a tube", CUBE, tube(Math.sqrt(2), 3), shift(0, 0, 0)),
        Arguments.of("box beside a cylinder", CUBE, new Tube(0, 1, -5, 5, FULL), shift(2, 0, 0)),
        Arguments.of(
            "corner at a cylinder",
            CUBE,
            new Tube(0, 1, -5, 5, FULL),
            shift(1 + Math.sqrt(0.5), 1 + Math.sqrt(0.5), 0)),
        Arguments.of("ring around a cylinder", RING, new Tube(0, 10, -1, 1, FULL), shift(0, 0, 0)),
        Arguments.of(
            "cylinders apart",
            new Tube(0, 1, -5, 5, FULL),
            new Tube(0, 1, -5, 5, FULL),
            shift(0, 2.01, 0).after(Transform.rotation(0, 90, 0))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overlapping")
  void run_overlappingSiblings_namesBothDepthAndPlace(
      String name, Shape first, Shape second, Transform move, double depth) {
    CheckReport report = siblings(first, second, move);
    assertThat(report.passed()).isFalse();
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.kind()).isEqualTo(Problem.Kind.OVERLAP);
          assertThat(p.first()).isEqualTo("first");
          assertThat(p.second()).isEqualTo("second");
          assertThat(p.depthCm()).isCloseTo(depth, within(1e-3));
          assertThat(p.exact()).isEqualTo(!name.equals("cylinders crossing"));
          assertNear(first, p.place(), 1e-6);
          assertNear(second, move.inverse().apply(p.place()), 1e-6);
        });
    assertThat(siblings(second, first, move.inverse()).problems().getFirst().depthCm())
        .isCloseTo(depth, within(2e-3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("touchingOrApart")
  void run_touchingSiblings_pass(String name, Shape first, Shape second, Transform move) {
    assertThat(siblings(first, second, move).problems()).isEmpty();
    assertThat(siblings(second, first, move.inverse()).problems()).isEmpty();
    Transform turn = Transform.rotation(11, 23, 37);
    assertThat(
            GeometryCheck.run(
                    Worlds.detector(
                        Worlds.volume("first", "a", first, turn),
                        Worlds.volume("second", "b", second, turn.after(move))))
                .problems())
        .isEmpty();
  }

  /** Mother, daughter that touches her from inside, shift by 0.05 that makes it protrude. */
  static Stream<Arguments> mothers() {
    Shape hollow = Prism.regular(8, 2, 10, 22.5, -5, 5);
    Shape stepped =
        new Polycone(
            List.of(-5.0, 0.0, 0.0, 5.0),
            List.of(1.0, 1.0, 2.0, 2.0),
            List.of(4.0, 4.0, 6.0, 6.0),
            FULL);
    Shape ell = Union.of(joined(Box.of(0, 4, 0, 1, 0, 1), Box.of(3, 4, 0, 4, 0, 1)));
    Shape wedge = new Tube(1, 5, -5, 5, new PhiRange(0, 270));
    return Stream.of(
        Arguments.of(
            "box in box",
            Box.of(-3, 3, -3, 3, -3, 3),
            Box.of(1, 3, -1, 1, -1, 1),
            shift(0.05, 0, 0)),
        Arguments.of(
            "tube in box",
            Box.of(-3, 3, -3, 3, -3, 3),
            new Tube(1, 3, -3, 3, FULL),
            shift(0, 0.05, 0)),
        Arguments.of("box in tube", tube(1, 5), Box.of(1, 2, -1, 1, -5, 5), shift(-0.05, 0, 0)),
        Arguments.of("box at the wall", tube(0, 5), Box.of(-3, 3, -4, 4, -1, 1), shift(0.05, 0, 0)),
        Arguments.of("box at the end", tube(0, 5), Box.of(-3, 3, -4, 4, 3, 5), shift(0, 0, 0.05)),
        Arguments.of("tube in tube", tube(1, 5), tube(1, 5), shift(0, 0, 0.05)),
        Arguments.of("tube in step", stepped, new Tube(3, 4, -5, 5, FULL), shift(0, 0, -0.05)),
        Arguments.of(
            "box in the wide part", stepped, Box.of(2, 5, -1, 1, 0, 1), shift(0, 0, -0.05)),
        Arguments.of(
            "cylinder in hollow prism", hollow, new Tube(0, 1, -1, 1, FULL), shift(0, 0, 0)),
        Arguments.of(
            "box in hollow prism", hollow, Box.of(2, 10, -0.5, 0.5, -1, 1), shift(-0.05, 0, 0)),
        Arguments.of("box across a union", ell, Box.of(1, 4, 0, 1, 0, 1), shift(0.05, 0, 0)),
        Arguments.of("box in a wedge", wedge, Box.of(1.5, 2, 0, 1, -1, 1), shift(0, -0.05, 0)),
        Arguments.of(
            "wedge in a wedge",
            wedge,
            new Tube(1, 5, -1, 1, new PhiRange(90, 270)),
            Transform.aboutZ(1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mothers")
  void run_daughter_passesInsideAndIsFoundOutside(
      String name, Shape mother, Shape daughter, Transform move) {
    boolean moved = !move.equals(shift(0, 0, 0));
    if (moved) {
      assertThat(family(mother, daughter, Transform.IDENTITY).problems()).isEmpty();
    }
    CheckReport report = family(mother, daughter, move);
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.kind()).isEqualTo(Problem.Kind.PROTRUSION);
          assertThat(p.first()).isEqualTo("daughter");
          assertThat(p.second()).isEqualTo("mother");
          assertThat(p.exact()).isTrue();
          assertThat(p.depthCm()).isGreaterThan(0.01);
          assertNear(daughter, move.inverse().apply(p.place()), 1e-6);
          assertThat(mother.pieces().stream().noneMatch(q -> q.depthOf(p.place()) > 1e-6)).isTrue();
        });
  }

  @Test
  void run_placeOfAProblem_isInTheWorldsFrame() {
    Detector detector =
        Worlds.detector(
            Worlds.volume(
                "mother",
                "a",
                Box.of(-9, 9, -9, 9, -9, 9),
                shift(100, 0, 0).after(Transform.aboutZ(90)),
                Worlds.volume("one", "b", CUBE, shift(5, 0, 0)),
                Worlds.volume("two", "b", CUBE, shift(6, 0, 0))));
    assertThat(GeometryCheck.run(detector).problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.place().minus(new Vector3(100, 5.5, 0)).norm()).isLessThan(1e-9));
  }

  @Test
  void run_copies_areCheckedOnceInside() {
    Detector detector =
        Detectors.parse(
            "copies",
            """
            detector: copies
            title: t
            regions: {r: R}
            volumes:
              - name: module
                material: air
                region: r
                shape: {box: {x_cm: [10, 14], y_cm: [-2, 2], z_cm: [-2, 2]}}
                copies_phi: {count: 8}
                daughters:
                  - {name: bar, material: iron, shape: {box: {x_cm: [11, 15], y_cm: [-1, 1], z_cm: [-1, 1]}}}
            """);
    CheckReport report = GeometryCheck.run(detector);
    assertThat(report.volumes()).isEqualTo(16);
    assertThat(report.daughters()).isEqualTo(1);
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.depthCm()).isCloseTo(1, within(1e-9)));
  }

  /** Random pairs of polyhedra and sections: what points show, the check must find. */
  @Test
  void run_randomPairs_neverMissesWhatPointsShow() {
    assertPairsFound(100);
  }

  @Test
  @Tag("long")
  void run_randomPairs_neverMissesWhatPointsShow_manyTimes() {
    assertPairsFound(400);
  }

  private static void assertPairsFound(int pairs) {
    SplittableRandom random = new SplittableRandom(23);
    int overlaps = 0;
    for (int k = 0; k < pairs; k++) {
      Shape first = random(random);
      Shape second = random(random);
      Transform move =
          shift(random.nextDouble(-3, 3), random.nextDouble(-3, 3), random.nextDouble(-3, 3))
              .after(Transform.rotation(random.nextDouble(360), random.nextDouble(360), 0));
      double deepest = 0;
      Transform back = move.inverse();
      for (int i = 0; i < 2000; i++) {
        Vector3 p = Worlds.point(random, 2.5);
        deepest = Math.max(deepest, Math.min(depth(first, p), depth(second, back.apply(p))));
      }
      CheckReport report = siblings(first, second, move);
      if (deepest > 0.05) {
        overlaps++;
        assertThat(report.problems()).as("pair %d: %s, %s", k, first, second).hasSize(1);
      } else if (!report.passed() && report.problems().getFirst().exact()) {
        Vector3 place = report.problems().getFirst().place();
        assertNear(first, place, 1e-6);
        assertNear(second, back.apply(place), 1e-6);
      }
    }
    assertThat(overlaps).isGreaterThan(pairs / 8);
  }

  private static Shape random(SplittableRandom random) {
    double a = random.nextDouble(0.2, 2);
    double b = random.nextDouble(0.2, 2);
    return switch (random.nextInt(4)) {
      case 0 -> Box.of(-a, a, -b, b, -1, 1);
      case 1 -> new Tube(0.5 * a, a, -b, b, FULL);
      case 2 -> new Cone(new ConeSection(-b, b, a, 0.2, 0, 0), new PhiRange(0, 200));
      default ->
          Polyhedron.hullOf(
              List.of(
                  new Vector3(a, 0, 0),
                  new Vector3(-a, b, 0),
                  new Vector3(-a, -b, 0),
                  new Vector3(0, 0, 2)));
    };
  }

  private static double depth(Shape shape, Vector3 p) {
    return shape.pieces().stream().mapToDouble(q -> q.depthOf(p)).max().orElse(-1);
  }

  private static void assertNear(Shape shape, Vector3 p, double tolerance) {
    assertThat(depth(shape, p)).isGreaterThan(-tolerance);
  }

  private static List<Piece> joined(Shape one, Shape other) {
    List<Piece> parts = new ArrayList<>(one.pieces());
    parts.addAll(other.pieces());
    return parts;
  }

  private static Shape tube(double rIn, double rOut) {
    return new Tube(rIn, rOut, -5, 5, FULL);
  }

  private static Transform shift(double x, double y, double z) {
    return Transform.translation(x, y, z);
  }

  private static CheckReport siblings(Shape first, Shape second, Transform move) {
    return GeometryCheck.run(
        Worlds.detector(
            Worlds.volume("first", "a", first, Transform.IDENTITY),
            Worlds.volume("second", "b", second, move)));
  }

  private static CheckReport family(Shape mother, Shape daughter, Transform move) {
    return GeometryCheck.run(
        Worlds.detector(
            Worlds.volume(
                "mother",
                "a",
                mother,
                Transform.IDENTITY,
                Worlds.volume("daughter", "b", daughter, move))));
  }
}
