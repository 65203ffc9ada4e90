package io.addra.validation.reference.prediction;

import io.addra.geometry.document.InputException;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ScanSpectra;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.Span;
import io.addra.validation.reference.comparison.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity of a scan at the places of a table. Where only the shape is compared, the prediction
 * of each mass is scaled so that it meets the table at one lifetime; errors of the two lifetimes
 * are added as if they were independent, which overestimates them.
 */
final class ScanPrediction {
  private final Prediction.Scan scan;
  private final ScanRuns runs;

  ScanPrediction(Prediction.Scan scan, ScanRuns runs) {
    this.scan = scan;
    this.runs = runs;
  }

  List<Found> of(List<DataPoint> points) {
    List<Double> masses = points.stream().map(DataPoint::mass).distinct().sorted().toList();
    double[] lifetimes = points.stream().mapToDouble(DataPoint::ctau).distinct().sorted().toArray();
    ScanResult result = runs.run(scan.source(), masses);
    Map<Double, Map<Double, Estimate>> values = values(result, lifetimes);
    List<Found> found = new ArrayList<>();
    for (DataPoint point : points) {
      Map<Double, Estimate> curve = values.getOrDefault(point.mass(), Map.of());
      found.add(
          scan.normaliseAt().isPresent() ? scaled(point, points, curve) : plain(point, curve));
    }
    return found;
  }

  /** Estimates by mass and lifetime. */
  private Map<Double, Map<Double, Estimate>> values(ScanResult result, double[] lifetimes) {
    AcceptanceMap map = quantityOf(result.spectra(), lifetimes);
    if (map.rows().isEmpty() && result.signatures().isPresent()) {
      map = quantityOf(result.signatures().get(), lifetimes);
    }
    if (map.rows().isEmpty()) {
      AcceptanceMap all = MapEvaluator.evaluate(result, new double[] {lifetimes[0]});
      throw new InputException(
          scan.source().name(),
          0,
          "",
          "the scan has no quantity '%s', known: %s"
              .formatted(
                  scan.quantity(),
                  String.join(
                      ", ", all.quantities().stream().filter(q -> !q.contains("/")).toList())));
    }
    Map<Double, Map<Double, Estimate>> values = new HashMap<>();
    for (MapRow row : map.rows()) {
      values.computeIfAbsent(row.mass(), _ -> new HashMap<>()).put(row.ctau(), row.estimate());
    }
    return values;
  }

  private AcceptanceMap quantityOf(ScanSpectra spectra, double[] lifetimes) {
    return new AcceptanceMap(
        MapEvaluator.evaluate(spectra, lifetimes).rows().stream()
            .filter(row -> row.quantity().equals(scan.quantity()))
            .toList());
  }

  private Found plain(DataPoint point, Map<Double, Estimate> curve) {
    Estimate estimate = curve.get(point.ctau());
    if (estimate == null) {
      return Found.NOTHING;
    }
    return estimate.upperLimit()
        ? Found.of(0, scan.factor() * estimate.statError())
        : Found.of(scan.factor() * estimate.value(), scan.factor() * estimate.statError());
  }

  private Found scaled(DataPoint point, List<DataPoint> points, Map<Double, Estimate> curve) {
    double at = scan.normaliseAt().orElseThrow();
    Optional<DataPoint> norm =
        points.stream()
            .filter(p -> p.mass() == point.mass() && Span.same(p.ctau(), at))
            .findFirst();
    Estimate here = curve.get(point.ctau());
    Estimate there = norm.isPresent() ? curve.get(norm.get().ctau()) : null;
    if (norm.isEmpty() || here == null || there == null || there.upperLimit()) {
      return Found.NOTHING;
    }
    double scale = norm.get().value() / there.value();
    if (here.upperLimit()) {
      return Found.of(0, scale * here.statError());
    }
    double value = scale * here.value();
    boolean self = point.equals(norm.get());
    double relative =
        self ? 0 : Math.hypot(here.statError() / here.value(), there.statError() / there.value());
    double data =
        norm.get().hasError()
            ? Math.max(norm.get().errorLow(), norm.get().errorHigh()) / Math.abs(norm.get().value())
            : 0;
    return new Found(value, value * relative, self, self ? 0 : data);
  }
}
