package io.addra.kernels.conformance;

import io.addra.kernels.body.PhiloxKernel;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.body.VertexKernel;
import io.addra.kernels.device.EventCall;
import java.util.List;
import java.util.SplittableRandom;

/** Cases of the kernels that draw where a decay is and what is seen of it. */
final class SignatureCases {
  private static final int EVENTS = 4096;
  private static final int HITS = 6;
  private static final double SMALLEST = 0x1p-53;
  private static final double LARGEST_LENGTH = 1e4;
  private static final double[] BETA_GAMMA = {1e-6, 1e-2, 1, 1e2, 1e6};

  private SignatureCases() {}

  /** All of them. */
  static List<ConformanceCase> all() {
    return List.of(vertex());
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
            new EventCall.Vertex(
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
}
