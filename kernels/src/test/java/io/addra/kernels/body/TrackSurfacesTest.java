package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;
import io.addra.kernels.track.SurfaceArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both kernels of tracks on layers and planar sensors, in closed form and by symmetry. */
class TrackSurfacesTest {
  private static final double K = 0.00299792458;
  private static final List<CoaxialLayer> LAYERS =
      List.of(new CoaxialLayer(20, -60, 90), new CoaxialLayer(40, -70, 100));

  /** A sensor at x = 10 that leans by an angle towards the axis at larger z. */
  private static PlanarSensor leaning(double angle) {
    return new PlanarSensor(
        new Point(10, 0, 5),
        new Point(0, 1, 0),
        new Point(-Math.sin(angle), 0, Math.cos(angle)),
        8,
        6,
        3);
  }

  private static SurfaceArrays surfaces(PlanarSensor... sensors) {
    return SurfaceArrays.of(List.of(), List.of(List.of(sensors))).arrays();
  }

  private static List<TrackHits> both(
      double[] start, double[] p, double charge, double field, SurfaceArrays surfaces) {
    return List.of(
        TrackHits.of(start, p, charge, field, Double.POSITIVE_INFINITY, surfaces),
        TrackHits.of(start, p, charge, FieldArrays.uniform(field), surfaces));
  }

  /** x sin a + z cos a is constant: the line (0, y, z) + s (1, 0, slope) meets it at one s. */
  @Test
  void event_straightTrack_meetsTheLeaningPlane() {
    for (double angle : new double[] {0, 0.2, 0.7, Math.PI / 2}) {
      SurfaceArrays surfaces = surfaces(leaning(angle));
      double slope = 0.4;
      double top = 10 * Math.cos(angle) + 5 * Math.sin(angle);
      double s = top / (Math.cos(angle) + slope * Math.sin(angle));
      List<TrackHits> found =
          both(new double[] {0, 0.5, 0}, new double[] {1, 0, 0.4}, 0, 1.5, surfaces);
      assertThat(found.get(0).arcs(0)).hasSize(1);
      assertThat(found.get(0).arcs(0).get(0)).isCloseTo(s, within(1e-12));
      assertThat(found.get(0).groupHits()).containsExactly(1);
      assertThat(found.get(1).arcs(0).get(0)).isCloseTo(s * Math.hypot(1, 0.4), within(1e-9));
    }
  }

  /** The width is 6 at the lower and 3 at the upper end: 4.5 at the centre, z = 5. */
  @Test
  void event_outlineOfTheTrapezoid_decides() {
    SurfaceArrays surfaces = surfaces(leaning(0.3));
    for (double[] yz :
        new double[][] {{2.2, 5, 1}, {2.3, 5, 0}, {2.2, 8, 0}, {2.8, 2, 1}, {0, 8.9, 0}}) {
      double[] start = {0, yz[0], yz[1]};
      for (TrackHits hits : both(start, new double[] {1, 0, 0}, 0, 1.5, surfaces)) {
        assertThat(hits.arcs(0)).as("y %s, z %s", yz[0], yz[1]).hasSize((int) yz[2]);
      }
    }
  }

  /** A circle about (0, 9) of radius 10.5 cuts x = 10 at y = 9 -+ sqrt(10.5^2 - 10^2), twice. */
  @Test
  void event_curlingTrack_crossesASensorTwice() {
    PlanarSensor sensor =
        new PlanarSensor(new Point(10, 9, 0), new Point(0, 1, 0), new Point(0, 0, 1), 8, 9, 9);
    PlanarSensor slightly =
        new PlanarSensor(
            new Point(10, 9, 0),
            new Point(0, 1, 0),
            new Point(-Math.sin(1e-9), 0, Math.cos(1e-9)),
            8,
            9,
            9);
    double rho = 10.5;
    // turns left about (0, 9) from (0, -1.5); 0.15^4/120 of up to 20 cm over a cosine of 0.3
    double half = Math.acos(10 / rho);
    double first = rho * (Math.PI / 2 - half);
    for (PlanarSensor each : List.of(sensor, slightly)) {
      for (TrackHits hits :
          both(
              new double[] {0, -1.5, 0},
              new double[] {K * 1.5 * rho, 0, 0},
              -1,
              1.5,
              surfaces(each))) {
        assertThat(hits.arcs(0)).hasSize(2);
        assertThat(hits.arcs(0).get(0)).isCloseTo(first, within(1e-3));
        assertThat(hits.arcs(0).get(1)).isCloseTo(first + 2 * rho * half, within(1e-3));
      }
    }
  }

  private static PlanarSensor turned(PlanarSensor s, double phi) {
    return new PlanarSensor(
        turned(s.centre(), phi),
        turned(s.across(), phi),
        turned(s.along(), phi),
        s.length(),
        s.widthBegin(),
        s.widthEnd());
  }

  private static Point turned(Point p, double phi) {
    double c = Math.cos(phi);
    double s = Math.sin(phi);
    return new Point(c * p.x() - s * p.y(), s * p.x() + c * p.y(), p.z());
  }

  private static double[] turned(double[] p, double phi) {
    Point q = turned(new Point(p[0], p[1], p[2]), phi);
    return new double[] {q.x(), q.y(), q.z()};
  }

  private static SurfaceArrays detector(double phi) {
    List<PlanarSensor> sensors = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      sensors.add(turned(leaning(k % 2 == 0 ? 0 : 0.3), phi + k));
    }
    return SurfaceArrays.of(LAYERS, List.of(sensors)).arrays();
  }

  /** Turned about z, or with charge and field reversed, all stays the same. */
  @Test
  void event_symmetries_leaveTheCrossings() {
    SplittableRandom random = new SplittableRandom(41);
    int met = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[] start = {
        random.nextDouble(-9, 9), random.nextDouble(-9, 9), random.nextDouble(-5, 5)
      };
      double[] p = {
        random.nextDouble(-0.3, 0.3), random.nextDouble(-0.3, 0.3), random.nextDouble(-0.2, 0.2)
      };
      double phi = random.nextDouble(0, 6);
      List<TrackHits> plain = both(start, p, 1, 1.5, detector(0));
      List<TrackHits> reversed = both(start, p, -1, -1.5, detector(0));
      List<TrackHits> around = both(turned(start, phi), turned(p, phi), 1, 1.5, detector(phi));
      assertThat(reversed).isEqualTo(plain);
      for (int kernel = 0; kernel < 2; kernel++) {
        for (int surface = 0; surface < 8; surface++) {
          List<Double> expected = plain.get(kernel).arcs(surface);
          List<Double> found = around.get(kernel).arcs(surface);
          assertThat(found).hasSameSizeAs(expected);
          for (int h = 0; h < found.size(); h++) {
            assertThat(found.get(h)).isCloseTo(expected.get(h), within(1e-6));
            met += surface < 2 ? 0 : 1;
          }
        }
      }
    }
    assertThat(met).isGreaterThan(100);
  }

  @Test
  void event_noMomentum_meetsNothing() {
    for (TrackHits hits : both(new double[3], new double[3], 1, 1.5, detector(0))) {
      assertThat(hits.reached()).isZero();
      assertThat(hits.surfaces()).isEmpty();
      assertThat(hits.groupHits()).containsExactly(0);
    }
  }

  /**
   * Outside the grid there is no field. Up to there an arc of 10 cm that turns by 0.1 is a cubic to
   * 10 0.1^3/384 cm, and 20 cm turn too little by 0.15^4/120: 1.1e-4 cm.
   */
  @Test
  void trajectory_leavingTheMap_goesOnStraight() {
    FieldArrays field =
        FieldArrays.of(
            new double[] {0, 30},
            new double[] {-50, 50},
            new double[4],
            new double[] {1.5, 1.5, 1.5, 1.5});
    double rho = 100;
    double[] p = {K * 1.5 * rho, 0, 0};
    TrackHits hits =
        TrackHits.of(new double[3], p, -1, field, SurfaceArrays.of(LAYERS, List.of()).arrays());
    // r = 2 rho sin(psi/2) = 30 at psi; then a line at psi/2 to the radius: cosine law
    double psi = 2 * Math.asin(30 / (2 * rho));
    double c = Math.cos(psi / 2);
    double line = -30 * c + Math.sqrt(30 * 30 * c * c + 40 * 40 - 30 * 30);
    assertThat(hits.arcs(1)).hasSize(1);
    assertThat(hits.arcs(1).get(0)).isCloseTo(rho * psi + line, within(1e-2));
    assertThat(hits.arcs(0).get(0)).isCloseTo(2 * rho * Math.asin(0.1), within(1.1e-4));
  }

  /** Crossings before the path at which a track ends stay, those behind go; in both fields. */
  @Test
  void event_trackThatEnds_keepsWhatIsBefore() {
    SplittableRandom random = new SplittableRandom(44);
    SurfaceArrays surfaces = detector(0);
    FieldArrays field = FieldArrays.uniform(1.5);
    int kept = 0;
    int gone = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] start = {random.nextDouble(-3, 3), random.nextDouble(-3, 3), 1};
      double[] p = {random.nextDouble(-0.3, 0.3), random.nextDouble(-0.3, 0.3), 0.1};
      double end = random.nextDouble(1, 60);
      double across = Math.hypot(p[0], p[1]) / Math.hypot(Math.hypot(p[0], p[1]), p[2]);
      TrackHits helix = TrackHits.of(start, p, 1, 1.5, Double.POSITIVE_INFINITY, surfaces);
      List<Double> before = helix.arcs().stream().filter(arc -> arc < end * across).toList();
      assertThat(TrackHits.ending(end, start, p, 1, 1.5, surfaces).arcs())
          .containsExactlyInAnyOrderElementsOf(before);
      List<Double> whole = TrackHits.of(start, p, 1, field, surfaces).arcs();
      List<Double> cut = TrackHits.ending(end, start, p, 1, field, surfaces).arcs();
      // the last arc is shorter: its cubic is another one
      assertThat(cut).hasSameSizeAs(whole.stream().filter(arc -> arc < end).toList());
      kept += before.size();
      gone += helix.arcs().size() - before.size();
    }
    assertThat(kept).isGreaterThan(100);
    assertThat(gone).isGreaterThan(100);
  }

  /** Only charge over momentum counts. */
  @Test
  void event_doubleCharge_isHalfTheMomentum() {
    SplittableRandom random = new SplittableRandom(42);
    int met = 0;
    for (int trial = 0; trial < 100; trial++) {
      double[] start = {random.nextDouble(-9, 9), random.nextDouble(-9, 9), 1};
      double[] p = {random.nextDouble(-0.3, 0.3), random.nextDouble(-0.3, 0.3), 0.1};
      double[] twice = {2 * p[0], 2 * p[1], 2 * p[2]};
      List<TrackHits> single = both(start, p, -1, 1.5, detector(0));
      assertThat(both(start, twice, -2, 1.5, detector(0))).isEqualTo(single);
      met += single.get(0).arcs().size();
    }
    assertThat(met).isGreaterThan(100);
  }

  /** Each row with its own origin, momentum and charge; the time does not matter. */
  @Test
  void event_severalRows_areEachAsAlone() {
    SurfaceArrays surfaces = detector(0);
    double[][] rows = {
      {1, 2, 3, 0.2, 0.1, 0.05, 1, 0, 0},
      {-4, 0, 1, -0.1, 0.3, 0, -1, 40, 0},
      {0, 0, 0, 0, 0, 0, 1, 7, 0},
      {0, 5, -2, 0.3, -0.2, 0.1, 0, 1e6, 0}
    };
    double[] tracks = Stream.of(rows).flatMapToDouble(DoubleStream::of).toArray();
    int[] reached = new int[4];
    int[] count = new int[4];
    int[] surface = new int[400];
    double[] arc = new double[400];
    for (int i = 0; i < 4; i++) {
      HelixKernel.event(
          i,
          tracks,
          new double[] {1.5, Double.POSITIVE_INFINITY},
          surfaces.layers(),
          surfaces.ladders(),
          surfaces.spans(),
          surfaces.tilted(),
          surfaces.groups(),
          surfaces.layout(4, 100),
          reached,
          new int[4],
          count,
          surface,
          arc);
      double[] start = {rows[i][0], rows[i][1], rows[i][2]};
      double[] p = {rows[i][3], rows[i][4], rows[i][5]};
      TrackHits alone = TrackHits.of(start, p, rows[i][6], 1.5, Double.POSITIVE_INFINITY, surfaces);
      assertThat(reached[i]).isEqualTo(alone.reached());
      assertThat(count[i]).isEqualTo(alone.arcs().size());
      for (int h = 0; h < count[i]; h++) {
        assertThat(surface[4 * h + i]).isEqualTo(alone.surfaces().get(h));
        assertThat(arc[4 * h + i]).isEqualTo(alone.arcs().get(h));
      }
    }
    assertThat(reached[2]).isZero();
    assertThat(count[0] + count[1]).isPositive();
    // the straight one leaves through both layers
    assertThat(reached[3]).isEqualTo(2);
  }

  /** More crossings than there is room for are counted, not stored. */
  @Test
  void event_tooLittleRoom_countsAll() {
    SurfaceArrays surfaces = SurfaceArrays.of(LAYERS, List.of()).arrays();
    int[] count = new int[1];
    int[] surface = {7, 7};
    double[] tracks = {0, 0, 0, 1, 0, 0, 0, 0, 0};
    HelixKernel.event(
        0,
        tracks,
        new double[] {1.5, 1e9},
        surfaces.layers(),
        surfaces.ladders(),
        surfaces.spans(),
        surfaces.tilted(),
        surfaces.groups(),
        surfaces.layout(1, 1),
        new int[1],
        new int[0],
        count,
        surface,
        new double[2]);
    assertThat(count).containsExactly(2);
    assertThat(surface).containsExactly(0, 7);
  }
}
