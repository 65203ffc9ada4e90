package io.addra.propagation.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.Rays;
import io.addra.propagation.ToyWorlds;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import org.junit.jupiter.api.Test;

/**
 * Spectra against the closed form per ray, exp(-a/ctau) - exp(-b/ctau), with intervals found
 * without the kernels.
 */
class ClosedFormTest {

  /** Largest relative error of the binning where the fraction is above 1e-6. */
  private static final double BINNING = 1e-5;

  private static final double[] LIFETIMES = {
    1e-3, 0.01, 0.1, 0.5, 2, 10, 60, 300, 1e3, 1e4, 1e5, 1e7
  };

  @Test
  void fractions_ofToyWorlds_areMeansOfTheClosedForm() {
    int events = 40_000;
    ScanPlan plan = ScanPlan.of(ToyWorlds.config(3, events, 1.0), ToyWorlds.geometry());
    AcceptanceMap map;
    try (CpuDevice device = new CpuDevice(2)) {
      map =
          MapEvaluator.evaluate(
              ScanRunner.run(plan, device, ScanProgress.NONE).spectra(), LIFETIMES);
    }
    Rays rays = Rays.of(plan.events(1.0), events);
    int compared = 0;
    for (double ctau : LIFETIMES) {
      double pipe = 0;
      double near = 0;
      double far = 0;
      for (int i = 0; i < events; i++) {
        pipe += fraction(cylinder(rays, i, 1, -100, 100), rays.betaGamma(i) * ctau) / events;
        near += fraction(cylinder(rays, i, 100, -150, 200), rays.betaGamma(i) * ctau) / events;
        far += fraction(box(rays, i), rays.betaGamma(i) * ctau) / events;
      }
      compared += compare(map, ctau, "decay:near/pipe", pipe);
      compared += compare(map, ctau, "decay:near", near);
      compared += compare(map, ctau, "decay:near/drum", near - pipe);
      compared += compare(map, ctau, "decay:far", far);
      compared += compare(map, ctau, "decay:near/outside", 1 - near);
      compared += compare(map, ctau, "decay:far/outside", 1 - far);
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static int compare(AcceptanceMap map, double ctau, String quantity, double exact) {
    if (exact < 1e-6) {
      return 0;
    }
    double found = map.row(1.0, ctau, quantity).orElseThrow().estimate().value();
    assertThat(found / exact).as(quantity + " at " + ctau).isCloseTo(1, within(BINNING));
    return 1;
  }

  private static double fraction(double[] interval, double length) {
    double a = interval[0];
    double b = interval[1];
    return b > a ? Math.exp(-a / length) * -Math.expm1(-(b - a) / length) : 0;
  }

  private static double[] cylinder(Rays rays, int i, double radius, double z0, double z1) {
    double ox = rays.origin(i, 0);
    double oy = rays.origin(i, 1);
    double dx = rays.direction(i, 0);
    double dy = rays.direction(i, 1);
    double a = dx * dx + dy * dy;
    double half = ox * dx + oy * dy;
    double c = ox * ox + oy * oy - radius * radius;
    double root = Math.sqrt(half * half - a * c);
    double side = (-half + root) / a;
    double end = ((rays.direction(i, 2) > 0 ? z1 : z0) - rays.origin(i, 2)) / rays.direction(i, 2);
    return new double[] {0, Math.min(side, end)};
  }

  private static double[] box(Rays rays, int i) {
    double[][] limits = {{600, 1000}, {-200, 200}, {-300, 300}};
    double a = 0;
    double b = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < 3; axis++) {
      double t0 = (limits[axis][0] - rays.origin(i, axis)) / rays.direction(i, axis);
      double t1 = (limits[axis][1] - rays.origin(i, axis)) / rays.direction(i, axis);
      a = Math.max(a, Math.min(t0, t1));
      b = Math.min(b, Math.max(t0, t1));
    }
    return new double[] {a, b};
  }
}
