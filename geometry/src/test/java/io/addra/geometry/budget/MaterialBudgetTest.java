package io.addra.geometry.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.budget.MaterialBudget.Grouping;
import io.addra.geometry.budget.MaterialBudget.Measure;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.document.InputException;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaterialBudgetTest {
  private static final double[] CENTRE = {0, 0, 0};
  private static final Detector SHELLS =
      Detectors.parse(
          "shells.yaml",
          """
          detector: shells
          title: A lead tube in an iron tube, air between
          description: For tests
          sources: {me: myself}
          defaults: {source: me, confidence: exact}
          regions: {inner: Lead, outer: Iron, gas: Air}
          parents: {metal: {title: Lead and iron, of: [inner, outer]}}
          volumes:
            - name: hall
              material: air
              region: gas
              shape: {tube: {r_cm: [0, 100], z_cm: [-100, 100]}}
              daughters:
                - name: lead
                  material: lead
                  region: inner
                  shape: {tube: {r_cm: [10, 11], z_cm: [-50, 50]}}
                - name: iron
                  material: iron
                  region: outer
                  shape: {tube: {r_cm: [20, 23], z_cm: [-50, 50]}}
          """);

  @Test
  void trace_tubes_lengthsGrowAsOneOverSine() {
    Directions directions = Directions.of(new double[] {90, 60, 30}, new double[] {0, 77, 310});
    MaterialBudget budget =
        MaterialBudget.trace(SHELLS, CENTRE, directions, Grouping.REGION, List.of());
    assertThat(budget.groups()).containsExactly("inner", "outer", "gas");
    for (int ray = 0; ray < 6; ray++) {
      double sine = Math.sin(Math.toRadians(directions.thetaDeg(ray)));
      assertThat(budget.length(ray, 0, Measure.CM)).isCloseTo(1 / sine, within(1e-9));
      assertThat(budget.length(ray, 1, Measure.X0)).isCloseTo(3 / sine / 1.7577, within(1e-9));
      assertThat(budget.length(ray, 1, Measure.LAMBDA_I))
          .isCloseTo(3 / sine / 16.777, within(1e-9));
      assertThat(budget.length(ray, Measure.CM)).isCloseTo(100 / sine, within(1e-9));
    }
    // at 30 degrees the ray is at z = 20 cot(30 deg) = 34.6 cm in the iron, still inside of it
    assertThat(budget.length(6, 1, Measure.CM)).isCloseTo(6, within(1e-9));
  }

  @Test
  void trace_byMaterialUntilARegion_stopsThere() {
    Directions directions = Directions.of(new double[] {90}, new double[] {0, 45});
    MaterialBudget budget =
        MaterialBudget.trace(SHELLS, CENTRE, directions, Grouping.MATERIAL, List.of("outer"));
    assertThat(budget.groups()).containsExactly("air", "lead", "iron");
    assertThat(budget.length(1, 0, Measure.CM)).isCloseTo(19, within(1e-9));
    assertThat(budget.length(1, 1, Measure.CM)).isCloseTo(1, within(1e-9));
    assertThat(budget.length(1, 2, Measure.CM)).isZero();
  }

  /** Sums over regions, over materials and over the list of one ray are the same. */
  @Test
  void trace_belle2_regionsMaterialsAndSingleRaysAgree() {
    Detector belle2 = Detectors.load("belle2");
    Directions directions =
        Directions.of(
            IntStream.range(0, 18).mapToDouble(k -> 5 + 9.7 * k).toArray(),
            IntStream.range(0, 12).mapToDouble(k -> 3 + 30 * k).toArray());
    MaterialBudget regions =
        MaterialBudget.trace(belle2, CENTRE, directions, Grouping.REGION, List.of());
    MaterialBudget materials =
        MaterialBudget.trace(belle2, CENTRE, directions, Grouping.MATERIAL, List.of());
    RayTracer tracer = RayTracer.of(belle2);
    for (int ray = 0; ray < directions.count(); ray++) {
      double x0 = 0;
      double lambda = 0;
      for (Segment s : tracer.trace(CENTRE, directions.vector(ray))) {
        x0 += s.x0();
        lambda += s.lambdaI();
      }
      assertThat(regions.length(ray, Measure.X0)).isCloseTo(x0, within(1e-9 * x0));
      assertThat(materials.length(ray, Measure.X0)).isCloseTo(x0, within(1e-9 * x0));
      assertThat(regions.length(ray, Measure.LAMBDA_I)).isCloseTo(lambda, within(1e-9 * lambda));
    }
  }

  @Test
  void firstHits_solidOrRegion_withDistance() {
    Directions directions = Directions.of(new double[] {90, 0}, new double[] {0});
    FirstHits solid = FirstHits.trace(SHELLS, CENTRE, directions, List.of());
    assertThat(solid.hit(0).map(Segment::region)).contains("inner");
    assertThat(solid.hit(0).orElseThrow().entryCm()).isCloseTo(10, within(1e-9));
    assertThat(solid.hit(1)).isEmpty();
    FirstHits outer = FirstHits.trace(SHELLS, CENTRE, directions, List.of("outer"));
    assertThat(outer.hit(0).orElseThrow().entryCm()).isCloseTo(20, within(1e-9));
    FirstHits metal = FirstHits.trace(SHELLS, CENTRE, directions, List.of("metal"));
    assertThat(metal.hit(0).map(Segment::volumePath)).contains("hall/lead");
  }

  @Test
  void trace_unknownRegion_namesTheNearest() {
    Directions directions = Directions.of(new double[] {90}, new double[] {0});
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FirstHits.trace(SHELLS, CENTRE, directions, List.of("iner")))
        .withMessage(
            "shells has no region 'iner', did you mean 'inner'? (known: inner, outer, gas, metal)");
  }

  @Test
  void of_anglesOutOfRange_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Directions.of(new double[] {181}, new double[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Directions.of(new double[] {Double.NaN}, new double[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Directions.of(new double[] {1}, new double[0]));
  }
}
