package io.addra.geometry.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.ray.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The beam pipes of both runs against the figures in basf2 ir/data (mm there, cm here). */
class BeamPipeTest {
  private static final LoadedDetector RUN_2 = LoadedDetector.belle2();
  private static final LoadedDetector RUN_1 = LoadedDetector.belle2OfRun1();
  private static final double CROSSING = 0.0415;

  /** Radiation lengths (cm) of Be, C10H22, Ti and Au: Particle Data Group. */
  private static final double WITHOUT_GOLD =
      (0.06 + 0.04) / 35.276 + 0.1 / 61.593 + 0.0002 / 3.5595;

  private static final double GOLD = 0.001 / 0.33437;

  /**
   * Gold of Run 2: z = -3.2 to -2.05 and 3.72 to 5.4 cm on the outer side of the inner wall; of Run
   * 1: all along the bore. The coolant is 0.01 cm thinner where gold stands in it.
   */
  @ParameterizedTest
  @CsvSource({"0.1, false, true", "-1.9, false, true", "-2.2, true, true", "4, true, true"})
  void centralPipe_hasWallsAndGoldOfItsRun(double z, boolean goldInRun2, boolean goldInRun1) {
    assertThat(x0(RUN_2, z)).isCloseTo(WITHOUT_GOLD + (goldInRun2 ? GOLD : 0), within(3e-5));
    assertThat(x0(RUN_1, z)).isCloseTo(WITHOUT_GOLD + (goldInRun1 ? GOLD : 0), within(3e-5));
  }

  /** Beam pipe across the beam at a z (cm). */
  private static double x0(LoadedDetector detector, double z) {
    return detector.ray(new double[] {0, 0, z}, new double[] {0.6, 0.8, 0}).stream()
        .filter(s -> s.region().equals("beam-pipe"))
        .mapToDouble(Segment::x0)
        .sum();
  }

  /** 10 um of gold on rings of z as above and, in Run 2, from 6.55 to 9.8 cm on the bore. */
  @Test
  void goldFilms_haveMassOfTheReference() {
    double density = 19.32;
    double outer = Math.PI * (1.061 * 1.061 - 1.06 * 1.06) * (1.15 + 1.68);
    double bore = Math.PI * (1 - 0.999 * 0.999);
    assertThat(goldG(RUN_2)).isCloseTo(density * (outer + bore * 3.25), within(1e-9));
    assertThat(goldG(RUN_1)).isCloseTo(density * bore * 17.05, within(1e-9));
  }

  private static double goldG(LoadedDetector detector) {
    return detector.matching(".*gold.*").stream().mapToDouble(v -> v.volume().ownMassG()).sum();
  }

  /**
   * The axes of both beams are free from the interaction point to the cryostats, but for 0.2 cm of
   * tantalum and copper where pieces of the bores meet.
   */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, -1", "-1, 1", "-1, -1"})
  void beamAxes_areFree(int x, int z) {
    double[] along = {x * Math.sin(CROSSING), 0, z * Math.cos(CROSSING)};
    for (LoadedDetector run : List.of(RUN_1, RUN_2)) {
      double metal =
          LoadedDetector.length(
              run.ray(new double[3], along),
              s ->
                  s.exitCm() < 62 && !s.material().equals("vacuum") && !s.material().equals("air"));
      assertThat(metal).isLessThan(0.2);
    }
  }

  /**
   * The incoming beam (x below 0 on either side) passes a bore of 0.5 cm, 21 cm away; that of the
   * outgoing beam has 1 cm.
   */
  @ParameterizedTest
  @CsvSource({"-1, 0.45, vacuum", "-1, 0.55, tantalum", "1, 0.9, vacuum", "1, 1.1, tantalum"})
  void collimator_isOnTheSideOfTheIncomingBeam(int x, double radius, String material) {
    for (int z = -1; z <= 1; z += 2) {
      // the outgoing bore joins the beam's axis at 27 and 24.5 cm
      double s = x > 0 ? 28 : 20.8;
      double[] p = {x * s * Math.sin(CROSSING), radius, z * s * Math.cos(CROSSING)};
      assertThat(RUN_2.ray(p, new double[] {1, 0, 0}).getFirst().material()).isEqualTo(material);
    }
  }
}
