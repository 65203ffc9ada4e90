package io.addra.kernels.conformance;

import io.addra.kernels.track.CoaxialLayer;
import io.addra.kernels.track.FieldArrays;
import io.addra.kernels.track.PlanarSensor;
import io.addra.kernels.track.Point;
import io.addra.kernels.track.SurfaceArrays;
import java.util.ArrayList;
import java.util.List;

/** A small tracking detector: twelve layers, sensors on ladders and tilted ones, and a field. */
final class SampleSurfaces {
  private static final int LAYERS = 12;
  private static final int LADDERS = 9;
  private static final double TILT = 0.3;
  private static final double[] R = {0, 20, 60, 130, 135};
  private static final double[] Z = {-90, -40, 0, 50, 120};

  private SampleSurfaces() {}

  /** Layers of 10 to 120 cm about two groups of sensors within 9 cm. */
  static SurfaceArrays surfaces() {
    List<CoaxialLayer> layers = new ArrayList<>();
    for (int n = 0; n < LAYERS; n++) {
      layers.add(new CoaxialLayer(10.0 * (n + 1), -50.0 - n, 80.0 + n));
    }
    List<List<PlanarSensor>> groups = new ArrayList<>();
    for (int g = 0; g < 2; g++) {
      List<PlanarSensor> group = new ArrayList<>();
      for (int k = 0; k < LADDERS; k++) {
        double phi = 2 * Math.PI * (k + 0.3 * g) / LADDERS;
        double radius = 4.0 + 3.0 * g;
        group.add(barrel(phi, radius, -6));
        group.add(barrel(phi, radius, 4));
        group.add(slanted(phi, radius - 1, 16));
      }
      groups.add(group);
    }
    return SurfaceArrays.of(layers, groups).arrays();
  }

  /** A field that changes by a third, on uneven steps, and ends inside the outermost layers. */
  static FieldArrays field() {
    double[] br = new double[R.length * Z.length];
    double[] bz = new double[R.length * Z.length];
    for (int i = 0; i < R.length; i++) {
      for (int j = 0; j < Z.length; j++) {
        br[i * Z.length + j] = 1e-3 * R[i] * Math.sin(0.02 * Z[j]);
        bz[i * Z.length + j] = 1.5 - 0.5 * Math.cos(0.02 * Z[j]) * Math.exp(-R[i] / 50);
      }
    }
    return FieldArrays.of(R, Z, br, bz);
  }

  private static PlanarSensor barrel(double phi, double radius, double z) {
    return new PlanarSensor(
        place(phi, radius, z),
        new Point(-Math.sin(phi), Math.cos(phi), 0),
        new Point(0, 0, 1),
        9,
        4,
        4);
  }

  private static PlanarSensor slanted(double phi, double radius, double z) {
    return new PlanarSensor(
        place(phi, radius, z),
        new Point(-Math.sin(phi), Math.cos(phi), 0),
        new Point(-Math.sin(TILT) * Math.cos(phi), -Math.sin(TILT) * Math.sin(phi), Math.cos(TILT)),
        10,
        4,
        2.5);
  }

  /** Shifted across, as in a windmill. */
  private static Point place(double phi, double radius, double z) {
    double shift = 0.5;
    return new Point(
        radius * Math.cos(phi) - shift * Math.sin(phi),
        radius * Math.sin(phi) + shift * Math.cos(phi),
        z);
  }
}
