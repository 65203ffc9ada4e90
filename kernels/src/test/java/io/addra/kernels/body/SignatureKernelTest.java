package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.PipelinePlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureKernelTest {
  /** Further values: clusters, prompt photons, prompt charged particles. */
  private static final int FURTHER = 3;

  private static final int WIDTH = SignatureLayout.VALUES + FURTHER;
  private static final int ROW = SignatureLayout.row(WIDTH);
  private static final int AT = SignatureLayout.rows(WIDTH);
  private static final double[] EDGES = {0, 1, 2, 4, 8, 16, 32};
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final double[] vertex = {3, 4, -12, 5, 10};
  private final List<double[]> tracks = new ArrayList<>();
  private final double[] requirements = new double[AT + ROW];
  private int pair = SignatureLayout.PAIR_NONE;
  private int efficiency = -1;
  private double weight = 1;
  private final double[] values = new double[WIDTH];
  private final int[] accepted = new int[1];
  private final int[] unseen = new int[1];
  private final double[] further = new double[FURTHER];
  private int everywhere;
  private final int[] bin = new int[1];
  private final long[] filling = new long[1];
  private final long[] moment = new long[1];
  private final double[] exit = {4, 0.75, 0.03125};
  private final long[] exitAmounts = new long[AmountKernel.EXIT_AMOUNTS];

  SignatureKernelTest() {
    for (int k = 0; k < TrackFeatureKernel.FEATURES; k++) {
      trackRange(k, -ANY, ANY);
    }
    for (int k = 0; k < WIDTH; k++) {
      range(k, -ANY, ANY);
      veto(k, ANY, -ANY);
    }
    for (int b = 0; b < SignatureLayout.BOXES; b++) {
      box(b, 1, -1, -ANY, ANY, 0, Math.PI);
    }
    for (int k = 0; k < WIDTH; k++) {
      requirements[SignatureLayout.UNSEEN + 2 * k] = k == SignatureLayout.PASSING ? 0 : 1;
    }
    requirements[SignatureLayout.MEAN_WEIGHT] = 1;
    requirements[AT + SignatureLayout.factor(WIDTH)] = 1;
  }

  private void box(int b, double... ranges) {
    int at = AT + SignatureLayout.boxes(WIDTH) + b * SignatureLayout.BOX_DOUBLES;
    System.arraycopy(ranges, 0, requirements, at, ranges.length);
  }

  private void trackRange(int feature, double least, double most) {
    requirements[AT + 2 * feature] = least;
    requirements[AT + 2 * feature + 1] = most;
  }

  private void range(int value, double least, double most) {
    int at = AT + SignatureLayout.valueRanges() + 2 * value;
    requirements[at] = least;
    requirements[at + 1] = most;
  }

  private void veto(int value, double least, double most) {
    int at = AT + SignatureLayout.valueRanges() + 2 * WIDTH + 2 * value;
    requirements[at] = least;
    requirements[at + 1] = most;
  }

  private void masses(double one, double two) {
    requirements[AT + SignatureLayout.masses(WIDTH)] = one;
    requirements[AT + SignatureLayout.masses(WIDTH) + 1] = two;
  }

  private void track(double charge, double px, double py, double pz) {
    tracks.add(new double[] {vertex[0], vertex[1], vertex[2], px, py, pz, charge, 0, 0});
  }

  private boolean judge() {
    int count = Math.max(1, tracks.size());
    double[] table = new double[count * TrackTable.TRACK_STRIDE];
    for (int k = 0; k < tracks.size(); k++) {
      System.arraycopy(tracks.get(k), 0, table, k * TrackTable.TRACK_STRIDE, 8);
    }
    double[] features = new double[count * TrackFeatureKernel.FEATURES];
    int[] layout = new int[SurfaceTables.LAYOUT_LENGTH];
    for (int k = 0; k < count; k++) {
      TrackFeatureKernel.event(
          k, table, new double[1], new int[count], new int[0], layout, new int[0], features);
    }
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    ray[ProductionKernel.RAY_WEIGHT] = weight;
    int[] trace = new int[TraceKernel.LAYOUT_LENGTH];
    trace[TraceKernel.LAYOUT_BINS] = EDGES.length - 1;
    int[] signatures = {1, count, FURTHER, 1, 0, 1, 2, pair, efficiency, everywhere, -1};
    SignatureKernel.event(
        0, vertex, table, features, further, signatures, requirements, values, accepted, unseen);
    AmountKernel.event(
        0,
        ray,
        vertex,
        new double[] {0.5},
        exit,
        signatures,
        requirements,
        new double[] {0, 8, 1, 1, 0, 0, 0.25},
        values,
        accepted,
        unseen,
        PipelinePlan.binTable(EDGES),
        PipelinePlan.binningArray(EDGES, 20),
        trace,
        bin,
        filling,
        moment,
        exitAmounts);
    return accepted[0] == 1;
  }

  @Test
  void event_nothingAsked_addsThePoint() {
    assertThat(judge()).isTrue();
    // u = 5 in [4, 8]: width 4, W/w = 10/4, decay's weight 1/2, moment (5 - 6)/4
    assertThat(bin[0]).isEqualTo(3);
    assertThat(filling[0]).isEqualTo(Math.round(Math.scalb(1.25, 20)));
    assertThat(moment[0]).isEqualTo(-Math.round(Math.scalb(1.25 / 4, 20)));
  }

  @Test
  void event_weightBelowZero_addsTheOpposite() {
    weight = -1;
    assertThat(judge()).isTrue();
    assertThat(filling[0]).isEqualTo(-Math.round(Math.scalb(1.25, 20)));
    assertThat(moment[0]).isEqualTo(Math.round(Math.scalb(1.25 / 4, 20)));
  }

  @Test
  void event_factorAndEfficiency_multiply() {
    efficiency = 0;
    requirements[AT + SignatureLayout.factor(WIDTH)] = 0.5;
    assertThat(judge()).isTrue();
    assertThat(filling[0]).isEqualTo(Math.round(Math.scalb(1.25 * 0.5 * 0.25, 20)));
  }

  @Test
  void event_noVertexOrBeyondTheBins_addsNothing() {
    vertex[VertexKernel.VERTEX_WEIGHT] = 0;
    assertThat(judge()).isFalse();
    assertThat(filling[0]).isZero();
    vertex[VertexKernel.VERTEX_WEIGHT] = 10;
    vertex[VertexKernel.VERTEX_LENGTH] = 32;
    assertThat(judge()).isTrue();
    assertThat(bin[0]).isEqualTo(EDGES.length - 1);
    assertThat(filling[0]).isZero();
  }

  @Test
  void event_vertex_hasItsPlace() {
    requirements[0] = 1;
    requirements[1] = 2;
    requirements[2] = -8;
    judge();
    assertThat(values[SignatureLayout.RADIUS]).isEqualTo(5);
    assertThat(values[SignatureLayout.Z]).isEqualTo(-12);
    assertThat(values[SignatureLayout.THETA]).isCloseTo(Math.acos(-12 / 13.0), within(1e-15));
    assertThat(values[SignatureLayout.DISTANCE]).isCloseTo(Math.sqrt(24), within(1e-15));
  }

  @Test
  void event_edgeOfARange_isInside() {
    range(SignatureLayout.RADIUS, 5, 5);
    assertThat(judge()).isTrue();
    range(SignatureLayout.RADIUS, Math.nextUp(5), 6);
    assertThat(judge()).isFalse();
    range(SignatureLayout.RADIUS, 4, Math.nextDown(5));
    assertThat(judge()).isFalse();
  }

  @Test
  void event_edgeOfAVeto_isInsideIt() {
    veto(SignatureLayout.RADIUS, 5, 9);
    assertThat(judge()).isFalse();
    veto(SignatureLayout.RADIUS, Math.nextUp(5), 9);
    assertThat(judge()).isTrue();
  }

  @Test
  void pair_opposite_isTheBestOfEachCharge() {
    pair = SignatureLayout.PAIR_OPPOSITE;
    masses(0.2, 0.3);
    track(1, 0.5, 0, 0);
    track(1, 2, 0, 0);
    track(-1, 0, 1, 0);
    track(-1, 0, 0.1, 9);
    assertThat(judge()).isTrue();
    assertThat(values[SignatureLayout.PASSING]).isEqualTo(4);
    double mass2 = 0.04 + 0.09 + 2 * Math.sqrt(4.04) * Math.sqrt(1.09);
    assertThat(values[SignatureLayout.PAIR_MASS]).isCloseTo(Math.sqrt(mass2), within(1e-14));
    assertThat(values[SignatureLayout.PAIR_ANGLE]).isCloseTo(Math.PI / 2, within(1e-15));
    assertThat(values[SignatureLayout.PAIR_MOMENTUM]).isCloseTo(Math.sqrt(5), within(1e-15));
    // theta: pi/2 twice; azimuth: a right angle
    assertThat(values[SignatureLayout.BACK_TO_BACK]).isCloseTo(Math.PI / 2, within(1e-15));
    // (2, 1, 0) to (3, 4, -12)
    assertThat(values[SignatureLayout.POINTING])
        .isCloseTo(Math.acos(10 / (Math.sqrt(5) * 13)), within(1e-14));
  }

  @Test
  void pair_leading_isTheTwoBestWhateverTheirCharge() {
    pair = SignatureLayout.PAIR_LEADING;
    track(1, 0.5, 0, 0);
    track(1, 2, 0, 0);
    track(1, 0, 1, 0);
    judge();
    assertThat(values[SignatureLayout.PAIR_TRANSVERSE]).isCloseTo(Math.sqrt(5), within(1e-15));
    tracks.addFirst(tracks.removeLast());
    judge();
    assertThat(values[SignatureLayout.PAIR_TRANSVERSE]).isCloseTo(Math.sqrt(5), within(1e-15));
  }

  @Test
  void pair_onlyTracksThatPass_areTaken() {
    pair = SignatureLayout.PAIR_OPPOSITE;
    trackRange(TrackFeatureKernel.TRANSVERSE, 0.3, 1.5);
    track(1, 2, 0, 0);
    track(1, 0.5, 0, 0);
    track(-1, 0, 1, 0);
    judge();
    assertThat(values[SignatureLayout.PASSING]).isEqualTo(2);
    assertThat(values[SignatureLayout.PAIR_MOMENTUM]).isCloseTo(Math.sqrt(1.25), within(1e-15));
  }

  @Test
  void pair_sameCharges_isNone() {
    pair = SignatureLayout.PAIR_OPPOSITE;
    track(1, 2, 0, 0);
    track(1, 0.5, 0, 0);
    assertThat(judge()).isTrue();
    assertThat(values[SignatureLayout.PAIR_MOMENTUM]).isEqualTo(-1);
    range(SignatureLayout.PAIR_MOMENTUM, 0, ANY);
    assertThat(judge()).isFalse();
  }

  @Test
  void backToBack_opposedTracks_isZero() {
    pair = SignatureLayout.PAIR_OPPOSITE;
    track(1, 0.5, 0.4, 0.3);
    track(-1, -1, -0.8, -0.6);
    judge();
    assertThat(values[SignatureLayout.BACK_TO_BACK]).isCloseTo(0, within(1e-15));
    assertThat(values[SignatureLayout.PAIR_ANGLE]).isCloseTo(Math.PI, within(1e-15));
  }

  @Test
  void boxes_theVertexIsIn_areCounted() {
    // the vertex is at r = 5, z = -12, theta = acos(-12/13) = 2.7468
    box(0, 5, 6, -12, 0, 2.7, 2.8);
    box(1, 4, 5, -ANY, -12, 0, 3);
    box(2, 4, 6, -ANY, ANY, 0, 2.7);
    judge();
    assertThat(values[SignatureLayout.IN_BOXES]).isEqualTo(2);
    range(SignatureLayout.IN_BOXES, 0, 0);
    assertThat(judge()).isFalse();
    box(0, 5.1, 6, -12, 0, 2.7, 2.8);
    box(1, 4, 5, -ANY, -12.1, 0, 3);
    assertThat(judge()).isTrue();
  }

  @Test
  void sums_ofDecayAndPartners_areValues() {
    track(1, 2, 0, 0);
    further[0] = 2;
    further[1] = 1;
    further[2] = 3;
    judge();
    assertThat(values[SignatureLayout.ALL_TRACKS]).isEqualTo(1 + 3);
    assertThat(values[SignatureLayout.ALL_PHOTONS]).isEqualTo(2 + 1);
    assertThat(values[SignatureLayout.ALL_CLUSTERS]).isEqualTo(7);
  }

  @Test
  void unseen_withoutTheDecay_asksPartnersAlone() {
    track(1, 2, 0, 0);
    further[2] = 1;
    range(SignatureLayout.PASSING, 0, 0);
    range(SignatureLayout.ALL_TRACKS, 1, 1);
    range(SignatureLayout.Z, 0, 10);
    assertThat(judge()).isFalse();
    // nothing seen: no track, one partner; the vertex at z = -12 is not looked at
    assertThat(unseen[0]).isEqualTo(1);
    range(SignatureLayout.ALL_TRACKS, 2, 2);
    judge();
    assertThat(unseen[0]).isZero();
  }

  @Test
  void everywhere_whatIsUnseen_countsFromTheExitOn() {
    everywhere = 1;
    requirements[AT + SignatureLayout.factor(WIDTH)] = 0.5;
    range(SignatureLayout.PASSING, 0, 0);
    assertThat(judge()).isTrue();
    // the exit's share is 1 times the factor, the decay has its own weight 1/2
    assertThat(exitAmounts[2]).isEqualTo(Math.round(Math.scalb(0.5, 20)));
    assertThat(exitAmounts[0]).isEqualTo(Math.round(Math.scalb(0.5 * 0.75, 20)));
    assertThat(exitAmounts[1]).isEqualTo(Math.round(Math.scalb(0.5 * 0.03125, 20)));
    assertThat(filling[0]).isEqualTo(Math.round(Math.scalb(2.5 * 0.5 * 0.5, 20)));
    track(1, 2, 0, 0);
    assertThat(judge()).isFalse();
    assertThat(filling[0]).isZero();
    assertThat(exitAmounts[2]).isEqualTo(Math.round(Math.scalb(0.5, 20)));
    everywhere = 0;
    judge();
    assertThat(exitAmounts[2]).isZero();
  }
}
