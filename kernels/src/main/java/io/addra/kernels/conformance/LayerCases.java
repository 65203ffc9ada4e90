package io.addra.kernels.conformance;

import io.addra.kernels.body.CrossingKernel;
import io.addra.kernels.body.DepthKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.body.ReachTables;
import io.addra.kernels.body.TrackTable;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.DetectionCall;
import io.addra.kernels.device.RayCall;
import java.util.List;
import java.util.SplittableRandom;

/** Cases of the kernels of products in layers. */
final class LayerCases {
  private static final int EVENTS = 1024;
  private static final int EACH = 3;
  private static final int ALL = EVENTS * EACH;
  private static final int CHANNELS = 4;
  private static final int SIGNATURES = 2;
  private static final int HITS = 12;
  private static final int POINTS = 24;

  /** Values of a signature, and where those of these kernels begin. */
  private static final int WIDTH = 12;

  private static final int OFFSET = 4;

  /** By node: walls and their gaps, layers in them, nothing; excesses may be of either sign. */
  private static final double[] MATTER = {
    0.06, 0.57, 0.0114, -0.06, -0.57, -0.0114, 0.012, 0.023, 0.002, 0.01, 0.02, 0.001, 0.057, 1.78,
    0.0127, 0, 0, 0
  };

  private static final int[] KINDS = {0, 0, 1, 2, LayerKernel.CALORIMETER_KIND, 62};
  private static final int NODES = KINDS.length;

  private LayerCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(products(), crossings(), flights());
  }

  /** Logarithms and exponentials may differ by an ulp: they decide only on a border. */
  private static ConformanceCase products() {
    SplittableRandom random = new SplittableRandom(51);
    double[] tracks = tracks(random);
    int[] chosen = random.ints(EVENTS, 0, CHANNELS).toArray();
    double[] uniforms = uniforms(random);
    Hits hits = new Hits(random, ALL);
    int[] species = new int[CHANNELS * EACH];
    double[] masses = new double[CHANNELS * EACH];
    for (int k = 0; k < species.length; k++) {
      species[k] = k % LayerKernel.SPECIES_COUNT;
      masses[k] = species[k] == LayerKernel.PHOTON ? 0 : 0.1 + 0.07 * k;
    }
    double[] reach = new double[ReachTables.HEADER + ReachTables.CURVES * POINTS];
    reach[ReachTables.FIRST] = -4;
    reach[ReachTables.STEP] = 0.5;
    reach[ReachTables.POINTS] = POINTS;
    for (int k = 0; k < POINTS; k++) {
      reach[ReachTables.HEADER + k] = -6 + 0.8 * k;
      reach[ReachTables.HEADER + POINTS + k] = 0.8 * k;
      reach[ReachTables.HEADER + 2 * POINTS + k] = 0.1 * k;
    }
    return new KernelCase(
        "products of all species through walls and layers",
        ALL,
        () ->
            new DetectionCall.Layer(
                tracks,
                chosen,
                uniforms,
                hits.count,
                hits.node,
                hits.ends,
                MATTER,
                KINDS,
                species,
                masses,
                reach,
                new int[] {ALL, HITS, EACH},
                new double[] {0.05, 0, -0.03},
                new double[ALL * LayerKernel.PRODUCT_STRIDE],
                new long[ALL]),
        List.of(new Tolerance(1e-13, 1e-12), Tolerance.EXACT),
        "1e-13 of a feature, or of 1 cm");
  }

  private static ConformanceCase crossings() {
    SplittableRandom random = new SplittableRandom(52);
    double[] tracks = tracks(random);
    double[] uniforms = uniforms(random);
    double[] rays = rays(random);
    double[] vertices = vertices(random, rays);
    double[] products = new double[ALL * LayerKernel.PRODUCT_STRIDE];
    long[] layers = new long[ALL];
    for (int k = 0; k < ALL; k++) {
      int f = k * LayerKernel.PRODUCT_STRIDE;
      products[f + LayerKernel.PRESENT] = k % 7 == 0 ? 0 : 1;
      products[f + LayerKernel.SPECIES] = k % LayerKernel.SPECIES_COUNT;
      products[f + LayerKernel.MOMENTUM] = Math.exp(random.nextDouble(-4, 2));
      products[f + LayerKernel.LAYERS] = random.nextInt(0, 5);
      products[f + LayerKernel.SPAN] = random.nextInt(3) == 0 ? 0 : random.nextDouble(20, 300);
      products[f + LayerKernel.DELAY] = random.nextDouble(0, 50);
      layers[k] = random.nextLong() & Long.MAX_VALUE >> 1;
    }
    double[] rows = new double[SIGNATURES * CrossingKernel.ROW];
    for (int s = 0; s < SIGNATURES; s++) {
      for (int k = 0; k < LayerKernel.FEATURES; k++) {
        rows[s * CrossingKernel.ROW + 2 * k] = Double.NEGATIVE_INFINITY;
        rows[s * CrossingKernel.ROW + 2 * k + 1] = Double.POSITIVE_INFINITY;
      }
      rows[s * CrossingKernel.ROW + 2 * LayerKernel.MOMENTUM] = 0.1 * s;
      rows[s * CrossingKernel.ROW + CrossingKernel.ROW_SPECIES] = s == 0 ? 62 : 54;
    }
    return new KernelCase(
        "products with and without directions",
        EVENTS,
        () ->
            new DetectionCall.Crossing(
                rays,
                vertices,
                tracks,
                uniforms,
                products,
                layers,
                new int[] {SIGNATURES, EACH, WIDTH, OFFSET},
                rows,
                new double[] {0.05, 0, -0.03, 10, 3},
                new double[EVENTS * SIGNATURES * WIDTH]),
        List.of(new Tolerance(1e-12, 1e-13)),
        "1e-12 of a value",
        (_, element) -> written(element, CrossingKernel.VALUES));
  }

  private static ConformanceCase flights() {
    SplittableRandom random = new SplittableRandom(53);
    double[] rays = rays(random);
    double[] vertices = vertices(random, rays);
    Hits hits = new Hits(random, EVENTS);
    return new KernelCase(
        "vertices in walls and behind them",
        EVENTS,
        () ->
            new RayCall.Depth(
                rays,
                vertices,
                hits.count,
                hits.node,
                hits.ends,
                MATTER,
                new int[] {EVENTS, HITS, SIGNATURES, WIDTH, OFFSET},
                new double[EVENTS * SIGNATURES * WIDTH]),
        List.of(Tolerance.EXACT),
        "nothing",
        (_, element) -> written(element, DepthKernel.VALUES));
  }

  /** Whether a further value is one of those that a kernel writes. */
  private static boolean written(int element, int values) {
    int at = element % WIDTH - OFFSET;
    return at >= 0 && at < values;
  }

  private static double[] uniforms(SplittableRandom random) {
    return random.doubles((long) ALL * LayerKernel.DRAWS, 0x1p-53, 1).toArray();
  }

  private static double[] rays(SplittableRandom random) {
    double[] rays = new double[EVENTS * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      double cos = random.nextDouble(-1, 1);
      double phi = random.nextDouble(0, 6);
      rays[r + 3] = Math.sqrt(1 - cos * cos) * Math.cos(phi);
      rays[r + 4] = Math.sqrt(1 - cos * cos) * Math.sin(phi);
      rays[r + 5] = cos;
      rays[r + ProductionKernel.RAY_BETA_GAMMA] = Math.exp(random.nextDouble(-2, 3));
      rays[r + ProductionKernel.RAY_WEIGHT] = 1;
    }
    return rays;
  }

  private static double[] vertices(SplittableRandom random, double[] rays) {
    double[] vertices = new double[EVENTS * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      int r = i * ProductionKernel.RAY_STRIDE;
      int v = i * VertexKernel.VERTEX_STRIDE;
      double u = random.nextDouble(0, 200);
      for (int axis = 0; axis < 3; axis++) {
        vertices[v + axis] = u * rays[r + ProductionKernel.RAY_BETA_GAMMA] * rays[r + 3 + axis];
      }
      vertices[v + VertexKernel.VERTEX_LENGTH] = u;
      vertices[v + VertexKernel.VERTEX_WEIGHT] = 1;
    }
    return vertices;
  }

  private static double[] tracks(SplittableRandom random) {
    double[] tracks = new double[ALL * TrackTable.TRACK_STRIDE];
    for (int t = 0; t < ALL; t++) {
      int at = t * TrackTable.TRACK_STRIDE;
      for (int k = 0; k < 3; k++) {
        tracks[at + k] = random.nextDouble(-50, 50);
        tracks[at + 3 + k] = t % 7 == 0 ? 0 : random.nextDouble(-3, 3);
      }
      tracks[at + TrackTable.TRACK_TIME] = random.nextDouble(0, 90);
    }
    return tracks;
  }

  /** Intervals of rays, more of some than there is room for. */
  private static final class Hits {
    private final int[] count;
    private final int[] node;
    private final double[] ends;

    Hits(SplittableRandom random, int rays) {
      count = random.ints(rays, 0, HITS + 3).toArray();
      node = random.ints((long) rays * HITS, 0, NODES).toArray();
      ends = new double[2 * rays * HITS];
      for (int i = 0; i < rays; i++) {
        for (int h = 0; h < HITS; h++) {
          double from = random.nextDouble(0, 200);
          ends[2 * h * rays + i] = from;
          ends[(2 * h + 1) * rays + i] = from + Math.exp(random.nextDouble(-6, 3));
        }
      }
    }
  }
}
