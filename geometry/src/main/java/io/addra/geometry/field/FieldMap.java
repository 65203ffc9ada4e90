package io.addra.geometry.field;

import io.addra.geometry.document.InputException;
import io.addra.geometry.space.Vector3;
import java.util.Arrays;

/**
 * A field that is symmetric about the z axis and has no component in phi, given at the nodes of a
 * grid in r and z. Immutable.
 *
 * <p>Between nodes both components are bilinear in r and z: continuous across cells, exact for a
 * field that is linear in a cell. The error of a step h is at most h^2/8 times the second
 * derivatives; a map of every other node shows four times it. By that measure Belle II's map, with
 * steps of 10 cm, is good to 1 mT in the drift chamber from r = 50 cm, to 6 mT from 30 cm and to 25
 * mT at 20 cm, beside the final focus; it does not resolve the compensation solenoids within, nor
 * the iron plates of the endcaps. On the axis the field points along z. Outside the grid there is
 * no field.
 */
public final class FieldMap implements MagneticField {
  private final double[] r;
  private final double[] z;
  private final double[] br;
  private final double[] bz;

  private FieldMap(double[] r, double[] z, double[] br, double[] bz) {
    this.r = r;
    this.z = z;
    this.br = br;
    this.bz = bz;
  }

  /**
   * A map of a grid.
   *
   * @param rCm distances of the nodes from the z axis (cm), 0 or more, ascending, at least two
   * @param zCm z of the nodes (cm, Belle II frame), ascending, at least two
   * @param brT component away from the axis (tesla) at node (i, j) in element i * zCm.length + j; 0
   *     where r is 0
   * @param bzT component along z (tesla), in the same order
   * @throws IllegalArgumentException if this is not so or a number is not finite
   */
  public static FieldMap of(double[] rCm, double[] zCm, double[] brT, double[] bzT) {
    ascending("r", rCm);
    ascending("z", zCm);
    if (rCm[0] < 0) {
      throw new IllegalArgumentException("r must be >= 0, found " + rCm[0]);
    }
    int nodes = rCm.length * zCm.length;
    finite("B_r", brT, nodes);
    finite("B_z", bzT, nodes);
    for (int j = 0; rCm[0] == 0 && j < zCm.length; j++) {
      if (brT[j] != 0) {
        throw new IllegalArgumentException("B_r must be 0 on the axis, found " + brT[j]);
      }
    }
    return new FieldMap(rCm.clone(), zCm.clone(), brT.clone(), bzT.clone());
  }

  /**
   * Reads a map from a CSV table with the columns r_cm, z_cm, br_t, bz_t, one node a row, r
   * ascending and z ascending within it. Empty lines and lines that begin with # are left out.
   *
   * @param fileName name of the file, for messages
   * @param bytes its content in UTF-8
   * @throws InputException if it is no such table, naming the line, or the grid has gaps
   */
  public static FieldMap read(String fileName, byte[] bytes) {
    return new FieldMapReader(fileName).read(bytes);
  }

  @Override
  public Vector3 at(double x, double y, double zCm) {
    double rho = Math.hypot(x, y);
    int i = cell(r, rho);
    int j = cell(z, zCm);
    if (i < 0 || j < 0) {
      return Vector3.ZERO;
    }
    double u = (rho - r[i]) / (r[i + 1] - r[i]);
    double v = (zCm - z[j]) / (z[j + 1] - z[j]);
    double radial = rho > 0 ? bilinear(br, i, j, u, v) / rho : 0;
    return new Vector3(radial * x, radial * y, bilinear(bz, i, j, u, v));
  }

  /** Distances of the nodes from the z axis (cm), ascending; a copy. */
  public double[] rCm() {
    return r.clone();
  }

  /** z of the nodes (cm), ascending; a copy. */
  public double[] zCm() {
    return z.clone();
  }

  /** Component away from the axis (tesla), in the order of {@link #of}; a copy. */
  public double[] brT() {
    return br.clone();
  }

  /** Component along z (tesla), in the order of {@link #of}; a copy. */
  public double[] bzT() {
    return bz.clone();
  }

  private double bilinear(double[] b, int i, int j, double u, double v) {
    int k = i * z.length + j;
    double inner = b[k] + v * (b[k + 1] - b[k]);
    double outer = b[k + z.length] + v * (b[k + z.length + 1] - b[k + z.length]);
    return inner + u * (outer - inner);
  }

  /** Index of the node before a coordinate, or -1 outside the grid. */
  private static int cell(double[] nodes, double value) {
    if (!(value >= nodes[0] && value <= nodes[nodes.length - 1])) {
      return -1;
    }
    int found = Arrays.binarySearch(nodes, value);
    return Math.min(found >= 0 ? found : -found - 2, nodes.length - 2);
  }

  private static void ascending(String name, double[] nodes) {
    finite(name, nodes, nodes.length);
    if (nodes.length < 2) {
      throw new IllegalArgumentException(name + " needs two nodes, found " + nodes.length);
    }
    for (int k = 1; k < nodes.length; k++) {
      if (!(nodes[k] > nodes[k - 1])) {
        throw new IllegalArgumentException(
            name + " must ascend, found " + nodes[k] + " after " + nodes[k - 1]);
      }
    }
  }

  private static void finite(String name, double[] values, int count) {
    if (values.length != count) {
      throw new IllegalArgumentException(
          name + " needs " + count + " numbers, found " + values.length);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be finite, found " + value);
      }
    }
  }
}
