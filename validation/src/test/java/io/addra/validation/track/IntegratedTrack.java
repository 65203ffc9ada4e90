package io.addra.validation.track;

import io.addra.geometry.field.MagneticField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * Where a track crosses cylinders about z, by an integration of its equations of motion, dx/ds = t,
 * dt/ds = 0.00299792458 (charge/p) t x B, to 1e-10 with the eighth-order method of Dormand and
 * Prince.
 *
 * <p>The gradient of a field between nodes jumps from cell to cell, where the method would lose its
 * order: each cell is integrated by itself, with its own formula, up to 1e-9 cm beyond its edge.
 * Edges are looked for eight times in the longest step: what is left out is a track that bulges
 * over an edge by less than 1e-3 cm, which even beside the final focus moves it by less than 1e-4
 * cm. A step turns the track by at most 0.5 rad, so that the distance from the axis has at most one
 * extreme in it; that is found where x t + y t changes sign, and the cylinders between the extremes
 * where the distance squared has the right value, in the integrator's dense output.
 */
final class IntegratedTrack {
  private static final double K = 0.00299792458;
  private static final double TOLERANCE = 1e-10;
  private static final double BEYOND = 1e-9;
  private static final double STEP_TURN = 0.5;
  private static final double LONGEST_STEP = 10;
  private static final double STRONGEST_TESLA = 4;
  private static final double CHUNK = 50;
  private static final double ROOT = 1e-11;
  private static final int EVALUATIONS = 100;
  private static final int TURNED = 6;
  private static final int DIMENSION = 7;

  /**
   * A place on a track.
   *
   * @param path path length (cm)
   * @param turned angle by which it has turned about z (rad)
   */
  record Place(
      double path, double turned, double x, double y, double z, double tx, double ty, double tz) {
    double rho() {
      return Math.hypot(x, y);
    }

    /** Half the rate of the distance squared. */
    double outward() {
      return x * tx + y * ty;
    }

    private static Place of(double path, double[] y) {
      return new Place(path, y[TURNED], y[0], y[1], y[2], y[3], y[4], y[5]);
    }
  }

  /** A crossing of a cylinder; the radii are numbered. */
  record Crossing(int layer, Place place) {}

  private final MagneticField field;
  private final double[] radii;
  private final double curvature;
  private final List<Crossing> crossings = new ArrayList<>();
  private final List<Place> extremes = new ArrayList<>();

  private IntegratedTrack(MagneticField field, double[] radii, double curvature) {
    this.field = field;
    this.radii = radii;
    this.curvature = curvature;
  }

  /**
   * Follows a track.
   *
   * @param radii ascending (cm)
   * @param ends whether the track may end at a place; it is asked now and then
   */
  static IntegratedTrack of(
      TrackSample.Track track, MagneticField field, double[] radii, Predicate<Place> ends) {
    IntegratedTrack result =
        new IntegratedTrack(field, radii, K * track.charge() / track.momentum());
    result.follow(track, ends);
    return result;
  }

  /** Crossings along the track. */
  List<Crossing> crossings() {
    return crossings;
  }

  /** Where its distance from the axis is extreme, along the track. */
  List<Place> extremes() {
    return extremes;
  }

  private void follow(TrackSample.Track track, Predicate<Place> ends) {
    double[] y = new double[DIMENSION];
    System.arraycopy(track.start(), 0, y, 0, 3);
    System.arraycopy(track.direction(), 0, y, 3, 3);
    double turn = STEP_TURN / (Math.abs(curvature) * STRONGEST_TESLA + Double.MIN_NORMAL);
    double longest = Math.min(LONGEST_STEP, turn);
    double path = 0;
    while (!ends.test(Place.of(path, y))) {
      SmoothPiece piece = SmoothPiece.of(field, Math.hypot(y[0], y[1]), y[2]);
      DormandPrince853Integrator integrator =
          new DormandPrince853Integrator(1e-12, longest, TOLERANCE, TOLERANCE);
      integrator.setInitialStepSize(longest / 4);
      integrator.addStepHandler(new Steps());
      if (Double.isFinite(piece.within(Math.hypot(y[0], y[1]), y[2]))) {
        integrator.addEventHandler(new Edge(piece), longest / 8, ROOT, EVALUATIONS);
      }
      path = integrator.integrate(new Motion(piece, curvature), path, y, path + CHUNK, y);
    }
  }

  /** The equations of motion in one piece of the field. */
  @SuppressWarnings("ArrayRecordComponent") // room for the field
  private record Motion(SmoothPiece piece, double curvature, double[] b)
      implements FirstOrderDifferentialEquations {
    Motion(SmoothPiece piece, double curvature) {
      this(piece, curvature, new double[3]);
    }

    @Override
    public int getDimension() {
      return DIMENSION;
    }

    @Override
    public void computeDerivatives(double s, double[] y, double[] dot) {
      piece.at(y[0], y[1], y[2], b);
      System.arraycopy(y, 3, dot, 0, 3);
      dot[3] = curvature * (y[4] * b[2] - y[5] * b[1]);
      dot[4] = curvature * (y[5] * b[0] - y[3] * b[2]);
      dot[5] = curvature * (y[3] * b[1] - y[4] * b[0]);
      dot[TURNED] = Math.abs(y[3] * dot[4] - y[4] * dot[3]) / (y[3] * y[3] + y[4] * y[4]);
    }
  }

  /** Stops a little beyond the edge of a piece. */
  private record Edge(SmoothPiece piece) implements EventHandler {
    @Override
    public void init(double s, double[] y, double end) {}

    @Override
    public double g(double s, double[] y) {
      return piece.within(Math.hypot(y[0], y[1]), y[2]) + BEYOND;
    }

    @Override
    public Action eventOccurred(double s, double[] y, boolean increasing) {
      return Action.STOP;
    }

    @Override
    public void resetState(double s, double[] y) {}
  }

  /** Looks for extremes and crossings in each step. */
  private final class Steps implements StepHandler {
    private final BracketingNthOrderBrentSolver solver =
        new BracketingNthOrderBrentSolver(0, ROOT, 0, 5);

    @Override
    public void init(double s, double[] y, double end) {}

    @Override
    public void handleStep(StepInterpolator step, boolean last) {
      Place from = at(step, step.getPreviousTime());
      Place to = at(step, step.getCurrentTime());
      if (from.outward() * to.outward() < 0) {
        Place middle = at(step, root(step, Place::outward, from, to));
        extremes.add(middle);
        cross(step, from, middle);
        cross(step, middle, to);
      } else {
        cross(step, from, to);
      }
    }

    /** Crossings between two places between which the distance from the axis is monotonic. */
    private void cross(StepInterpolator step, Place from, Place to) {
      double begin = from.rho();
      double end = to.rho();
      boolean out = end > begin;
      for (int k = 0; k < radii.length; k++) {
        int layer = out ? k : radii.length - 1 - k;
        double radius = radii[layer];
        if (out ? begin < radius && radius <= end : end <= radius && radius < begin) {
          ToDoubleFunction<Place> beyond = p -> p.x * p.x + p.y * p.y - radius * radius;
          double path = end == radius ? to.path : root(step, beyond, from, to);
          crossings.add(new Crossing(layer, at(step, path)));
        }
      }
    }

    private double root(
        StepInterpolator step, ToDoubleFunction<Place> function, Place from, Place to) {
      UnivariateFunction along = s -> function.applyAsDouble(at(step, s));
      double low = function.applyAsDouble(from);
      double high = function.applyAsDouble(to);
      // an end within rounding of the root has no change of sign
      if (low * high >= 0) {
        return Math.abs(low) < Math.abs(high) ? from.path : to.path;
      }
      return solver.solve(EVALUATIONS, along, from.path, to.path);
    }

    private static Place at(StepInterpolator step, double s) {
      step.setInterpolatedTime(s);
      return Place.of(s, step.getInterpolatedState());
    }
  }
}
