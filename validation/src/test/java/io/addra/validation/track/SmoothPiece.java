package io.addra.validation.track;

import io.addra.geometry.field.FieldMap;
import io.addra.geometry.field.MagneticField;
import io.addra.geometry.field.UniformField;
import java.util.Arrays;

/**
 * A part of a field where it has all derivatives: a cell of a map, or all of a uniform field. The
 * formula of a cell goes on beyond its edges, so that an integrator that steps over one still sees
 * a smooth field.
 */
sealed interface SmoothPiece {
  /** The field at a point (cm) into three numbers (tesla). */
  void at(double x, double y, double z, double[] b);

  /** How far a point is inside the nearest edge (cm), negative outside; infinite without edges. */
  double within(double rho, double z);

  /** The piece of a field that a point is in. */
  static SmoothPiece of(MagneticField field, double rho, double z) {
    return switch (field) {
      case FieldMap map -> Cell.of(map, rho, z);
      case UniformField uniform -> new Everywhere(uniform);
      default -> throw new IllegalArgumentException("no pieces of " + field);
    };
  }

  /** A uniform field. */
  record Everywhere(UniformField uniform) implements SmoothPiece {
    @Override
    public void at(double x, double y, double z, double[] b) {
      b[0] = uniform.field().x();
      b[1] = uniform.field().y();
      b[2] = uniform.field().z();
    }

    @Override
    public double within(double rho, double z) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * A cell of a map: a + b u + c v + d u v of both components, u and v the distances from its first
   * corner (cm).
   */
  @SuppressWarnings("ArrayRecordComponent") // a test's own
  record Cell(double r, double z, double r1, double z1, double[] br, double[] bz)
      implements SmoothPiece {
    private static final double AXIS = 1e-12;

    static Cell of(FieldMap map, double rho, double z) {
      double[] rs = map.rCm();
      double[] zs = map.zCm();
      int i = before(rs, rho);
      int j = before(zs, z);
      double[] cell = {rs[i], zs[j], rs[i + 1], zs[j + 1]};
      int k = i * zs.length + j;
      return new Cell(
          cell[0],
          cell[1],
          cell[2],
          cell[3],
          bilinear(map.brT(), k, zs.length, cell),
          bilinear(map.bzT(), k, zs.length, cell));
    }

    private static int before(double[] nodes, double value) {
      if (value < nodes[0] || value > nodes[nodes.length - 1]) {
        throw new IllegalArgumentException("outside the map: " + value);
      }
      int found = Arrays.binarySearch(nodes, value);
      return Math.min(found >= 0 ? found : -found - 2, nodes.length - 2);
    }

    private static double[] bilinear(double[] b, int k, int row, double[] cell) {
      double dr = cell[2] - cell[0];
      double dz = cell[3] - cell[1];
      double mixed = b[k + row + 1] - b[k + row] - b[k + 1] + b[k];
      return new double[] {
        b[k], (b[k + row] - b[k]) / dr, (b[k + 1] - b[k]) / dz, mixed / (dr * dz)
      };
    }

    @Override
    public void at(double x, double y, double z, double[] b) {
      double rho = Math.sqrt(x * x + y * y);
      double u = rho - r;
      double v = z - this.z;
      double radial = br[0] + u * br[1] + v * br[2] + u * v * br[3];
      double per = rho > AXIS ? radial / rho : 0;
      b[0] = per * x;
      b[1] = per * y;
      b[2] = bz[0] + u * bz[1] + v * bz[2] + u * v * bz[3];
    }

    @Override
    public double within(double rho, double z) {
      double inner = r > 0 ? rho - r : Double.POSITIVE_INFINITY;
      return Math.min(Math.min(inner, r1 - rho), Math.min(z - this.z, z1 - z));
    }
  }
}
