package io.addra.validation.closure;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In each world the fractions over its leaf regions and {@code outside} add up to 1 at every
 * lifetime, and none is negative or above 1. That they add up follows from how intervals are
 * attributed, even where volumes overlap; that none is negative does not. The sum farthest from 1
 * and the fraction farthest outside [0, 1] are reported.
 *
 * @param sampling how it is sampled
 * @param detectors names of detectors, each its own world
 */
public record PartitionCheck(Sampling sampling, List<String> detectors) implements ValidationCheck {
  private static final double TOLERANCE = 1e-9;
  private static final double MASS_GEV = 1;
  private static final double[] CTAU_CM = {
    1e-4, 1e-3, 1e-2, 0.1, 1, 10, 30, 100, 300, 1e3, 1e4, 1e5, 1e6, 1e7, 1e9
  };

  /** Copies the list. */
  public PartitionCheck {
    detectors = List.copyOf(detectors);
  }

  @Override
  public String name() {
    return "partition";
  }

  @Override
  public List<ValidationResult> run() {
    Sample sample = sampling.bPlusToKaon(detectors, List.of(), List.of(MASS_GEV));
    AcceptanceMap map = sample.at(CTAU_CM);
    List<ValidationResult> results = new ArrayList<>();
    for (Map.Entry<String, List<String>> world : sample.leafQuantities().entrySet()) {
      double worst = 1;
      double outlier = 0;
      for (double ctau : CTAU_CM) {
        double sum = 0;
        for (String quantity : world.getValue()) {
          double value = map.row(MASS_GEV, ctau, quantity).orElseThrow().estimate().value();
          sum += value;
          outlier = Math.max(outlier, Math.max(-value, value - 1));
        }
        worst = Math.abs(sum - 1) > Math.abs(worst - 1) ? sum : worst;
      }
      Subject subject =
          new Subject(
              "partition/" + world.getKey(),
              "1",
              "sum over %d regions and outside, B+ to K+ S at 1 GeV, worst of %d lifetimes"
                  .formatted(world.getValue().size() - 1, CTAU_CM.length),
              "exact");
      results.add(ValidationResult.absolute(subject, 1, worst, TOLERANCE));
      Subject range =
          new Subject(
              "partition/" + world.getKey() + "/range",
              "1",
              "largest excess of a region's fraction over [0, 1], of the same fractions",
              "exact");
      results.add(ValidationResult.absolute(range, 0, outlier, TOLERANCE));
    }
    return results;
  }
}
