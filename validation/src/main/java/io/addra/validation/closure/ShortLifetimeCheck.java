package io.addra.validation.closure;

import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.List;

/**
 * Short lifetimes: LLPs from the origin all decay in a ball a thousand decay lengths wide, and none
 * beyond.
 *
 * @param sampling how it is sampled
 */
public record ShortLifetimeCheck(Sampling sampling) implements ValidationCheck {
  private static final double TOLERANCE = 1e-12;
  private static final double CTAU_CM = 0.01;
  private static final Subject SUBJECT =
      new Subject("short-lifetime", "1", "isotropic source in the centre", "exact: all or none");

  @Override
  public String name() {
    return SUBJECT.name();
  }

  @Override
  public List<ValidationResult> run() {
    Sample sample = sampling.isotropic(Solids.ballAndShell("ball", "shell", 10, 20, 60), 1);
    return List.of(
        compare(sample, "ball", 1),
        compare(sample, "shell", 0),
        compare(sample, Solids.OUTSIDE, 0));
  }

  private static ValidationResult compare(Sample sample, String quantity, double expected) {
    return ValidationResult.absolute(
        SUBJECT.part(quantity), expected, sample.at(1, CTAU_CM, quantity).value(), TOLERANCE);
  }
}
