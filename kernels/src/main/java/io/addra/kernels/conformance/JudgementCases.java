package io.addra.kernels.conformance;

import io.addra.kernels.body.AmountKernel;
import io.addra.kernels.body.ChainLayout;
import io.addra.kernels.body.ExitKernel;
import io.addra.kernels.body.PartnerKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.SignatureLayout;
import io.addra.kernels.body.TrackFeatureKernel;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.EventCall;
import io.addra.kernels.device.PipelinePlan;
import io.addra.kernels.device.RayCall;
import io.addra.kernels.device.TrackCall;
import io.addra.kernels.track.SurfaceArrays;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Cases of the kernels that make tracks of decays and say which signatures they have. */
final class JudgementCases {
  private static final int EVENTS = 2048;
  private static final int TRACKS = 3;
  private static final int SIGNATURES = 5;
  private static final int SPECTRA = 3;
  private static final int FURTHER = 4;
  private static final int PARTICLES = 5;

  private JudgementCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(products(), features(), signatures(), exits(), amounts(), partners());
  }

  private static ConformanceCase products() {
    SplittableRandom random = new SplittableRandom(31);
    double[] particles =
        random.doubles((long) EVENTS * PARTICLES * ChainLayout.PARTICLE_STRIDE, -5, 5).toArray();
    int[] chosen = random.ints(EVENTS, 0, 3).toArray();
    double[] weights = random.doubles(EVENTS, -0.2, 1).map(w -> Math.max(w, 0)).toArray();
    int[] table = {TRACKS, PARTICLES, 1, 2, -1, 4, -1, -1, 3, 4, 1};
    double[] charges = {1, -1, 0, -1, 0, 0, 1, -1, 0};
    return new KernelCase(
        "products of three channels, some events without weight",
        EVENTS,
        () ->
            new EventCall.Product(
                particles,
                chosen,
                weights,
                table,
                charges,
                new double[EVENTS * TRACKS * TrackTable.TRACK_STRIDE]),
        List.of(Tolerance.EXACT),
        "nothing");
  }

  /** An arc tangent may differ by an ulp. */
  private static ConformanceCase features() {
    SplittableRandom random = new SplittableRandom(32);
    SurfaceArrays surfaces = SampleSurfaces.surfaces();
    int groups = surfaces.groupCount();
    double[] tracks = tracks(random, EVENTS);
    int[] reached = random.ints(EVENTS, 0, 57).toArray();
    int[] groupHits = random.ints((long) EVENTS * groups, 0, 4).toArray();
    int[] kinds = new int[groups];
    Arrays.setAll(kinds, g -> g % 3);
    return new KernelCase(
        "features of curling, stiff, axial and missing tracks",
        EVENTS,
        () ->
            new TrackCall.TrackFeature(
                tracks,
                new double[] {1.5},
                reached,
                groupHits,
                surfaces.layout(EVENTS, 1),
                kinds,
                new double[EVENTS * TrackFeatureKernel.FEATURES]),
        List.of(new Tolerance(1e-15, 1e-14)),
        "1e-14 of a feature");
  }

  /** Angles may differ by an ulp. */
  private static ConformanceCase signatures() {
    SplittableRandom random = new SplittableRandom(33);
    double[] vertices = vertices(random);
    double[] tracks = tracks(random, EVENTS * TRACKS);
    double[] features = features(random, tracks);
    double[] further = random.doubles((long) EVENTS * SIGNATURES * FURTHER).toArray();
    int width = SignatureLayout.VALUES + FURTHER;
    return new KernelCase(
        "events on both sides of every requirement",
        EVENTS,
        () ->
            new DetectionCall.Signature(
                vertices,
                tracks,
                features,
                further,
                integers(),
                requirements(width),
                new double[EVENTS * SIGNATURES * width],
                new int[EVENTS * SIGNATURES],
                new int[EVENTS * SIGNATURES]),
        List.of(new Tolerance(1e-12, 1e-13), Tolerance.EXACT, Tolerance.EXACT),
        "values 1e-13 or 1e-12, decisions nothing");
  }

  /** Amounts may differ by a step where they are rounded. */
  private static ConformanceCase amounts() {
    SplittableRandom random = new SplittableRandom(34);
    double[] rays = new double[EVENTS * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_WEIGHT] =
          i % 5 == 0 ? -random.nextDouble() : random.nextDouble();
    }
    double[] vertices = vertices(random);
    double[] weights = random.doubles(EVENTS).toArray();
    int width = SignatureLayout.VALUES + FURTHER;
    double[] values = random.doubles((long) EVENTS * SIGNATURES * width, 0, 70).toArray();
    int[] accepted = random.ints((long) EVENTS * SIGNATURES, 0, 2).toArray();
    int[] unseen = random.ints((long) EVENTS * SIGNATURES, 0, 2).toArray();
    double[] exits = random.doubles((long) EVENTS * ExitKernel.EXIT_STRIDE).toArray();
    double[] edges = edges();
    return new KernelCase(
        "amounts with an efficiency, with menus, with decays everywhere",
        EVENTS,
        () ->
            new RayCall.Amount(
                rays,
                vertices,
                weights,
                exits,
                integers(),
                requirements(width),
                new double[] {0, 8, 2, 3, 1, 60, 0.2, 1, 5, 1, 0.5, 0.9, 0.1, 0.3, 0.8},
                values,
                accepted,
                unseen,
                PipelinePlan.binTable(edges),
                PipelinePlan.binningArray(edges, 32),
                new int[] {0, 0, edges.length - 1, EVENTS},
                new int[EVENTS],
                new long[EVENTS * SPECTRA],
                new long[EVENTS * SPECTRA],
                new long[EVENTS * SPECTRA * AmountKernel.EXIT_AMOUNTS]),
        List.of(
            Tolerance.EXACT,
            new Tolerance(1, 1e-14),
            new Tolerance(1, 1e-13),
            new Tolerance(1, 1e-14)),
        "amounts one step of 2^-32 or 1e-13");
  }

  private static double[] edges() {
    double[] edges = new double[402];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-4 * Math.pow(10, (k - 1) / 40.0);
    }
    return edges;
  }

  private static ConformanceCase exits() {
    SplittableRandom random = new SplittableRandom(36);
    int[] counts = random.ints(EVENTS, 0, 4).toArray();
    double[] ends = new double[2 * 2 * EVENTS];
    Arrays.setAll(ends, k -> Math.exp(random.nextDouble(-12, 16)));
    double[] edges = edges();
    return new KernelCase(
        "exits before, between and behind all edges, none",
        EVENTS,
        () ->
            new RayCall.Exit(
                counts,
                ends,
                PipelinePlan.binTable(edges),
                PipelinePlan.binningArray(edges, 32),
                new int[] {0, 2, edges.length - 1, EVENTS},
                new double[EVENTS * ExitKernel.EXIT_STRIDE]),
        List.of(new Tolerance(1e-14, 1e-14)),
        "1e-14 of 1");
  }

  private static ConformanceCase partners() {
    SplittableRandom random = new SplittableRandom(35);
    double[] particles =
        random.doubles((long) EVENTS * PARTICLES * ChainLayout.PARTICLE_STRIDE, -5, 5).toArray();
    for (int p = 0; p < EVENTS * PARTICLES; p++) {
      int at = p * ChainLayout.PARTICLE_STRIDE;
      particles[at + ChainLayout.PARTICLE_MASS] = random.nextDouble(0.1, 10);
      particles[at + ChainLayout.PARTICLE_ENERGY] = random.nextDouble(10, 20);
    }
    int[] table = {SIGNATURES, 3, PARTICLES, FURTHER + 1, 1, 2, 1, 4, 2, 1, 4};
    double[] rows = new double[SIGNATURES * PartnerKernel.ROW];
    for (int s = 0; s < SIGNATURES; s++) {
      int at = s * PartnerKernel.ROW;
      rows[at] = s % 3 == 0 ? 7 : s;
      for (int k = 0; k < PartnerKernel.FEATURES; k++) {
        range(rows, at + 1 + 2 * k, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      }
      range(rows, at + 1 + 2 * PartnerKernel.CMS_ENERGY, 10, 60);
      range(rows, at + 1 + 2 * PartnerKernel.THETA, 0.3, 2.5);
      range(rows, at + 1 + 2 * PartnerKernel.TRANSVERSE, 1, 6);
    }
    return new KernelCase(
        "photons, charged particles and others",
        EVENTS,
        () ->
            new DetectionCall.Partner(
                particles, table, rows, new double[EVENTS * SIGNATURES * (FURTHER + 1)]),
        List.of(new Tolerance(1e-13, 1e-14)),
        "1e-14 of a value");
  }

  private static double[] vertices(SplittableRandom random) {
    double[] vertices = new double[EVENTS * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      double u = Math.exp(random.nextDouble(-9, 6));
      int v = i * VertexKernel.VERTEX_STRIDE;
      for (int axis = 0; axis < 3; axis++) {
        vertices[v + axis] = u * random.nextDouble(-1, 1);
      }
      vertices[v + VertexKernel.VERTEX_LENGTH] = u;
      vertices[v + VertexKernel.VERTEX_WEIGHT] = i % 13 == 0 ? 0 : 10 * u;
    }
    return vertices;
  }

  /**
   * One signature of each kind of pair, the second with decays everywhere and a list of two menus,
   * the third with a table of efficiencies; two lines of menus behind them.
   */
  private static int[] integers() {
    int none = SignatureLayout.PAIR_NONE;
    int leading = SignatureLayout.PAIR_LEADING;
    int opposite = SignatureLayout.PAIR_OPPOSITE;
    int menus = SignatureLayout.HEADER + SIGNATURES * SignatureLayout.SIGNATURE_INTS;
    int[] header = {SIGNATURES, TRACKS, FURTHER, SPECTRA, 0, 2, 3};
    int[] rows = {
      none, -1, 0, -1, leading, -1, 1, menus, opposite, 0, 0, -1, none, -1, 0, -1, opposite, -1, 0,
      -1
    };
    int[] lists = {2, 1, 3, 5, 0, 3, 4};
    return Stream.of(header, rows, lists).flatMapToInt(Arrays::stream).toArray();
  }

  private static double[] requirements(int width) {
    int row = SignatureLayout.row(width);
    double[] rows = new double[SignatureLayout.rows(width) + SIGNATURES * row];
    rows[0] = 0.05;
    rows[2] = -0.03;
    rows[SignatureLayout.MEAN_WEIGHT] = 0.7;
    for (int k = 0; k < width; k++) {
      range(rows, SignatureLayout.UNSEEN + 2 * k, k % 2, -(k % 3));
    }
    for (int s = 0; s < SIGNATURES; s++) {
      int at = SignatureLayout.rows(width) + s * row;
      for (int k = 0; k < TrackFeatureKernel.FEATURES; k++) {
        range(rows, at + 2 * k, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      }
      int ranges = at + SignatureLayout.valueRanges();
      for (int k = 0; k < width; k++) {
        range(rows, ranges + 2 * k, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        range(rows, ranges + 2 * width + 2 * k, 1, -1);
      }
      range(rows, at + 2 * TrackFeatureKernel.TRANSVERSE, 0.05, 20);
      range(rows, at + 2 * TrackFeatureKernel.THETA, 0.3, 2.7);
      range(rows, ranges + 2 * SignatureLayout.RADIUS, 0.01, 60);
      range(rows, ranges + 2 * SignatureLayout.PASSING, 1 + s % 2, 3);
      if (s > 0) {
        range(rows, ranges + 2 * SignatureLayout.PAIR_ANGLE, 0.1, 3);
        range(rows, ranges + 2 * width + 2 * SignatureLayout.PAIR_MASS, 0.48, 0.52);
        range(rows, ranges + 2 * width + 2 * SignatureLayout.BACK_TO_BACK, 0, 0.17);
      }
      range(rows, ranges + 2 * (SignatureLayout.VALUES + 1), 0.1, 1);
      for (int b = 0; b < SignatureLayout.BOXES; b++) {
        int box = at + SignatureLayout.boxes(width) + b * SignatureLayout.BOX_DOUBLES;
        range(rows, box, b, b > 1 ? -1 : 30);
        range(rows, box + 2, -20, 5 * b);
        range(rows, box + 4, 0.5, 2);
      }
      range(rows, ranges + 2 * SignatureLayout.IN_BOXES, 0, s % 2);
      rows[at + SignatureLayout.masses(width)] = 0.1395;
      rows[at + SignatureLayout.masses(width) + 1] = 0.1395;
      rows[at + SignatureLayout.factor(width)] = 0.98;
    }
    return rows;
  }

  private static void range(double[] rows, int at, double least, double most) {
    rows[at] = least;
    rows[at + 1] = most;
  }

  private static double[] tracks(SplittableRandom random, int count) {
    double[] tracks = new double[count * TrackTable.TRACK_STRIDE];
    for (int t = 0; t < count; t++) {
      int at = t * TrackTable.TRACK_STRIDE;
      double p = t % 7 == 0 ? 0 : Math.exp(random.nextDouble(-5, 3));
      double cos = t % 11 == 0 ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
      double phi = random.nextDouble(0, 2 * Math.PI);
      for (int axis = 0; axis < 3; axis++) {
        tracks[at + axis] = t % 17 == 0 ? 0 : random.nextDouble(-80, 80);
      }
      tracks[at + 3] = p * Math.sqrt(1 - cos * cos) * Math.cos(phi);
      tracks[at + 4] = p * Math.sqrt(1 - cos * cos) * Math.sin(phi);
      tracks[at + 5] = p * cos;
      tracks[at + 6] = random.nextInt(-1, 2);
    }
    return tracks;
  }

  private static double[] features(SplittableRandom random, double[] tracks) {
    int count = tracks.length / TrackTable.TRACK_STRIDE;
    double[] features = new double[count * TrackFeatureKernel.FEATURES];
    for (int t = 0; t < count; t++) {
      int at = t * TrackTable.TRACK_STRIDE;
      int f = t * TrackFeatureKernel.FEATURES;
      double pt = Math.sqrt(tracks[at + 3] * tracks[at + 3] + tracks[at + 4] * tracks[at + 4]);
      features[f + TrackFeatureKernel.PRESENT] = t % 7 == 0 ? 0 : 1;
      features[f + TrackFeatureKernel.CHARGE] = tracks[at + 6];
      features[f + TrackFeatureKernel.TRANSVERSE] = pt;
      features[f + TrackFeatureKernel.THETA] = Math.atan2(pt, tracks[at + 5]);
      features[f + TrackFeatureKernel.WIRE_LAYERS] = random.nextInt(57);
    }
    return features;
  }
}
