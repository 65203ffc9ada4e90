package io.addra.geometry.detectors;

import static io.addra.geometry.detectors.ReferenceTable.cm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import io.addra.geometry.shape.Piece;
import io.addra.geometry.space.Vector3;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The time-of-propagation counter against basf2 top/data; lengths in cm, z from the origin. */
class TimeOfPropagationTest {
  private static final String MODULE = "belle2/top/module-1";
  private static final double MODULE_DEG = 11.25;
  private static final double MID_PLANE = 120;
  private static final double JOINT_Z = -69.5;
  private static final LoadedDetector BELLE2 = LoadedDetector.belle2();
  private static final List<Map<String, Double>> MODULES = ReferenceTable.read("top_modules.csv");

  @Test
  void quartz_hasTheMeanMeasuresOfTheModules() {
    assertThat(BELLE2.matching("belle2/top/module-\\d+")).hasSize(16);
    double[] bar = BELLE2.at(MODULE + "/quartz").volume().shape().bounds().toArray();
    double width = mean(m -> (cm(m, "bar_near_prism_width_mm") + cm(m, "bar_far_width_mm")) / 2);
    double thickness =
        mean(m -> (cm(m, "bar_near_prism_thickness_mm") + cm(m, "bar_far_thickness_mm")) / 2);
    assertThat(bar[4] - bar[1]).isCloseTo(width, within(2e-4));
    assertThat(bar[3] - bar[0]).isCloseTo(thickness, within(2e-4));
    assertThat(bar[2]).isCloseTo(JOINT_Z, within(1e-9));
    assertThat(bar[5]).isCloseTo(mean(m -> cm(m, "forward_end_z_mm")), within(5e-4));
    double[] prism = BELLE2.at(MODULE + "/prism").volume().shape().bounds().toArray();
    assertThat(prism[4] - prism[1]).isCloseTo(mean(m -> cm(m, "prism_width_mm")), within(2e-4));
    assertThat(prism[5] - prism[2]).isCloseTo(mean(m -> cm(m, "prism_length_mm")), within(2e-4));
  }

  private static double mean(ToDoubleFunction<Map<String, Double>> figure) {
    return MODULES.stream().mapToDouble(figure).average().orElseThrow();
  }

  /** Along the 16-gon of the bars' mid planes: 94.3 % quartz, 2.73 cm between two bars. */
  @Test
  void quartz_coversTheAzimuthButForGaps() {
    double side = 2 * MID_PLANE * Math.tan(Math.toRadians(MODULE_DEG));
    double quartz =
        2
            * LoadedDetector.length(
                alongMidPlane(), s -> s.volumePath().startsWith(MODULE + "/quartz"));
    assertThat(quartz / side).isCloseTo(0.943, within(5e-4));
    assertThat(side - quartz).isCloseTo(2.73, within(5e-3));
    for (int module = 0; module < 16; module++) {
      assertThat(hitsQuartz(22.5 * module)).as("between modules").isFalse();
      assertThat(hitsQuartz(22.5 * module + MODULE_DEG)).as("middle of a module").isTrue();
    }
  }

  private static List<Segment> alongMidPlane() {
    double phi = Math.toRadians(MODULE_DEG);
    return BELLE2.ray(
        new double[] {MID_PLANE * Math.cos(phi), MID_PLANE * Math.sin(phi), 20},
        new double[] {-Math.sin(phi), Math.cos(phi), 0});
  }

  private static boolean hitsQuartz(double phi) {
    return BELLE2.ray(80, phi).stream().anyMatch(s -> s.volumePath().endsWith("/quartz"));
  }

  /** 2 cm of quartz are 16.3 % of a radiation length. */
  @Test
  void quartz_atNormalIncidence_hasReferenceRadiationLength() {
    double x0 =
        radial(20).stream()
            .filter(s -> s.volumePath().equals(MODULE + "/quartz"))
            .mapToDouble(Segment::x0)
            .sum();
    assertThat(x0).isCloseTo(0.163, within(5e-4));
  }

  /** Wedge of 18.07 deg towards the axis, to 5.1 cm; the outer face continues the bar's. */
  @Test
  void prism_widensTowardsTheAxis() {
    double slope = Math.tan(Math.toRadians(18.07));
    for (double depth : new double[] {1e-6, 3, 6, 9}) {
      List<Segment> prism =
          radial(JOINT_Z - depth).stream()
              .filter(s -> s.volumePath().equals(MODULE + "/prism"))
              .toList();
      assertThat(prism).hasSize(1);
      assertThat(prism.getFirst().lengthCm()).isCloseTo(2.005 + depth * slope, within(0.005));
      assertThat(prism.getFirst().exitCm()).isCloseTo(121, within(0.005));
    }
    double[] exit = BELLE2.at(MODULE + "/prism").volume().shape().bounds().toArray();
    assertThat(exit[3] - exit[0]).isCloseTo(5.105, within(0.005));
  }

  private static List<Segment> radial(double z) {
    double phi = Math.toRadians(MODULE_DEG);
    return BELLE2.ray(new double[] {0, 0, z}, new double[] {Math.cos(phi), Math.sin(phi), 0});
  }

  /** Thicknesses of TOP-PMT.xml and FrontEndGeo.xml, from the prism backwards. */
  @Test
  void photomultipliersAndBoards_followThePrism() {
    double phi = Math.toRadians(MODULE_DEG);
    List<Segment> ray =
        BELLE2
            .ray(
                new double[] {118 * Math.cos(phi), 118 * Math.sin(phi), JOINT_Z - 8},
                new double[] {0, 0, -1})
            .stream()
            .filter(s -> s.volumePath().startsWith(MODULE) && !s.material().equals("air"))
            .toList();
    assertThat(ray)
        .extracting(Segment::material)
        .containsExactly(
            "fused_silica",
            "silicone",
            "borosilicate_glass",
            "fused_silica",
            "kovar",
            "silicone",
            "pcb",
            "aluminium",
            "aluminium");
    double[] thick = {0.19, 0.25, 0.15, 0.047, 0.2, 0.4, 9.5, 0.8};
    for (int k = 0; k < thick.length; k++) {
      assertThat(ray.get(k + 1).lengthCm())
          .as(ray.get(k + 1).volumePath())
          .isCloseTo(thick[k], within(1e-9));
    }
  }

  /**
   * From 114.08 to 124.48 cm: beyond the drift chamber's 114.0, within the calorimeter's 125.01.
   */
  @Test
  void boxes_fitBetweenDriftChamberAndCalorimeter() {
    List<Vector3> corners =
        BELLE2.at(MODULE).volume().shape().pieces().stream()
            .map(Piece::hull)
            .flatMap(hull -> hull.corners().stream())
            .toList();
    assertThat(corners.stream().mapToDouble(Vector3::rho).max().orElseThrow())
        .isCloseTo(124.48, within(0.005));
    assertThat(corners.stream().mapToDouble(Vector3::x).min().orElseThrow())
        .isCloseTo(114.08, within(1e-9));
    double toNeighbour = Math.tan(Math.toRadians(MODULE_DEG));
    assertThat(corners)
        .allSatisfy(c -> assertThat(Math.abs(c.y()) / c.x()).isLessThan(toNeighbour));
  }
}
