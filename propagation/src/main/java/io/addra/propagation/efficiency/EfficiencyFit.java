package io.addra.propagation.efficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Fits {@link EfficiencyModel} to relative efficiencies of some masses: least squares of ln(data) -
 * ln(prediction) over the relative error, with the scale of each mass free, since only the shape
 * over lifetimes is known. Optimised by Levenberg and Marquardt (Apache Commons Math), derivatives
 * by differences.
 *
 * @param points the reference points by mass (GeV)
 * @param samples decays that geometry accepts, by mass
 */
public record EfficiencyFit(
    Map<Double, List<ReferencePoint>> points, Map<Double, VertexSample> samples) {
  /** A relative error below this is taken for this: other sources of error are as large. */
  static final double LEAST_ERROR = 0.05;

  private static final double STEP = 1e-3;
  private static final int MOST_EVALUATIONS = 1000;
  private static final double[] BEGIN = {Math.log(20), Math.log(2), 0};

  /** Copies the maps. */
  public EfficiencyFit {
    points = new TreeMap<>(points);
    samples = new TreeMap<>(samples);
  }

  /**
   * What came out.
   *
   * @param parameters R0 (cm), n, a
   * @param covariance of ln R0, ln n and a, scaled so that chi2 is the number of degrees of freedom
   * @param chi2 sum of squares before that
   * @param degrees degrees of freedom
   */
  public record Result(
      List<Double> parameters, List<List<Double>> covariance, double chi2, int degrees) {}

  /**
   * Fits to these masses (GeV).
   *
   * @throws org.apache.commons.math3.exception.TooManyEvaluationsException if the data do not
   *     determine the parameters
   */
  public Result fit(List<Double> masses) {
    RealVector zero = new ArrayRealVector(residuals(masses, BEGIN).length);
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(1e-8)
            .withParameterRelativeTolerance(1e-6)
            .optimize(
                new LeastSquaresBuilder()
                    .start(BEGIN)
                    .model(parameters -> linearised(masses, parameters.toArray()))
                    .target(zero)
                    .lazyEvaluation(false)
                    .maxEvaluations(MOST_EVALUATIONS)
                    .maxIterations(MOST_EVALUATIONS)
                    .build());
    double[] best = optimum.getPoint().toArray();
    double chi2 = optimum.getResiduals().dotProduct(optimum.getResiduals());
    int degrees = zero.getDimension() - masses.size() - best.length;
    double scale = Math.max(1, chi2 / degrees);
    List<List<Double>> covariance = new ArrayList<>();
    RealMatrix matrix = optimum.getCovariances(1e-12).scalarMultiply(scale);
    for (double[] row : matrix.getData()) {
      covariance.add(Arrays.stream(row).boxed().toList());
    }
    return new Result(
        List.of(Math.exp(best[0]), Math.exp(best[1]), best[2]), covariance, chi2, degrees);
  }

  private Pair<RealVector, RealMatrix> linearised(List<Double> masses, double[] parameters) {
    double[] here = residuals(masses, parameters);
    double[][] slopes = new double[here.length][parameters.length];
    for (int k = 0; k < parameters.length; k++) {
      double[] up = parameters.clone();
      double[] down = parameters.clone();
      up[k] += STEP;
      down[k] -= STEP;
      double[] above = residuals(masses, up);
      double[] below = residuals(masses, down);
      for (int i = 0; i < here.length; i++) {
        slopes[i][k] = (above[i] - below[i]) / (2 * STEP);
      }
    }
    return new Pair<>(new ArrayRealVector(here), new Array2DRowRealMatrix(slopes));
  }

  /** The residuals of some masses, each with its best scale. */
  private double[] residuals(List<Double> masses, double[] p) {
    List<Double> all = new ArrayList<>();
    for (double mass : masses) {
      List<ReferencePoint> own = points.getOrDefault(mass, List.of());
      double[] logs = logRatios(mass, own, Math.exp(p[0]), Math.exp(p[1]), p[2]);
      double sum = 0;
      double norm = 0;
      for (int i = 0; i < logs.length; i++) {
        double weight = 1 / square(error(own.get(i)));
        sum += weight * logs[i];
        norm += weight;
      }
      for (int i = 0; i < logs.length; i++) {
        all.add((logs[i] - sum / norm) / error(own.get(i)));
      }
    }
    return all.stream().mapToDouble(d -> d).toArray();
  }

  private static double error(ReferencePoint point) {
    return Math.max(LEAST_ERROR, point.error());
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Data over prediction at one mass, normalised at one lifetime.
   *
   * @param result the parameters; null for geometry alone
   * @param at lifetime at which the ratio is 1 (cm)
   * @return ratio by lifetime (cm)
   */
  public Map<Double, Double> ratios(
      double mass, @org.jspecify.annotations.Nullable Result result, double at) {
    List<ReferencePoint> own = points.getOrDefault(mass, List.of());
    double[] logs =
        result == null
            ? logRatios(mass, own, Double.POSITIVE_INFINITY, 1, 0)
            : logRatios(
                mass,
                own,
                result.parameters.get(0),
                result.parameters.get(1),
                result.parameters.get(2));
    Map<Double, Double> ratios = new TreeMap<>();
    for (int i = 0; i < logs.length; i++) {
      ratios.put(own.get(i).ctau(), logs[i]);
    }
    double reference = ratios.getOrDefault(at, 0.0);
    ratios.replaceAll((_, log) -> Math.exp(log - reference));
    return ratios;
  }

  private double[] logRatios(
      double mass, List<ReferencePoint> own, double radius0, double exponent, double power) {
    VertexSample sample = samples.get(mass);
    if (sample == null) {
      throw new IllegalArgumentException("no decays at " + mass + " GeV");
    }
    double[] efficiency = new double[sample.size()];
    for (int k = 0; k < efficiency.length; k++) {
      efficiency[k] =
          sample.weight()[k]
              * EfficiencyModel.at(
                  sample.radius()[k], sample.momentum()[k], radius0, exponent, power);
    }
    double[] logs = new double[own.size()];
    for (int i = 0; i < logs.length; i++) {
      double ctau = own.get(i).ctau();
      double sum = 0;
      for (int k = 0; k < efficiency.length; k++) {
        sum += efficiency[k] * Math.exp(-sample.length()[k] / ctau);
      }
      logs[i] = Math.log(own.get(i).value() / (sum / ctau / sample.norm()));
    }
    return logs;
  }
}
