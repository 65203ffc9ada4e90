package io.addra.validation.track;

import io.addra.geometry.field.MagneticField;
import io.addra.geometry.space.Vector3;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * The equations of motion dx/ds = t, dt/ds = 0.00299792458 (charge/p) t x B, with the transverse
 * arc length and the angle by which the track has turned about z as further unknowns, integrated by
 * the eighth-order method of Dormand and Prince; surfaces are found where their function changes
 * sign in its dense output.
 *
 * @param field magnetic field
 * @param charge charge (e)
 * @param momentum momentum (GeV)
 */
record LorentzForce(MagneticField field, double charge, double momentum)
    implements FirstOrderDifferentialEquations {
  private static final double K = 0.00299792458;
  private static final double TOLERANCE = 1e-11;
  private static final double LONGEST_STEP = 1.0;
  private static final int ARC = 6;
  private static final int TURNED = 7;
  private static final int DIMENSION = 8;

  /** A crossing of a surface without its limits. */
  record Crossing(
      int surface, double path, double arc, double turned, double within, double slope) {}

  @Override
  public int getDimension() {
    return DIMENSION;
  }

  @Override
  public void computeDerivatives(double s, double[] y, double[] dot) {
    Vector3 b = field.at(y[0], y[1], y[2]);
    double k = K * charge / momentum;
    System.arraycopy(y, 3, dot, 0, 3);
    dot[3] = k * (y[4] * b.z() - y[5] * b.y());
    dot[4] = k * (y[5] * b.x() - y[3] * b.z());
    dot[5] = k * (y[3] * b.y() - y[4] * b.x());
    double square = y[3] * y[3] + y[4] * y[4];
    dot[ARC] = Math.sqrt(square);
    dot[TURNED] = Math.abs(y[3] * dot[4] - y[4] * dot[3]) / square;
  }

  /** All crossings up to a path length, by surface and along the track. */
  List<Crossing> crossings(
      double[] start, double[] direction, double path, List<Surface> surfaces) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(1e-9, LONGEST_STEP, TOLERANCE, TOLERANCE);
    List<Crossing> found = new ArrayList<>();
    integrator.addStepHandler(
        new StepHandler() {
          @Override
          public void init(double s, double[] y, double end) {}

          @Override
          public void handleStep(StepInterpolator step, boolean last) {
            for (int n = 0; n < surfaces.size(); n++) {
              cross(n, surfaces.get(n), step, found);
            }
          }
        });
    double[] y = new double[DIMENSION];
    System.arraycopy(start, 0, y, 0, 3);
    System.arraycopy(direction, 0, y, 3, 3);
    integrator.integrate(this, 0, y, path, y);
    return found;
  }

  /** Looks for changes of sign in four parts of a step of at most 1 cm. */
  private static void cross(int n, Surface surface, StepInterpolator step, List<Crossing> found) {
    double from = step.getPreviousTime();
    double size = (step.getCurrentTime() - from) / 4;
    double before = beyond(surface, step, from);
    if (Math.abs(before) > 4 * size + 1e-6) {
      return;
    }
    for (int part = 0; part < 4; part++) {
      double lo = from + part * size;
      double hi = part == 3 ? step.getCurrentTime() : lo + size;
      double after = beyond(surface, step, hi);
      if (before > 0 != after > 0) {
        boolean rises = after > 0;
        for (int k = 0; k < 60; k++) {
          double middle = (lo + hi) / 2;
          boolean high = beyond(surface, step, middle) > 0 == rises;
          lo = high ? lo : middle;
          hi = high ? middle : hi;
        }
        double slope = (beyond(surface, step, hi + 1e-4) - beyond(surface, step, hi - 1e-4)) / 2e-4;
        double[] y = at(step, hi);
        found.add(
            new Crossing(
                n, hi, y[ARC], y[TURNED], surface.within(y[0], y[1], y[2]), Math.abs(slope)));
      }
      before = after;
    }
  }

  private static double beyond(Surface surface, StepInterpolator step, double s) {
    double[] y = at(step, s);
    return surface.beyond(y[0], y[1], y[2]);
  }

  private static double[] at(StepInterpolator step, double s) {
    step.setInterpolatedTime(s);
    return step.getInterpolatedState();
  }
}
