package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A photon along x from (1, 0, 0) cm through walls whose depths are known. */
class PhotonKernelTest {
  private static final double MARGIN = 25;

  /** Excess per cm: a wall, the gas in it, a crystal in a hall of air. */
  private static final double[] EXCESS = {0.2, -0.15, 0.5 - 0.01, 0.01};

  private static final int[] KINDS = {0, 0, 1, 0};

  private static double[] photon(double random, double[] track, double[][] intervals) {
    int[] nodes = new int[intervals.length];
    double[] ends = new double[2 * intervals.length];
    for (int h = 0; h < intervals.length; h++) {
      nodes[h] = (int) intervals[h][0];
      ends[2 * h] = intervals[h][1];
      ends[2 * h + 1] = intervals[h][2];
    }
    double[] photon = new double[PhotonKernel.PHOTON_STRIDE];
    PhotonKernel.event(
        0,
        track,
        new double[] {random},
        new int[] {intervals.length},
        nodes,
        ends,
        EXCESS,
        KINDS,
        new int[] {1, Math.max(1, intervals.length), 1},
        new double[] {0, 0, 0, MARGIN, 0.3, 0, 0.4, 1.25},
        photon);
    return photon;
  }

  private static double[] track() {
    double[] track = new double[TrackTable.TRACK_STRIDE];
    track[0] = 1;
    track[TrackTable.TRACK_MOMENTUM] = 2;
    track[TrackTable.TRACK_TIME] = 3;
    return track;
  }

  /** Air all along; crystals at 100 to 120 and 121 to 130; a wall at 10 to 20 with gas inside. */
  private static final double[][] WORLD = {
    {2, 121, 130}, {3, 0, 300}, {1, 12, 18}, {2, 100, 120}, {0, 10, 20}
  };

  /** Wall 10 cm at 0.2, of which 6 cm have 0.15 less; air 0.01 a cm. */
  private static final double BEFORE = 10 * 0.2 - 6 * 0.15 + 100 * 0.01;

  @Test
  void event_crystalsBehindAWall_hasDepthsAndPlace() {
    double[] found = photon(0.5, track(), WORLD);
    assertThat(found[PhotonKernel.PRESENT]).isEqualTo(1);
    assertThat(found[PhotonKernel.ENERGY]).isEqualTo(2);
    // gamma E - beta gamma p along x
    assertThat(found[PhotonKernel.CMS_ENERGY]).isCloseTo(1.25 * 2 - 0.3 * 2, within(1e-15));
    assertThat(found[PhotonKernel.ENTRY]).isEqualTo(100);
    assertThat(found[PhotonKernel.BEFORE]).isCloseTo(BEFORE, within(1e-12));
    assertThat(found[PhotonKernel.PATH]).isCloseTo(29, within(1e-12));
    assertThat(found[PhotonKernel.INSIDE]).isCloseTo(29 * 0.5, within(1e-12));
    assertThat(found[PhotonKernel.PLACE]).isEqualTo(101);
    assertThat(found[PhotonKernel.THETA]).isCloseTo(Math.PI / 2, within(1e-15));
    // 3 cm of the LLP and 100 cm, a prompt photon 101 cm
    assertThat(found[PhotonKernel.DELAY]).isCloseTo(2, within(1e-12));
  }

  /** It converts where 1 - r is above exp(-7/9 X), X up to 25 cm before the crystal. */
  @Test
  void event_conversion_hasItsProbability() {
    double depth = BEFORE - MARGIN * 0.01;
    double probability = -Math.expm1(-7.0 / 9 * depth);
    assertThat(photon(probability - 1e-9, track(), WORLD)[PhotonKernel.CONVERTED]).isEqualTo(1);
    assertThat(photon(probability + 1e-9, track(), WORLD)[PhotonKernel.CONVERTED]).isEqualTo(0);
  }

  @Test
  void event_noCrystal_hasTheWholeDepthAndDoesNotConvert() {
    double[][] world = {{3, 0, 300}, {0, 10, 20}};
    double[] found = photon(1e-9, track(), world);
    assertThat(found[PhotonKernel.ENTRY]).isEqualTo(-1);
    assertThat(found[PhotonKernel.BEFORE]).isCloseTo(5, within(1e-12));
    assertThat(found[PhotonKernel.INSIDE]).isZero();
    assertThat(found[PhotonKernel.CONVERTED]).isZero();
    assertThat(found[PhotonKernel.DELAY]).isZero();
  }

  @Test
  void event_noPhoton_isEmpty() {
    double[] none = track();
    none[TrackTable.TRACK_MOMENTUM] = 0;
    assertThat(photon(0.5, none, WORLD)).containsOnly(0);
  }

  @Test
  void ray_photon_goesAlongItsMomentum() {
    double[] track = {1, 2, 3, 0.3, -0.4, 1.2, 0, 5};
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    PhotonRayKernel.event(0, track, ray);
    assertThat(ray)
        .containsExactly(
            new double[] {1, 2, 3, 0.3 / 1.3, -0.4 / 1.3, 1.2 / 1.3, 1, 1.3}, within(1e-15));
    PhotonRayKernel.event(0, new double[TrackTable.TRACK_STRIDE], ray);
    assertThat(ray[5]).isEqualTo(1);
    assertThat(Math.hypot(ray[0], ray[1])).isGreaterThan(1e5);
  }
}
