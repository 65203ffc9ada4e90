package io.addra.validation.reference.prediction;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.propagation.reach.AcceptanceCurve;
import io.addra.propagation.reach.RunAcceptance;
import io.addra.propagation.scan.ScanResult;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.comparison.Found;
import java.util.List;

/**
 * The least coupling with a number of events: cross-section times luminosity times acceptance at
 * the lifetime that the coupling gives. Found on a grid of couplings, 200 a decade, between two
 * points of which the logarithm of the number is linear.
 */
final class EdgePrediction {
  private static final int PER_DECADE = 200;
  private static final double LEAST = 1e-8;
  private static final int DECADES = 7;

  private final Prediction.Edge edge;
  private final ScanRuns runs;

  EdgePrediction(Prediction.Edge edge, ScanRuns runs) {
    this.edge = edge;
    this.runs = runs;
  }

  List<Found> of(List<DataPoint> points) {
    CouplingModel model = CouplingModels.of(edge.model());
    ProductionRate rate = Predictions.crossSection(model);
    List<Double> masses = points.stream().map(DataPoint::mass).distinct().sorted().toList();
    ScanResult result = runs.run(edge.source(), masses);
    RunAcceptance acceptance =
        RunAcceptance.of(result.signatures().orElse(result.spectra()), edge.quantity());
    return points.stream().map(point -> at(point.mass(), model, rate, acceptance)).toList();
  }

  private Found at(double mass, CouplingModel model, ProductionRate rate, RunAcceptance run) {
    int count = DECADES * PER_DECADE + 1;
    double[] couplings = new double[count];
    double[] ctau = new double[count];
    for (int i = 0; i < count; i++) {
      // lifetimes ascend as couplings descend
      couplings[i] = LEAST * Math.pow(10, (double) (count - 1 - i) / PER_DECADE);
      ctau[i] = model.ctau(mass, couplings[i]);
    }
    AcceptanceCurve curve = run.at(mass, ctau);
    double before = 0;
    for (int i = count - 1; i >= 0; i--) {
      double events = edge.luminosity() * rate.at(mass, couplings[i]) * curve.value()[i];
      if (events >= edge.events()) {
        double relative = curve.statError()[i] / curve.value()[i] / rate.power();
        double coupling = couplings[i];
        if (i < count - 1 && before > 0) {
          double share = Math.log(edge.events() / before) / Math.log(events / before);
          coupling = couplings[i + 1] * Math.pow(couplings[i] / couplings[i + 1], share);
        }
        return Found.of(coupling, coupling * relative);
      }
      before = events;
    }
    return Found.NOTHING;
  }
}
