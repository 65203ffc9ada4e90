package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.SurfaceArrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks of no momentum, of the least and of the largest that a double holds. */
class ExtremeMomentaTest {
  private static final double FIELD = 1.5;
  private static final double[] ORIGIN = {0, 0, 0};

  private static SurfaceArrays surfaces() {
    return SurfaceArrays.of(
            List.of(
                new CoaxialLayer(2, -10, 10),
                new CoaxialLayer(20, -80, 120),
                new CoaxialLayer(100, -80, 150)),
            List.of())
        .arrays();
  }

  /** No more than a helix far smaller than the first layer, or nothing. */
  @ParameterizedTest
  @ValueSource(doubles = {0, Double.MIN_VALUE, 1e-300, 1e-160, 1e-101, 1e-99, 1e-50, 1e-9})
  void helix_almostNoMomentum_meetsNothing(double p) {
    for (double charge : new double[] {-1, 1}) {
      TrackHits hits =
          TrackHits.of(
              ORIGIN, new double[] {p, -p, p}, charge, FIELD, Double.POSITIVE_INFINITY, surfaces());
      assertThat(hits.reached()).isZero();
      assertThat(hits.arcs()).isEmpty();
      TrackHits onGrid =
          TrackHits.of(
              ORIGIN, new double[] {p, -p, p}, charge, FieldArrays.uniform(FIELD), surfaces());
      assertThat(onGrid.reached()).isZero();
      assertThat(onGrid.arcs()).isEmpty();
    }
  }

  /** A track too stiff to bend is the straight line of a neutral particle of the same direction. */
  @ParameterizedTest
  @ValueSource(doubles = {1e12, 1e100, 1e153, 1e155, 1e200, 1e300, 1e308})
  void helix_hugeMomentum_isStraight(double p) {
    SplittableRandom random = new SplittableRandom(45);
    for (int trial = 0; trial < 200; trial++) {
      double turn = random.nextDouble(6.28);
      double[] small = {Math.cos(turn), Math.sin(turn), random.nextDouble(-1, 1)};
      double[] large = {p * small[0], p * small[1], p * small[2]};
      double[] start = {random.nextDouble(-5, 5), random.nextDouble(-5, 5), 3};
      TrackHits straight =
          TrackHits.of(start, small, 0, FIELD, Double.POSITIVE_INFINITY, surfaces());
      TrackHits hits = TrackHits.of(start, large, 1, FIELD, Double.POSITIVE_INFINITY, surfaces());
      // the other kernel counts path lengths, not those across z
      TrackHits onGrid = TrackHits.of(start, large, 1, FieldArrays.uniform(FIELD), surfaces());
      double perArc = Math.hypot(1, small[2]);
      for (int layer = 0; layer < 3; layer++) {
        List<Double> arcs = straight.arcs(layer);
        assertThat(hits.arcs(layer)).hasSameSizeAs(arcs);
        assertThat(onGrid.arcs(layer)).hasSameSizeAs(arcs);
        for (int h = 0; h < arcs.size(); h++) {
          assertThat(hits.arcs(layer).get(h)).isCloseTo(arcs.get(h), within(1e-6));
          assertThat(onGrid.arcs(layer).get(h)).isCloseTo(arcs.get(h) * perArc, within(1e-6));
        }
      }
      assertThat(hits.arcs()).isNotEmpty();
    }
  }

  @Test
  void size_anyMomentum_isTheRootOfItsSquares() {
    assertThat(Momentum.size(0, 0, 0)).isZero();
    assertThat(Momentum.size(-3, 4, 0)).isEqualTo(5);
    assertThat(Momentum.size(2e307, -1e307, 2e307)).isCloseTo(3e307, within(1e293));
    assertThat(Momentum.size(0, 0, -Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
  }

  /** The ray of a photon has a unit direction whatever its energy. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-140, 1e-9, 1, 1e100, 1e155, 1e300})
  void photonRay_anyEnergy_hasAUnitDirection(double p) {
    double[] tracks = new double[TrackTable.TRACK_STRIDE];
    tracks[TrackTable.TRACK_MOMENTUM] = p;
    tracks[TrackTable.TRACK_MOMENTUM + 1] = -2 * p;
    tracks[TrackTable.TRACK_MOMENTUM + 2] = 2 * p;
    double[] rays = new double[ProductionKernel.RAY_STRIDE];
    PhotonRayKernel.event(0, tracks, rays);
    assertThat(rays[3]).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(rays[4]).isCloseTo(-2.0 / 3, within(1e-12));
    assertThat(rays[5]).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(rays[ProductionKernel.RAY_WEIGHT] / p).isCloseTo(3, within(1e-12));
  }
}
