package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrackFeatureKernelTest {
  private static final double FIELD = 1.5;

  private static double[] features(double[] track, int[] groupHits, int[] kinds, int reached) {
    double[] features = new double[TrackFeatureKernel.FEATURES];
    int[] layout = new int[SurfaceTables.LAYOUT_LENGTH];
    layout[SurfaceTables.LAYOUT_STRIDE] = 1;
    layout[SurfaceTables.LAYOUT_GROUPS] = groupHits.length;
    TrackFeatureKernel.event(
        0, track, new double[] {FIELD}, new int[] {reached}, groupHits, layout, kinds, features);
    return features;
  }

  private static double[] features(double... track) {
    return features(track, new int[0], new int[0], 0);
  }

  /** The least distance of many points of the circle from the axis. */
  private static double nearest(double[] t) {
    double pt = Math.hypot(t[3], t[4]);
    double least = Double.POSITIVE_INFINITY;
    double curvature = -0.299792458e-2 * t[6] * FIELD / pt;
    for (int k = 0; k < 200_000; k++) {
      double angle = 2 * Math.PI * k / 200_000;
      double sine = Math.sin(angle) / curvature;
      double rise = (1 - Math.cos(angle)) / curvature;
      double x = t[0] + (sine * t[3] - rise * t[4]) / pt;
      double y = t[1] + (sine * t[4] + rise * t[3]) / pt;
      least = Math.min(least, Math.hypot(x, y));
    }
    return least;
  }

  @Test
  void distance_anyCircle_isThatOfItsNearestPoint() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 40; i++) {
      double[] track = {
        random.nextDouble(-50, 50),
        random.nextDouble(-50, 50),
        random.nextDouble(-50, 50),
        random.nextDouble(-1, 1),
        random.nextDouble(-1, 1),
        random.nextDouble(-1, 1),
        i % 2 == 0 ? 1 : -1,
        0
      };
      double radius = Math.hypot(track[3], track[4]) / (0.299792458e-2 * FIELD);
      // between points 2 pi R/200000 apart the circle is nearer by at most half a step
      double step = Math.PI * radius / 200_000;
      assertThat(features(track)[TrackFeatureKernel.DISTANCE])
          .isCloseTo(nearest(track), within(step));
    }
  }

  @Test
  void distance_straightTrack_isThatOfTheLine() {
    double[] found = features(3, 4, 0, 1, 0, 2, 0, 0);
    assertThat(found[TrackFeatureKernel.DISTANCE]).isCloseTo(4, within(1e-15));
    double[] stiff = features(3, 4, 0, 1e9, 0, 2, 1, 0);
    assertThat(stiff[TrackFeatureKernel.DISTANCE]).isCloseTo(4, within(1e-7));
  }

  @Test
  void event_fromTheAxis_hasDistanceZero() {
    double[] found = features(0, 0, 7, 0.1, 0.2, -0.2, -1, 0);
    assertThat(found[TrackFeatureKernel.DISTANCE]).isEqualTo(0);
    assertThat(found[TrackFeatureKernel.MOMENTUM]).isCloseTo(0.3, within(1e-15));
    assertThat(found[TrackFeatureKernel.TRANSVERSE]).isCloseTo(Math.sqrt(0.05), within(1e-15));
    assertThat(found[TrackFeatureKernel.THETA]).isCloseTo(Math.acos(-0.2 / 0.3), within(1e-14));
  }

  @Test
  void event_groupsOfThreeKinds_countsTwo() {
    double[] track = {0, 0, 0, 1, 0, 0, 1, 0};
    double[] found = features(track, new int[] {1, 2, 4, 8}, new int[] {0, 1, 2, 1}, 20);
    assertThat(found[TrackFeatureKernel.PIXEL_HITS]).isEqualTo(1);
    assertThat(found[TrackFeatureKernel.STRIP_HITS]).isEqualTo(10);
    assertThat(found[TrackFeatureKernel.WIRE_LAYERS]).isEqualTo(20);
    assertThat(found[TrackFeatureKernel.HITS]).isEqualTo(31);
  }

  @Test
  void event_noTrack_hasNoFeatures() {
    double[] track = {1, 2, 3, 0, 0, 0, 1, 0};
    assertThat(features(track, new int[] {3}, new int[] {0}, 7)).containsOnly(0);
  }
}
