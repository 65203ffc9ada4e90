package io.addra.kernels.conformance;

import io.addra.kernels.body.DecayKernel;
import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.KernelCall;
import io.addra.kernels.device.PipelinePlan;
import java.util.List;
import java.util.SplittableRandom;

/** Cases of the kernels that draw a decay and look at its tracks. */
final class SignatureCases {
  private static final int EVENTS = 4096;
  private static final int HITS = 6;
  private static final int LAYERS = 12;
  private static final double SMALLEST = 0x1p-53;
  private static final double LARGEST_LENGTH = 1e4;
  private static final double[] BETA_GAMMA = {1e-6, 1e-2, 1, 1e2, 1e6};

  private SignatureCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(vertex(), decay(), detection());
  }

  /**
   * log and exp may differ by an ulp or two: 1e-13 of a value, and of the largest length of an
   * interval, on which it may depend which of two touching intervals is taken.
   */
  private static ConformanceCase vertex() {
    SplittableRandom random = new SplittableRandom(11);
    double[] rays = rays(random);
    double[] uniforms = uniforms(random);
    int[] counts = new int[EVENTS];
    int[] hitNode = new int[HITS * EVENTS];
    double[] ends = new double[2 * HITS * EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      counts[i] = random.nextInt(HITS + 2);
      double at = 0;
      for (int h = 0; h < HITS; h++) {
        hitNode[h * EVENTS + i] = random.nextInt(2);
        double gap = i % 3 == 0 ? 0 : Math.exp(random.nextDouble(-9, 6));
        double length = i % 5 == 0 ? Math.ulp(at) : Math.exp(random.nextDouble(-9, 6));
        ends[2 * h * EVENTS + i] = at + gap;
        ends[(2 * h + 1) * EVENTS + i] = i % 101 == 0 ? 1e30 : at + gap + length;
        at += gap + length;
      }
    }
    int[] nodes = new int[2 * TraceKernel.NODE_STRIDE];
    nodes[TraceKernel.NODE_PLUS] = 1;
    nodes[TraceKernel.NODE_STRIDE + TraceKernel.NODE_PLUS] = 2;
    int[] choice = {EVENTS, HITS, 1};
    double[] parameters = {1e-4, LARGEST_LENGTH};
    return new KernelCase(
        "vertices in touching, tiny and endless intervals",
        EVENTS,
        () ->
            new KernelCall.Vertex(
                rays,
                uniforms,
                counts,
                hitNode,
                ends,
                nodes,
                choice,
                parameters,
                new double[EVENTS * VertexKernel.VERTEX_STRIDE]),
        List.of(new Tolerance(1e-13 * LARGEST_LENGTH, 1e-13)),
        "1e-13 of a value or of the longest interval, 1e4 cm");
  }

  /** sin and cos may differ by an ulp or two: 1e-13 of a momentum, or of 1 GeV. */
  private static ConformanceCase decay() {
    SplittableRandom random = new SplittableRandom(12);
    double[] rays = rays(random);
    double[] uniforms = uniforms(random);
    double[] decay = {0.49, Math.hypot(0.49, 0.105), Math.hypot(0.49, 0.139)};
    return new KernelCase(
        "decays at beta gamma 1e-6 to 1e6",
        EVENTS,
        () ->
            new KernelCall.Decay(
                rays, uniforms, decay, new double[EVENTS * DecayKernel.MOMENTA_STRIDE]),
        List.of(new Tolerance(1e-13, 1e-12)),
        "1e-12 of a momentum, 1e-13 GeV");
  }

  /** Amounts may differ by one step where they are rounded. */
  private static ConformanceCase detection() {
    SplittableRandom random = new SplittableRandom(14);
    double[] rays = rays(random);
    double[] vertices = vertices(random);
    double[] momenta = momenta(random);
    int[] reached1 = random.ints(EVENTS, 0, LAYERS).toArray();
    int[] reached2 = random.ints(EVENTS, 0, LAYERS).toArray();
    double[] requirements = {3, 4, 0.05, 90, -60, 120, 0.3, 2.6, 0.2, 2.9, 0.05, 0.1, 0.999};
    double[] edges = new double[402];
    for (int k = 1; k < edges.length; k++) {
      edges[k] = 1e-4 * Math.pow(10, (k - 1) / 40.0);
    }
    double[] binning = PipelinePlan.binningArray(edges, 32);
    int[] layout = {0, 0, edges.length - 1, EVENTS};
    return new KernelCase(
        "decays on both sides of every requirement",
        EVENTS,
        () ->
            new KernelCall.Detection(
                rays,
                vertices,
                momenta,
                reached1,
                reached2,
                requirements,
                PipelinePlan.binTable(edges),
                binning,
                layout,
                new int[EVENTS],
                new int[EVENTS],
                new long[EVENTS],
                new long[EVENTS]),
        List.of(Tolerance.EXACT, Tolerance.EXACT, new Tolerance(1, 0), new Tolerance(1, 0)),
        "decisions nothing, amounts one step of 2^-32");
  }

  private static double[] rays(SplittableRandom random) {
    double[] rays = new double[8 * EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      double[] direction = direction(random, i);
      for (int axis = 0; axis < 3; axis++) {
        rays[8 * i + axis] = random.nextDouble(-1, 1);
        rays[8 * i + 3 + axis] = direction[axis];
      }
      rays[8 * i + 6] = i % 2 == 0 ? BETA_GAMMA[i / 2 % 5] : Math.exp(random.nextDouble(-3, 3));
      rays[8 * i + 7] = i % 17 == 0 ? 0 : 1;
    }
    return rays;
  }

  /** Any direction; now and then along an axis. */
  private static double[] direction(SplittableRandom random, int i) {
    double cos = i % 7 == 0 ? random.nextInt(-1, 2) : random.nextDouble(-1, 1);
    double sin = Math.sqrt(1 - cos * cos);
    double phi = random.nextDouble(0, 2 * Math.PI);
    return new double[] {sin * Math.cos(phi), sin * Math.sin(phi), cos};
  }

  private static double[] uniforms(SplittableRandom random) {
    double[] uniforms = new double[EVENTS * PhiloxKernel.DRAWS];
    for (int k = 0; k < uniforms.length; k++) {
      uniforms[k] =
          switch (random.nextInt(12)) {
            case 0 -> SMALLEST;
            case 1 -> 1 - SMALLEST;
            case 2 -> 0.5;
            default -> random.nextDouble(SMALLEST, 1);
          };
    }
    return uniforms;
  }

  /** On and off the axis, inside and outside the layers, some without a vertex. */
  private static double[] vertices(SplittableRandom random) {
    double[] vertices = new double[EVENTS * VertexKernel.VERTEX_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      double[] direction = direction(random, i);
      double distance = i % 11 == 0 ? 0 : Math.exp(random.nextDouble(-5, 5));
      for (int axis = 0; axis < 3; axis++) {
        vertices[5 * i + axis] = distance * direction[axis];
      }
      vertices[5 * i + 3] = distance;
      vertices[5 * i + 4] = i % 13 == 0 ? 0 : 10 * distance;
    }
    return vertices;
  }

  /** Curling, stiff and axial tracks, some at rest. */
  private static double[] momenta(SplittableRandom random) {
    double[] momenta = new double[EVENTS * DecayKernel.MOMENTA_STRIDE];
    for (int i = 0; i < EVENTS; i++) {
      for (int daughter = 0; daughter < 2; daughter++) {
        double[] direction = direction(random, i);
        double p = i % 19 == 0 ? 0 : Math.exp(random.nextDouble(-6, 3));
        for (int axis = 0; axis < 3; axis++) {
          momenta[6 * i + 3 * daughter + axis] = p * direction[axis];
        }
      }
    }
    return momenta;
  }
}
