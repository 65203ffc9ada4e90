package io.addra.validation.reference.prediction;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.comparison.Found;
import io.addra.validation.reference.table.Column;
import java.util.List;

/** The coupling that a limit on a cross-section stands for, in the bin that has the mass. */
final class LimitPrediction {
  private LimitPrediction() {}

  static List<Found> of(Prediction.CouplingLimit limit, List<DataPoint> points) {
    CouplingModel model = CouplingModels.of(limit.model());
    ProductionRate rate = Predictions.crossSection(model);
    return points.stream().map(point -> of(limit, rate, point)).toList();
  }

  private static Found of(Prediction.CouplingLimit limit, ProductionRate rate, DataPoint point) {
    Column low = limit.limits().column(limit.low());
    Column high = limit.limits().column(limit.high());
    Column value = limit.limits().column(limit.value());
    double mass = point.mass();
    for (int row = 0; row < limit.limits().rows(); row++) {
      double from = low.factorTo("GeV") * low.number(row);
      double to = high.factorTo("GeV") * high.number(row);
      if (mass >= from && mass < to && rate.masses().contains(mass)) {
        double perCoupling = rate.at(mass, 1);
        double sigma = value.factorTo("pb") * value.number(row);
        return Found.of(Math.pow(sigma / perCoupling, 1.0 / rate.power()), 0);
      }
    }
    return Found.NOTHING;
  }
}
