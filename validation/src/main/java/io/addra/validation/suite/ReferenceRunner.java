package io.addra.validation.suite;

import io.addra.geometry.detector.Detectors;
import io.addra.validation.coverage.Coverage;
import io.addra.validation.coverage.CoverageTableCheck;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.comparison.ComparedPoint;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.prediction.Predictions;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/** Compares references with the program. For one thread. */
public final class ReferenceRunner {
  private final Predictions predictions;

  /** A runner that takes its predictions from the given source. */
  public ReferenceRunner(Predictions predictions) {
    this.predictions = predictions;
  }

  /**
   * Predicts and compares. A number out of tolerance is a result, not an exception.
   *
   * @throws io.addra.geometry.document.InputException if a scan cannot give what is asked for
   */
  public Comparison run(Reference reference) {
    return reference.prediction() instanceof Prediction.FarCoverage
        ? coverage(reference)
        : Comparison.of(reference, predictions.of(reference));
  }

  /** Coverage has a check of its own, whose numbers become the points. */
  private static Comparison coverage(Reference reference) {
    CoverageTableCheck check =
        new CoverageTableCheck((name, boost) -> Coverage.of(Detectors.load(name), boost));
    List<ComparedPoint> points = new ArrayList<>();
    for (ValidationResult result : check.run()) {
      String place =
          result.name().substring(check.name().length() + 1) + " (" + result.unit() + ")";
      DataPoint point =
          new DataPoint(place, Double.NaN, Double.NaN, result.expected(), Double.NaN, Double.NaN);
      points.add(ComparedPoint.within(point, result.found(), result.tolerance()));
    }
    return new Comparison(reference, points);
  }
}
