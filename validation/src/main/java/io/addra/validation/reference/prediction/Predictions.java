package io.addra.validation.reference.prediction;

import io.addra.kernels.device.ComputeDevice;
import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.comparison.Found;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Predicts the numbers of references. For one thread. */
public final class Predictions {
  private final ScanRuns scans;

  /**
   * A source of predictions.
   *
   * @param device where scans run; stays open
   * @param options how many events they take
   */
  public Predictions(ComputeDevice device, PredictionOptions options) {
    this.scans = new ScanRuns(device, options);
  }

  /**
   * Predicts each number of a reference, in its order.
   *
   * @throws io.addra.geometry.document.InputException if a scan cannot give the quantity
   */
  public List<Found> of(Reference reference) {
    return switch (reference.prediction()) {
      case Prediction.Scan scan -> new ScanPrediction(scan, scans).of(reference.points());
      case Prediction.Edge edge -> new EdgePrediction(edge, scans).of(reference.points());
      case Prediction.Lifetime lifetime -> lifetimes(lifetime, reference.points());
      case Prediction.CouplingLimit limit -> LimitPrediction.of(limit, reference.points());
      case Prediction.FarCoverage _, Prediction.None _ ->
          reference.points().stream().map(_ -> Found.NOTHING).toList();
    };
  }

  private static List<Found> lifetimes(Prediction.Lifetime lifetime, List<DataPoint> points) {
    return points.stream().map(point -> lifetime(lifetime, point)).toList();
  }

  private static Found lifetime(Prediction.Lifetime lifetime, DataPoint point) {
    Map<String, String> parametrisations = lifetime.parametrisations();
    String parametrisation = Objects.requireNonNull(parametrisations.get(point.series()));
    CouplingModel model =
        parametrisation.isEmpty()
            ? CouplingModels.of(lifetime.model())
            : CouplingModels.of(lifetime.model(), parametrisation, Map.of());
    return model.masses().contains(point.mass())
        ? Found.of(model.unitCtau(point.mass()), 0)
        : Found.NOTHING;
  }

  /** The cross-section by which a coupling model makes its LLP. */
  static ProductionRate crossSection(CouplingModel model) {
    return model.rates().stream()
        .filter(rate -> rate.kind() == ProductionRate.Kind.CROSS_SECTION)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(model.label() + " has no cross-section"));
  }
}
