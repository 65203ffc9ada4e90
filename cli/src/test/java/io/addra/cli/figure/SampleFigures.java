package io.addra.cli.figure;

import java.util.ArrayList;
import java.util.List;

/** Figures of slabs seen by particles of one boost: exp(-a/l) - exp(-b/l). */
final class SampleFigures {
  private static final String[] LABELS = {
    "Belle II", "Baby-GAZELLE", "L-GAZELLE B1", "L-GAZELLE B2", "L-GAZELLE", "GODZILLA"
  };
  private static final double[] NEAR = {0, 1000, 1000, 3000, 1000, 3500};
  private static final double[] FAR = {350, 1400, 1700, 5600, 5600, 8500};
  private static final double[] SHARE = {0.93, 0.004, 0.03, 0.06, 0.08, 0.12};

  private SampleFigures() {}

  static Figure detectors() {
    List<Panel> panels = new ArrayList<>();
    for (double mass : new double[] {0.3, 0.6, 1, 2, 3, 4}) {
      List<Curve> curves = new ArrayList<>();
      for (int i = 0; i < LABELS.length; i++) {
        curves.add(curve(LABELS[i], NEAR[i], FAR[i], SHARE[i], 2.5 / mass));
      }
      curves.add(limits("Nothing"));
      panels.add(new Panel("m_{S} = " + mass + " GeV", curves));
    }
    return new Figure(
        "B^{+} → K^{+} S: fraction of S that decay in each detector",
        "Geometry only: no trigger, no efficiency.",
        "Lifetime cτ (cm)",
        "Fraction of S that decay inside",
        panels);
  }

  private static Curve curve(String label, double a, double b, double share, double betaGamma) {
    int n = 33;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] error = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = Math.pow(10, -3 + 10.0 * i / (n - 1));
      double lambda = betaGamma * x[i];
      y[i] = share * Math.exp(-a / lambda) * -Math.expm1((a - b) / lambda);
      error[i] = Math.min(0.5, 0.02 / Math.sqrt(y[i] * 1e4 + 1e-30)) * y[i];
    }
    return new Curve(label, x, y, error, new boolean[n]);
  }

  static Curve limits(String label) {
    int n = 33;
    double[] x = new double[n];
    double[] error = new double[n];
    boolean[] limit = new boolean[n];
    for (int i = 0; i < n; i++) {
      x[i] = Math.pow(10, -3 + 10.0 * i / (n - 1));
      error[i] = 2.3e-6;
      limit[i] = true;
    }
    return new Curve(label, x, new double[n], error, limit);
  }
}
