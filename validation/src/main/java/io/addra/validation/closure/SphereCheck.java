package io.addra.validation.closure;

import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A ball and a shell around an isotropic source: every LLP decays in the ball with {@code 1 -
 * exp(-r1 / lambda)} and in the shell with {@code exp(-r1 / lambda) - exp(-r2 / lambda)}.
 *
 * <p>The spheres are built of cone sections with corners on them, whose surface lies between r
 * cos(pi / 2n) and r; the tolerance is what that can change, and 10^-5 for the bins of proper
 * length.
 *
 * @param sampling how it is sampled; there is no statistical error, so few events do
 */
public record SphereCheck(Sampling sampling) implements ValidationCheck {
  private static final double INNER_CM = 30;
  private static final double OUTER_CM = 75;
  private static final double BETA_GAMMA = 1.7;
  private static final int SECTIONS = 240;
  private static final double BINNING = 1e-5;
  private static final Subject SUBJECT =
      new Subject(
          "sphere",
          "1",
          "isotropic source in the centre, balls as polycones of " + SECTIONS + " sections",
          "exact: exp(-r1/lambda) - exp(-r2/lambda)");

  @Override
  public String name() {
    return SUBJECT.name();
  }

  @Override
  public List<ValidationResult> run() {
    Sample sample =
        sampling.isotropic(
            Solids.ballAndShell("ball", "shell", INNER_CM, OUTER_CM, SECTIONS), BETA_GAMMA);
    List<ValidationResult> results = new ArrayList<>();
    for (double ctau : new double[] {10, 40, 1000}) {
      double lambda = BETA_GAMMA * ctau;
      double inner = Math.exp(-INNER_CM / lambda);
      double outer = Math.exp(-OUTER_CM / lambda);
      results.add(compare(sample, "ball", ctau, 1 - inner, bias(INNER_CM, lambda)));
      results.add(
          compare(
              sample,
              "shell",
              ctau,
              inner - outer,
              bias(INNER_CM, lambda) + bias(OUTER_CM, lambda)));
      results.add(compare(sample, Solids.OUTSIDE, ctau, outer, bias(OUTER_CM, lambda)));
    }
    return results;
  }

  private static ValidationResult compare(
      Sample sample, String quantity, double ctau, double expected, double bias) {
    Estimate found = sample.at(1, ctau, quantity);
    return ValidationResult.absolute(
        SUBJECT.part(quantity).part("ctau-" + (long) ctau + "cm"),
        expected,
        found.value(),
        bias + BINNING * expected);
  }

  private static double bias(double radius, double lambda) {
    double deepest = radius * (1 - Math.cos(Math.PI / (2 * SECTIONS)));
    return Math.exp(-(radius - deepest) / lambda) * deepest / lambda;
  }
}
