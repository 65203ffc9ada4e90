package io.addra.kernels.conformance;

import io.addra.kernels.body.LocatorLayout;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rays, 8 doubles each: origin (cm), direction, beta gamma, weight. */
final class SampleRays {
  /** Boxes of a scene that rays are laid along, evenly from all. */
  private static final int MOST_BOXES = 24;

  private static final double[] BETA_GAMMA = {1, 1e-6, 1e-3, 0.3, 30, 1e6};

  private SampleRays() {}

  /** Rays from anywhere in any of the scene's worlds, in any direction, of any speed. */
  static double[] random(Scene scene, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> roots = roots(scene);
    double[] rays = new double[8 * count];
    for (int i = 0; i < count; i++) {
      double cos = random.nextDouble(-1, 1);
      double sin = Math.sqrt(1 - cos * cos);
      double phi = random.nextDouble(0, 2 * Math.PI);
      int box = 6 * roots.get(random.nextInt(roots.size()));
      for (int axis = 0; axis < 3; axis++) {
        double lower = scene.boxes()[box + axis];
        rays[8 * i + axis] = random.nextDouble(lower, scene.boxes()[box + axis + 3]);
      }
      rays[8 * i + 3] = sin * Math.cos(phi);
      rays[8 * i + 4] = sin * Math.sin(phi);
      rays[8 * i + 5] = cos;
      rays[8 * i + 6] = Math.exp(random.nextDouble(Math.log(1e-6), Math.log(1e6)));
      rays[8 * i + 7] = 1;
    }
    return rays;
  }

  /** Rays from inside and just outside the ball of the locator, some from its very border. */
  static double[] central(Scene scene, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] rays = random(scene, count, seed + 1);
    for (int i = 0; i < count; i++) {
      double cos = random.nextDouble(-1, 1);
      double sin = Math.sqrt(1 - cos * cos);
      double phi = random.nextDouble(0, 2 * Math.PI);
      double r = LocatorLayout.BALL_CM * (i % 4 == 0 ? 1 : random.nextDouble(0, 1.5));
      rays[8 * i] = r * sin * Math.cos(phi);
      rays[8 * i + 1] = r * sin * Math.sin(phi);
      rays[8 * i + 2] = r * cos;
    }
    return rays;
  }

  /**
   * Rays along and through the faces, edges and vertices of bounding boxes, tangents of circles,
   * along axes, from inside and from surfaces, with zeros of both signs, without direction, without
   * weight.
   */
  static double[] edges(Scene scene) {
    List<double[]> rays = new ArrayList<>();
    int step = Math.max(1, scene.nodeCount() / MOST_BOXES);
    for (int node = 0; node < scene.nodeCount(); node += step) {
      addBox(scene, 6 * node, rays);
    }
    addTangents(scene, rays);
    rays.add(new double[] {1, 2, 3, 0, 0, 0});
    rays.add(new double[] {0, 0, 0, 0, 0, 0});
    double[] flat = new double[8 * rays.size() + 8];
    for (int i = 0; i < rays.size(); i++) {
      System.arraycopy(rays.get(i), 0, flat, 8 * i, 6);
      flat[8 * i + 6] = BETA_GAMMA[i % BETA_GAMMA.length];
      flat[8 * i + 7] = 1;
    }
    // the last has weight 0: room that no event takes
    System.arraycopy(flat, 0, flat, flat.length - 8, 7);
    return flat;
  }

  /** The nodes that are in no other. */
  private static List<Integer> roots(Scene scene) {
    List<Integer> roots = new ArrayList<>();
    int node = 0;
    while (node < scene.nodeCount()) {
      roots.add(node);
      node = scene.nodes()[node * TraceKernel.NODE_STRIDE + TraceKernel.NODE_SKIP];
    }
    return roots;
  }

  /** From and through the 27 corners, middles and the centre of a box, its padding taken off. */
  private static void addBox(Scene scene, int box, List<double[]> rays) {
    double[][] places = new double[3][3];
    for (int axis = 0; axis < 3; axis++) {
      places[axis][0] = unpadded(scene.boxes()[box + axis]);
      places[axis][2] = unpadded(scene.boxes()[box + axis + 3]);
      places[axis][1] = 0.5 * (places[axis][0] + places[axis][2]);
    }
    for (int p = 0; p < 27; p++) {
      double[] at = {places[0][p % 3], places[1][p / 3 % 3], places[2][p / 9]};
      for (int d = 0; d < 27; d++) {
        double[] direction = {d % 3 - 1, d / 3 % 3 - 1, d / 9 - 1};
        double length = Math.sqrt(dot(direction, direction));
        if (length > 0) {
          // a zero keeps the sign that the division gives it
          double[] ray = new double[6];
          for (int axis = 0; axis < 3; axis++) {
            ray[3 + axis] = direction[axis] / (p % 2 == 0 ? length : -length);
            ray[axis] = at[axis] - (d % 2 == 0 ? 0 : 64 * ray[3 + axis]);
          }
          rays.add(ray);
        }
      }
    }
  }

  /** Dimensions are whole multiples of 0.01 cm, and the padding is less. */
  private static double unpadded(double padded) {
    return Math.rint(100 * padded) / 100;
  }

  /** Lines that touch the outer and inner circles of every section, in the middle of its length. */
  private static void addTangents(Scene scene, List<double[]> rays) {
    for (int p = 0; p < scene.primitiveCount(); p++) {
      int c = p * TraceKernel.CONE_STRIDE;
      double z = 0.5 * (scene.cones()[c] + scene.cones()[c + 1]);
      int frame = scene.primitives()[p * TraceKernel.PRIMITIVE_STRIDE + 3];
      for (int side = 2; side < 6; side += 2) {
        double radius = scene.cones()[c + side] + scene.cones()[c + side + 1] * z;
        for (int k = 0; k < 12 && radius > 0; k++) {
          double cos = Math.cos(Math.PI * k / 6);
          double sin = Math.sin(Math.PI * k / 6);
          double[] on = {radius * cos, radius * sin, z};
          double[] along = {-sin, cos, 0};
          double[] before = {on[0] - 50 * along[0], on[1] - 50 * along[1], z};
          add(scene, frame, before, along, rays);
          add(scene, frame, on, along, rays);
          add(scene, frame, on, new double[] {cos, sin, 0}, rays);
        }
      }
    }
  }

  /** Adds a ray that is given in a frame of the scene, or in its own where there is none. */
  private static void add(
      Scene scene, int frame, double[] origin, double[] direction, List<double[]> rays) {
    double[] ray = new double[6];
    for (int axis = 0; axis < 3; axis++) {
      ray[axis] = frame < 0 ? origin[axis] : 0;
      ray[3 + axis] = frame < 0 ? direction[axis] : 0;
      for (int k = 0; k < 3 && frame >= 0; k++) {
        int f = frame * TraceKernel.FRAME_STRIDE;
        double part = scene.frames()[f + 3 + 3 * k + axis];
        ray[axis] += origin[k] * part + (k == 0 ? scene.frames()[f + axis] : 0);
        ray[3 + axis] += direction[k] * part;
      }
    }
    rays.add(ray);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
