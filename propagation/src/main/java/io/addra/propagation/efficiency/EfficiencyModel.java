package io.addra.propagation.efficiency;

import io.addra.kernels.body.SignatureLayout;
import java.util.List;

/**
 * How the efficiency to find a vertex with two tracks falls with the vertex's distance r from the z
 * axis and depends on the momentum p of the pair: exp(-(r/R(p))^n) with R(p) = R0 (p / 2 GeV)^a.
 * Immutable. It is 1 on the axis: what is lost there is not in it.
 *
 * <p>The form is Addra's own; the authors of what it is fitted to did not publish one.
 *
 * @param name its name
 * @param title one line
 * @param origin what it was fitted to
 * @param parameters R0 (cm), n, a
 * @param covariance of ln R0, ln n, a, 3 rows of 3
 * @param notes how well it does, where it may be used
 */
public record EfficiencyModel(
    String name,
    String title,
    String origin,
    List<Double> parameters,
    List<List<Double>> covariance,
    String notes) {

  /** Parameters of the model. */
  public static final int PARAMETERS = 3;

  private static final double REFERENCE_GEV = 2;
  private static final double STEP_CM = 0.5;
  private static final double LARGEST_CM = 120;
  private static final double STEP_GEV = 0.1;
  private static final double LARGEST_GEV = 8;

  /** Copies the lists and checks their sizes. */
  public EfficiencyModel {
    parameters = List.copyOf(parameters);
    covariance = covariance.stream().map(List::copyOf).toList();
    boolean square =
        covariance.size() == PARAMETERS
            && covariance.stream().allMatch(row -> row.size() == PARAMETERS);
    if (parameters.size() != PARAMETERS || !square) {
      throw new IllegalArgumentException("expected 3 parameters and 3 x 3 covariances");
    }
    if (!(parameters.get(0) > 0 && parameters.get(1) > 0)) {
      throw new IllegalArgumentException("expected R0 and n above 0, found " + parameters);
    }
  }

  /**
   * The efficiency.
   *
   * @param radius distance of the vertex from the z axis (cm)
   * @param momentum momentum of the pair (GeV)
   * @param radius0 R0 (cm)
   * @param exponent n
   * @param power a
   */
  static double at(double radius, double momentum, double radius0, double exponent, double power) {
    double range = radius0 * Math.pow(momentum / REFERENCE_GEV, power);
    return Math.exp(-Math.pow(radius / range, exponent));
  }

  /**
   * The efficiency.
   *
   * @param radius distance of the vertex from the z axis (cm)
   * @param momentum momentum of the pair (GeV), above 0
   */
  public double at(double radius, double momentum) {
    return at(radius, momentum, parameters.get(0), parameters.get(1), parameters.get(2));
  }

  /**
   * The table of {@link io.addra.kernels.body.Efficiency}, at nodes 0.5 cm and 0.1 GeV apart, from
   * 0.1 to 8 GeV.
   */
  public double[] table() {
    int rows = 1 + (int) Math.round(LARGEST_CM / STEP_CM);
    int columns = (int) Math.round(LARGEST_GEV / STEP_GEV);
    double[] table = new double[4 + rows + columns + rows * columns];
    table[0] = SignatureLayout.RADIUS;
    table[1] = SignatureLayout.PAIR_MOMENTUM;
    table[2] = rows;
    table[3] = columns;
    for (int k = 0; k < columns; k++) {
      table[4 + rows + k] = STEP_GEV * (k + 1);
    }
    for (int i = 0; i < rows; i++) {
      table[4 + i] = STEP_CM * i;
      for (int k = 0; k < columns; k++) {
        table[4 + rows + columns + i * columns + k] = at(STEP_CM * i, STEP_GEV * (k + 1));
      }
    }
    return table;
  }
}
