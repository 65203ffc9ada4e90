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
import io.addra.geometry.shape.Shape;
import io.addra.geometry.shape.Tube;
import io.addra.geometry.space.Transform;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NeighboursTest {
  private static final PhiRange FULL = PhiRange.FULL;
  private static final Shape CUBE = Box.of(-1, 1, -1, 1, -1, 1);
  private static final Shape RING = new Tube(5, 6, -5, 5, FULL);

  /** Shapes, move of the second, their distance (cm), and whether that is exact. */
  static Stream<Arguments> apart() {
    double diagonal = Math.sqrt(2);
    return Stream.of(
        Arguments.of("faces", CUBE, CUBE, shift(2.03, 0.5, 0.2), 0.03, true),
        Arguments.of("corners", CUBE, CUBE, shift(2.03, 2.04, 0), 0.05, true),
        Arguments.of(
            "face and edge",
            CUBE,
            CUBE,
            shift(1 + diagonal + 0.02, 0, 0).after(Transform.aboutZ(45)),
            0.02,
            true),
        Arguments.of("tubes", RING, new Tube(6.07, 7, -5, 5, FULL), shift(0, 0, 0), 0.07, true),
        Arguments.of(
            "rims of tubes", RING, new Tube(6.03, 7, 0, 5, FULL), shift(0, 0, 5.04), 0.05, true),
        Arguments.of(
            "cone and tube",
            new Tube(1, 2, -1, 1, FULL),
            new Cone(new ConeSection(-2, 2, 3, 7, 1.03, 5.03), FULL),
            shift(0, 0, 0),
            0.03 / diagonal,
            true),
        Arguments.of("box outside a tube", RING, CUBE, shift(7.06, 0, 0), 0.06, true),
        Arguments.of(
            "box in the hole", RING, CUBE, shift(3.85, 0, 0), 5 - Math.hypot(4.85, 1), true),
        Arguments.of("box before a tube", RING, CUBE, shift(5.5, 0, -6.02), 0.02, true),
        Arguments.of(
            "wedges",
            new Tube(1, 2, -1, 1, new PhiRange(0, 90)),
            new Tube(1, 2, -1, 1, new PhiRange(90, 180)),
            shift(-0.04, 0, 0),
            0.04,
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("apart")
  void run_siblingsApart_givesTheirDistance(
      String name, Shape one, Shape other, Transform move, double distance, boolean exact) {
    CheckReport report =
        GeometryCheck.run(
            Worlds.detector(
                Worlds.volume("one", "a", one, Transform.IDENTITY),
                Worlds.volume("other", "b", other, move)));
    assertThat(report.problems()).isEmpty();
    assertThat(report.touching()).isZero();
    Neighbours pair = report.nearest().getFirst();
    assertThat(pair.distanceCm()).isCloseTo(distance, within(exact ? 1e-9 : 0.1));
    assertThat(pair.first() + " " + pair.second()).isEqualTo("one other");
  }

  @Test
  void run_siblingsThatTouch_areCounted() {
    CheckReport report =
        GeometryCheck.run(
            Worlds.detector(
                Worlds.volume("one", "a", CUBE, Transform.IDENTITY),
                Worlds.volume("two", "a", CUBE, shift(2, 0, 0)),
                Worlds.volume("three", "a", CUBE, shift(0, 2.05, 0)),
                Worlds.volume("far", "a", CUBE, shift(0, 0, 9))));
    assertThat(report.touching()).isEqualTo(1);
    assertThat(report.nearest()).extracting(Neighbours::first).containsExactly("one", "two");
    assertThat(report.passed()).isTrue();
  }

  @Test
  void run_expectations_areHeldAgainstWhatWasBuilt() {
    String yaml =
        """
        detector: t
        title: t
        regions: {r: R}
        expect:
          - {volumes: "shell/bar-*", count: %d, mass_kg: %s}
          - {volumes: "shell", mass_kg: 0.0069}
        volumes:
          - name: shell
            material: water
            region: r
            shape: {box: {x_cm: [-1, 1], y_cm: [-1, 1], z_cm: [-1, 1]}}
            daughters:
              - name: bar
                material: iron
                shape: {box: {x_cm: [0.2, 0.7], y_cm: [-0.1, 0.1], z_cm: [-1, 1]}}
                copies_phi: {count: 4}
        """;
    // four bars of 0.2 cm3 of iron (7.874 g/cm3); water: 8 - 0.8 cm3 is 4.3 % more than expected
    CheckReport report = GeometryCheck.run(parse(yaml.formatted(4, "0.0062992")));
    assertThat(report.tallies()).extracting(Tally::passed).containsExactly(true, false);
    assertThat(report.tallies().getFirst().count()).isEqualTo(4);
    assertThat(report.tallies().getLast().massKg()).isCloseTo(0.0072, within(1e-12));
    assertThat(report.problems()).isEmpty();
    assertThat(report.passed()).isFalse();
    assertThat(GeometryCheck.run(parse(yaml.formatted(5, "0.0062992"))).tallies().getFirst())
        .matches(tally -> !tally.passed());
    assertThat(GeometryCheck.run(parse(yaml.formatted(4, "0.0064"))).tallies().getFirst())
        .matches(tally -> !tally.passed());
  }

  @Test
  void run_daughterThatReachesOut_breaksThePartition() {
    CheckReport report =
        GeometryCheck.run(
            Worlds.detector(
                Worlds.volume(
                    "mother",
                    "a",
                    CUBE,
                    Transform.IDENTITY,
                    Worlds.volume("daughter", "b", CUBE, shift(0.5, 0, 0)))));
    assertThat(report.partition().passed()).isFalse();
    assertThat(report.partition().worstCm()).isGreaterThan(0.1);
    assertThat(report.partition().region()).isEqualTo("a");
  }

  private static Detector parse(String yaml) {
    return Detectors.parse("t.yaml", yaml);
  }

  private static Transform shift(double x, double y, double z) {
    return Transform.translation(x, y, z);
  }
}
