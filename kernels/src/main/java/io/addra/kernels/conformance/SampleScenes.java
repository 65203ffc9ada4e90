package io.addra.kernels.conformance;

import io.addra.kernels.scene.DirectionRange;
import io.addra.kernels.scene.Scene;
import io.addra.kernels.scene.SceneBuilder;

/** Scenes with every kind of primitive; lengths in cm. */
final class SampleScenes {
  private static final double[] NONE = {};

  private SampleScenes() {}

  /**
   * A world of radius 100: nested tubes and cones, one to a tip, one cut open by two planes, one
   * turned in space, a cube, a hexagonal prism and a tetrahedron.
   */
  static Scene zoo() {
    SceneBuilder b = new SceneBuilder().openGroup(box(-100, 100));
    b.open(box(-40, 40), 1, 0)
        .addConeSection(ends(-40, 40), ends(40, 40), ends(0, 0), NONE, null)
        .open(box(-30, 30), 2, 1)
        .addConeSection(ends(-30, 30), ends(30, 20), ends(10, 5), NONE, null)
        .open(new double[] {0, 0, -20, 20, 20, 20}, 3, 2)
        .addConeSection(
            ends(-20, 20),
            ends(18, 18),
            ends(12, 14),
            new double[] {-1, 0, 0, 0, 0, -1, 0, 0},
            null)
        .close()
        .close()
        .open(new double[] {-5, -5, -35, 5, 5, -30}, 4, 1)
        .addConeSection(ends(-35, -30), ends(0, 5), ends(0, 0), NONE, null)
        .close()
        .close();
    b.open(new double[] {60, -10, -10, 80, 10, 10}, 5, 0)
        .addPolyhedron(prism(4, 10, 70))
        .open(new double[] {65, -5, -5, 75, 5, 5}, 6, 5)
        .addPolyhedron(prism(6, 4, 70))
        .close()
        .close();
    b.open(new double[] {-90, -20, -20, -50, 20, 20}, 7, 0)
        .addConeSection(ends(-10, 10), ends(8, 6), ends(2, 3), NONE, turned())
        .close();
    double t = 1 / Math.sqrt(3);
    b.open(new double[] {-7, 58, -7, 9, 74, 9}, 8, 0)
        .addPolyhedron(
            new double[] {
              -t, -t, -t, t * -60, t, t, -t, t * 74, t, -t, t, t * -56, -t, t, t, t * 74
            })
        .close();
    return b.close().build(9);
  }

  /** A tube around the origin with a lattice of blocks in it, listed by direction. */
  static Scene rings() {
    SceneBuilder b =
        new SceneBuilder()
            .open(box(-60, 60), 0, -1)
            .addConeSection(ends(-60, 60), ends(60, 60), ends(5, 5), NONE, null)
            .seen(DirectionRange.round(-0.998, 0.998));
    return new BlockRings(24, 5, 3).addTo(b, 1, 0).close().build(2);
  }

  /** So many thin plates that a ray along z meets more than a device first makes room for. */
  static Scene plates(int count) {
    SceneBuilder b = new SceneBuilder().openGroup(new double[] {-50, -50, 0, 50, 50, 2 * count});
    for (int k = 0; k < count; k++) {
      b.open(new double[] {-50, -50, 2 * k, 50, 50, 2 * k + 1}, 1 + k % 2, 0)
          .addPolyhedron(
              new double[] {
                1, 0, 0, 50, -1, 0, 0, 50, 0, 1, 0, 50, 0, -1, 0, 50, 0, 0, 1, 2 * k + 1, 0, 0, -1,
                -2 * k
              })
          .close();
    }
    return b.close().build(3);
  }

  /** A prism about a line parallel to z at distance x, of half length and inscribed radius r. */
  private static double[] prism(int sides, double r, double x) {
    double[] planes = new double[4 * (sides + 2)];
    for (int k = 0; k < sides; k++) {
      double nx = Math.cos(2 * Math.PI * k / sides);
      double ny = Math.sin(2 * Math.PI * k / sides);
      set(planes, k, nx, ny, 0, r + nx * x);
    }
    set(planes, sides, 0, 0, 1, r);
    set(planes, sides + 1, 0, 0, -1, r);
    return planes;
  }

  private static void set(double[] planes, int k, double nx, double ny, double nz, double d) {
    planes[4 * k] = nx;
    planes[4 * k + 1] = ny;
    planes[4 * k + 2] = nz;
    planes[4 * k + 3] = d;
  }

  /** A frame at (-70, 0, 0) whose axis is (2, 3, 6)/7. */
  private static double[] turned() {
    double s = 1 / Math.sqrt(13);
    return new double[] {
      -70, 0, 0, 3 * s, -2 * s, 0, 12 * s / 7, 18 * s / 7, -13 * s / 7, 2.0 / 7, 3.0 / 7, 6.0 / 7
    };
  }

  private static double[] box(double from, double to) {
    return new double[] {from, from, from, to, to, to};
  }

  private static double[] ends(double a, double b) {
    return new double[] {a, b};
  }
}
