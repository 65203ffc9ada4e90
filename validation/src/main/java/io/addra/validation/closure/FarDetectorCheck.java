package io.addra.validation.closure;

import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.coverage.Coverage;
import io.addra.validation.coverage.GazelleBoxes;
import io.addra.validation.coverage.GazelleBoxes.Design;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The GAZELLE detector files at a very long lifetime: for an isotropic source the fraction times
 * lambda is the mean path inside over all directions. Detectors that too few LLPs reach are
 * reported as not tested.
 *
 * @param sampling how it is sampled
 */
public record FarDetectorCheck(Sampling sampling) implements ValidationCheck {
  private static final double LIMIT = 4;
  private static final double BETA_GAMMA = 2.5;
  private static final double CTAU_CM = 1e12;

  @Override
  public String name() {
    return "long-lifetime";
  }

  @Override
  public List<ValidationResult> run() {
    List<Design> designs = GazelleBoxes.all();
    Sample sample = sampling.isotropic(designs.stream().map(Design::detector).toList(), BETA_GAMMA);
    double lambda = BETA_GAMMA * CTAU_CM;
    List<ValidationResult> results = new ArrayList<>();
    for (Design design : designs) {
      Coverage coverage = design.coverage(new double[] {0, 0, 0});
      Estimate found = sample.at(1, CTAU_CM, "decay:" + design.detector());
      Subject subject =
          new Subject(
              "long-lifetime/" + design.detector(),
              "cm",
              "fraction times lambda, isotropic source at the origin",
              "mean path over all directions, by quadrature");
      ValidationResult result =
          ValidationResult.statistical(
              subject,
              coverage.pathIntegralCm(),
              found.value() * lambda,
              found.statError() * lambda,
              LIMIT);
      double expectedEntries = coverage.solidAngleShare() * sampling.events();
      results.add(SampleSize.suffices(found, expectedEntries) ? result : result.notTested());
    }
    return results;
  }
}
