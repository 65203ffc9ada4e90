package io.addra.propagation.beam;

import io.addra.propagation.table.ResourceTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where collisions happen: a Gaussian in the Belle II frame. Immutable. */
public final class LuminousRegion {

  private final double[] mean;
  private final double[][] covariance;
  private final double[][] factor;

  private LuminousRegion(double[] mean, double[][] covariance) {
    this.mean = mean.clone();
    this.covariance = deepCopy(covariance);
    this.factor = cholesky(covariance);
  }

  /**
   * A luminous region.
   *
   * @param mean its centre {x, y, z} (cm)
   * @param covariance its symmetric 3 x 3 covariance (cm^2); zero widths are allowed
   * @throws IllegalArgumentException if the matrix is not symmetric and positive semi-definite
   */
  public static LuminousRegion of(double[] mean, double[][] covariance) {
    if (mean.length != 3 || covariance.length != 3) {
      throw new IllegalArgumentException("expected three coordinates");
    }
    return new LuminousRegion(mean, covariance);
  }

  /**
   * The size seen in operation: widths of 14 um, 0.4 um and 350 um (approximate; it depends on the
   * run).
   */
  public static LuminousRegion operation() {
    return preset("operation");
  }

  /**
   * The product of the two nominal bunches: widths of 6.41 um, 41.7 nm and 154.3 um, x and z
   * correlated by the crossing.
   */
  public static LuminousRegion nominal() {
    return preset("nominal");
  }

  /** All collisions at the origin. */
  public static LuminousRegion point() {
    return of(new double[3], new double[3][3]);
  }

  /** The names that {@link #named} knows. */
  public static List<String> names() {
    return List.of("operation", "nominal", "point");
  }

  /**
   * The preset of the given name.
   *
   * @throws IllegalArgumentException if there is no such preset
   */
  public static LuminousRegion named(String name) {
    return switch (name) {
      case "operation" -> operation();
      case "nominal" -> nominal();
      case "point" -> point();
      default ->
          throw new IllegalArgumentException(
              "unknown luminous region '" + name + "', known: " + names());
    };
  }

  /**
   * The same region elsewhere.
   *
   * @param shift by how much its centre moves, {x, y, z} (cm)
   */
  public LuminousRegion shifted(double[] shift) {
    return of(
        new double[] {mean[0] + shift[0], mean[1] + shift[1], mean[2] + shift[2]}, covariance);
  }

  /** Centre {x, y, z} (cm). */
  public double[] mean() {
    return mean.clone();
  }

  /** Covariance, 3 x 3 (cm^2). */
  public double[][] covariance() {
    return deepCopy(covariance);
  }

  /**
   * Lower triangular L with L L^T = covariance, 3 x 3 (cm): a point is mean + L g with g three
   * standard normal numbers.
   */
  public double[][] choleskyFactor() {
    return deepCopy(factor);
  }

  private static LuminousRegion preset(String name) {
    ResourceTable table = ResourceTable.read("superkekb.csv");
    double x = table.number(name + ".sigma_x");
    double y = table.number(name + ".sigma_y");
    double z = table.number(name + ".sigma_z");
    double xz = table.number(name + ".cov_xz");
    return of(new double[3], new double[][] {{x * x, 0, xz}, {0, y * y, 0}, {xz, 0, z * z}});
  }

  private static double[][] cholesky(double[][] c) {
    double[][] l = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        if (c[i][j] != c[j][i]) {
          throw new IllegalArgumentException("covariance is not symmetric");
        }
        double rest = c[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k];
        }
        if (i == j) {
          if (!(rest >= 0)) {
            throw new IllegalArgumentException(
                String.format(
                    Locale.ROOT, "covariance is not positive: pivot %d is %g cm^2", i, rest));
          }
          l[i][i] = Math.sqrt(rest);
        } else if (l[j][j] > 0) {
          l[i][j] = rest / l[j][j];
        } else if (rest != 0) {
          throw new IllegalArgumentException("covariance of a coordinate of zero width must be 0");
        }
      }
    }
    return l;
  }

  private static double[][] deepCopy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }
}
