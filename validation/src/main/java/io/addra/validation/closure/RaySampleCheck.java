package io.addra.validation.closure;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.scan.ScanGeometry;
import io.addra.validation.integration.BoxRegion;
import io.addra.validation.integration.CylinderRegion;
import io.addra.validation.integration.DecayRegion;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.List;

/**
 * Fractions from proper-length spectra against the closed form of each LLP, {@code exp(-a / lambda)
 * - exp(-b / lambda)}, averaged over the same LLPs: what binning and fixed point change. LLPs of B+
 * decays; of the lifetimes with a fraction above 10^-6, the one with the largest difference is
 * reported.
 *
 * @param sampling how many LLPs are compared
 */
public record RaySampleCheck(Sampling sampling) implements ValidationCheck {
  private static final double TOLERANCE = 1e-5;
  private static final double SMALLEST = 1e-6;
  private static final double MASS_GEV = 1;
  private static final int LIFETIMES = 71;
  private static final double SHORTEST_CM = 1e-3;
  private static final double LONGEST_CM = 1e6;
  private static final Subject SUBJECT =
      new Subject(
          "closed-form-per-ray",
          "1",
          "the same LLPs of B+ to K+ S at 1 GeV, worst of " + LIFETIMES + " lifetimes",
          "exact: mean of exp(-a/lambda) - exp(-b/lambda)");

  @Override
  public String name() {
    return SUBJECT.name();
  }

  @Override
  public List<ValidationResult> run() {
    double[] low = {800, -570, 800};
    double[] high = {1200, -170, 1200};
    return List.of(
        compare("tube", new CylinderRegion(1.5, 60, -55, 140)),
        compare("thin-shell", new CylinderRegion(1, 1.1, -20, 20)),
        worst("box", Solids.box("box", low, high), new BoxRegion(low, high)));
  }

  private ValidationResult compare(String quantity, CylinderRegion region) {
    ScanGeometry geometry =
        Solids.coneSection(
            quantity,
            new double[] {region.zMin(), region.zMax()},
            new double[] {region.rMax(), region.rMax()},
            new double[] {region.rMin(), region.rMin()});
    return worst(quantity, geometry, region);
  }

  /** Compares at the lifetime where the relative difference is largest. */
  private ValidationResult worst(String quantity, ScanGeometry geometry, DecayRegion region) {
    double[] ctau = new double[LIFETIMES];
    for (int t = 0; t < LIFETIMES; t++) {
      ctau[t] = SHORTEST_CM * Math.pow(LONGEST_CM / SHORTEST_CM, t / (LIFETIMES - 1.0));
    }
    Sample sample = sampling.bPlusToKaon(geometry, List.of(MASS_GEV));
    double[] expected = sample.meanOverRays(MASS_GEV, ctau, region);
    AcceptanceMap map = sample.at(ctau);
    int worst = 0;
    double largest = -1;
    double[] found = new double[LIFETIMES];
    for (int t = 0; t < LIFETIMES; t++) {
      found[t] = map.row(MASS_GEV, ctau[t], quantity).orElseThrow().estimate().value();
      double difference = Math.abs(found[t] / expected[t] - 1);
      if (expected[t] > SMALLEST && difference > largest) {
        largest = difference;
        worst = t;
      }
    }
    return ValidationResult.relative(
        SUBJECT.part(quantity), expected[worst], found[worst], TOLERANCE);
  }
}
