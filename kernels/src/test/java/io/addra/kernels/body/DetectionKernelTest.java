package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.precision.HighPrecision;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionKernelTest {
  private static final double[] EDGES = edges();
  private static final int BINS = EDGES.length - 1;
  private static final double SCALE = 0x1p40;
  private static final double[] BINNING = PipelinePlan.binningArray(EDGES, 40);
  private static final double INF = Double.POSITIVE_INFINITY;

  /** r = 5, z = 12; transverse momenta 1 and 0.5, polar angles 45 and 90 degrees, 60 apart. */
  private static final double[] VERTEX = {3, 4, 12, 6.5, 2};

  private static final double[] MOMENTA = {1, 0, 1, 0.5 * Math.sqrt(0.5), 0.5 * Math.sqrt(0.5), 0};

  /** The answer for one event. */
  private record Answer(int accepted, int bin, long filling, long moment) {}

  private static double[] edges() {
    double[] e = new double[502];
    for (int k = 1; k < e.length; k++) {
      e[k] = 1e-2 * Math.pow(10, (k - 1) / 100.0);
    }
    return e;
  }

  private static double[] nothingRequired() {
    return new double[] {0, 0, -INF, INF, -INF, INF, -INF, INF, -INF, INF, 0, 0, 2};
  }

  /** Runs the kernel as event 1 of 2; the tracks reach 3 and 4 layers. */
  private static Answer judge(
      double[] vertex, double[] momenta, double weight, double[] requirements) {
    double[] rays = new double[2 * ProductionKernel.RAY_STRIDE];
    rays[ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT] = weight;
    double[] vertices = new double[2 * VertexKernel.VERTEX_STRIDE];
    System.arraycopy(vertex, 0, vertices, VertexKernel.VERTEX_STRIDE, vertex.length);
    double[] tracks = new double[2 * DecayKernel.MOMENTA_STRIDE];
    System.arraycopy(momenta, 0, tracks, DecayKernel.MOMENTA_STRIDE, momenta.length);
    int[] accepted = new int[2];
    int[] bin = new int[2];
    long[] filling = new long[2];
    long[] moment = new long[2];
    DetectionKernel.event(
        1,
        rays,
        vertices,
        tracks,
        new int[] {0, 3},
        new int[] {0, 4},
        requirements,
        PipelinePlan.binTable(EDGES),
        BINNING,
        new int[] {1, 1, BINS},
        accepted,
        bin,
        filling,
        moment);
    return new Answer(accepted[1], bin[1], filling[1], moment[1]);
  }

  private static Answer judge(double... vertex) {
    return judge(vertex, MOMENTA, 1, nothingRequired());
  }

  /** Index of a requirement, a value that lets the event pass, one that does not. */
  static Stream<Arguments> requirements() {
    double angle = Math.atan2(5, 12);
    return Stream.of(
        Arguments.of(DetectionKernel.MIN_LAYERS_1, 3, 4),
        Arguments.of(DetectionKernel.MIN_LAYERS_2, 4, 5),
        Arguments.of(DetectionKernel.VERTEX_RADIUS, 5, 5.001),
        Arguments.of(DetectionKernel.VERTEX_RADIUS + 1, 5, 4.999),
        Arguments.of(DetectionKernel.VERTEX_Z, 12, 12.001),
        Arguments.of(DetectionKernel.VERTEX_Z + 1, 12, 11.999),
        Arguments.of(DetectionKernel.VERTEX_THETA, angle, angle + 1e-3),
        Arguments.of(DetectionKernel.VERTEX_THETA + 1, angle, angle - 1e-3),
        Arguments.of(DetectionKernel.TRACK_THETA, Math.PI / 4, Math.PI / 4 + 1e-3),
        Arguments.of(DetectionKernel.TRACK_THETA + 1, Math.PI / 2, Math.PI / 2 - 1e-3),
        Arguments.of(DetectionKernel.MIN_PT_1, 1, 1.001),
        Arguments.of(DetectionKernel.MIN_PT_2, 0.499, 0.501),
        Arguments.of(DetectionKernel.OPENING_COSINE, 0.501, 0.499));
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void event_eachRequirement_decides(int index, double passes, double fails) {
    double[] required = nothingRequired();
    required[index] = passes;
    assertThat(judge(VERTEX, MOMENTA, 1, required).accepted()).isOne();
    required[index] = fails;
    assertThat(judge(VERTEX, MOMENTA, 1, required)).isEqualTo(new Answer(0, BINS, 0, 0));
    required[index] = Double.NaN;
    boolean layers = index < DetectionKernel.VERTEX_RADIUS;
    assertThat(judge(VERTEX, MOMENTA, 1, required).accepted()).isEqualTo(layers ? 1 : 0);
  }

  /** The theta of either track counts, and so does that of a track going backwards. */
  @Test
  void event_trackTheta_isOfBothTracks() {
    double[] required = nothingRequired();
    required[DetectionKernel.TRACK_THETA] = 0.3;
    required[DetectionKernel.TRACK_THETA + 1] = 2.6;
    assertThat(judge(VERTEX, MOMENTA, 1, required).accepted()).isOne();
    assertThat(judge(VERTEX, new double[] {1, 0, -1, 1, 0, 1}, 1, required).accepted()).isOne();
    assertThat(judge(VERTEX, new double[] {1, 0, -9, 1, 0, 1}, 1, required).accepted()).isZero();
    assertThat(judge(VERTEX, new double[] {1, 0, 1, 1, 0, 9}, 1, required).accepted()).isZero();
  }

  @Test
  void event_nothingRequired_seesAnyTracksButNoMissingVertex() {
    assertThat(judge(VERTEX, new double[6], 1, nothingRequired()).accepted()).isOne();
    double[] parallel = {0.1, 0.2, 0.3, 0.1, 0.2, 0.3};
    assertThat(judge(VERTEX, parallel, 1, nothingRequired()).accepted()).isOne();
    assertThat(judge(3, 4, 12, 0, 0)).isEqualTo(new Answer(0, BINS, 0, 0));
  }

  @Test
  void event_beyondTheLastEdge_isSeenButAddsNothing() {
    double last = EDGES[BINS];
    assertThat(judge(0, 0, 0, last, 5)).isEqualTo(new Answer(1, BINS, 0, 0));
    assertThat(judge(0, 0, 0, Math.nextDown(last), 5).bin()).isEqualTo(BINS - 1);
    assertThat(judge(0, 0, 0, Math.nextDown(last), 5).filling()).isPositive();
  }

  /** Either side of the centre the moment has either sign and the same size. */
  @Test
  void event_bothSidesOfTheCentre_haveOppositeMoments() {
    // the underflow bin [0, 0.01): centre 0.005, width 0.01
    Answer below = judge(0, 0, 0, 0.0025, 0.02);
    Answer above = judge(0, 0, 0, 0.0075, 0.02);
    assertThat(below.bin()).isZero();
    assertThat(below.filling()).isEqualTo((long) (2 * SCALE));
    assertThat(below.moment()).isEqualTo((long) (-0.5 * SCALE));
    assertThat(above.moment()).isEqualTo((long) (0.5 * SCALE));
    assertThat(judge(0, 0, 0, 0.005, 0.02).moment()).isZero();
  }

  @Test
  void event_eventWeight_scalesBoth() {
    double[] vertex = {0, 0, 0, 0.0025, 0.02};
    Answer four = judge(vertex, MOMENTA, 4, nothingRequired());
    assertThat(four.filling()).isEqualTo((long) (8 * SCALE));
    assertThat(four.moment()).isEqualTo((long) (-2 * SCALE));
  }

  /**
   * Vertices over [2, 50) at equal steps of the proposal: the spectrum is 1 there, and with the
   * linear density of filling F and moment M, F + 12 M t, it gives the decay fraction.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, 30, 1e4})
  void event_pointsOfARegion_integrateToItsDecayFraction(double ctau) {
    int n = 40_000;
    double[] fillings = new double[BINS + 1];
    double[] moments = new double[BINS + 1];
    for (int k = 0; k < n; k++) {
      double[] v =
          VertexKernelTest.vertex(
              (k + 0.5) / n,
              new double[] {0, 0, 0, 0, 0, 1, 1, 1},
              1e-3,
              1e6,
              new double[] {2, 50});
      Answer a = judge(v);
      fillings[a.bin()] += a.filling() / SCALE / n;
      moments[a.bin()] += a.moment() / SCALE / n;
    }
    double fraction = 0;
    for (int k = 0; k < BINS; k++) {
      double w = EDGES[k + 1] - EDGES[k];
      double c = (EDGES[k + 1] + EDGES[k]) / 2;
      int steps = 20;
      for (int j = 0; j < steps; j++) {
        double t = (j + 0.5) / steps - 0.5;
        double density = fillings[k] + 12 * moments[k] * t;
        fraction += density * Math.exp(-(c + w * t) / ctau) / ctau * w / steps;
      }
    }
    double expected = Math.exp(-2 / ctau) - Math.exp(-50 / ctau);
    assertThat(fraction).isCloseTo(expected, within(2e-4 * expected));
    assertThat(fillings[BINS]).isZero();
    assertThat(fillings[300]).isCloseTo(1, within(0.01));
  }

  /**
   * Against decimal arithmetic: half a step of the fixed point, and a few ulps of the amount, those
   * of (u - c)/w being ulps of u/w.
   */
  @Test
  void event_randomPoints_isWithinTheBound() {
    assertThat(worst(4000)).isLessThan(8);
  }

  /** Largest error beyond half a step, in ulps of the amount times 1 + u/w. */
  static double worst(int trials) {
    SplittableRandom random = new SplittableRandom(24);
    double worst = 0;
    for (int trial = 0; trial < trials; trial++) {
      double u = Math.pow(10, random.nextDouble(-6, 2.99));
      double weight = (u + 1e-3) * Math.pow(10, random.nextDouble(-6, 2));
      double event = Math.pow(10, random.nextDouble(-3, 3));
      Answer a = judge(new double[] {0, 0, 0, u, weight}, MOMENTA, event, nothingRequired());
      assertThat(u).isBetween(EDGES[a.bin()], Math.nextDown(EDGES[a.bin() + 1]));
      Dfp low = exact(EDGES[a.bin()]);
      Dfp high = exact(EDGES[a.bin() + 1]);
      Dfp width = high.subtract(low);
      Dfp filling = exact(event).multiply(exact(SCALE)).multiply(exact(weight)).divide(width);
      Dfp t = exact(u).subtract(low.add(high).divide(2)).divide(width);
      double largest = ULP * filling.toDouble();
      double first =
          HighPrecision.exact(Long.toString(a.filling())).subtract(filling).abs().toDouble();
      worst = Math.max(worst, (first - 0.5) / largest);
      Dfp moment = filling.multiply(t);
      double second =
          HighPrecision.exact(Long.toString(a.moment())).subtract(moment).abs().toDouble();
      worst = Math.max(worst, (second - 0.5) / (largest * (1 + u / width.toDouble())));
    }
    return worst;
  }
}
