package io.addra.validation.closure;

import io.addra.propagation.scan.ScanGeometry;
import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.integration.BoxRegion;
import io.addra.validation.integration.CylinderRegion;
import io.addra.validation.integration.DecayRegion;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Fractions from proper-length spectra against the closed form of each LLP, {@code exp(-a / lambda)
 * - exp(-b / lambda)}, averaged over the same LLPs: what binning and fixed point change. LLPs of B+
 * decays; fractions above 10^-6 only.
 *
 * @param sampling how many LLPs are compared
 */
public record RaySampleCheck(Sampling sampling) implements ValidationCheck {
  private static final double TOLERANCE = 1e-5;
  private static final double SMALLEST = 1e-6;
  private static final double MASS_GEV = 1;
  private static final double[] CTAU_CM = {0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e6};
  private static final Subject SUBJECT =
      new Subject(
          "closed-form-per-ray",
          "1",
          "the same LLPs of B+ to K+ S at 1 GeV; no statistical error",
          "exact: mean of exp(-a/lambda) - exp(-b/lambda)");

  @Override
  public String name() {
    return SUBJECT.name();
  }

  @Override
  public List<ValidationResult> run() {
    double[] low = {800, -570, 800};
    double[] high = {1200, -170, 1200};
    CylinderRegion tube = new CylinderRegion(1, 60, -55, 140);
    List<ValidationResult> results = new ArrayList<>();
    results.addAll(
        compare(
            Solids.coneSection(
                "tube",
                new double[] {tube.zMin(), tube.zMax()},
                new double[] {tube.rMax(), tube.rMax()},
                new double[] {tube.rMin(), tube.rMin()}),
            "tube",
            tube));
    results.addAll(compare(Solids.box("box", low, high), "box", new BoxRegion(low, high)));
    return results;
  }

  private List<ValidationResult> compare(
      ScanGeometry geometry, String quantity, DecayRegion region) {
    Sample sample = sampling.bPlusToKaon(geometry, List.of(MASS_GEV));
    List<ValidationResult> results = new ArrayList<>();
    for (double ctau : CTAU_CM) {
      double expected = sample.meanOverRays(MASS_GEV, ctau, region);
      if (expected > SMALLEST) {
        Estimate found = sample.at(MASS_GEV, ctau, quantity);
        results.add(
            ValidationResult.relative(
                SUBJECT.part(quantity).part("ctau-" + ctau + "cm"),
                expected,
                found.value(),
                TOLERANCE));
      }
    }
    return results;
  }
}
