package io.addra.validation.suite;

import io.addra.geometry.detector.Detectors;
import io.addra.validation.closure.AttributionCheck;
import io.addra.validation.closure.BoxSolidAngleCheck;
import io.addra.validation.closure.ConeCheck;
import io.addra.validation.closure.FarDetectorCheck;
import io.addra.validation.closure.IntegrationCheck;
import io.addra.validation.closure.PartitionCheck;
import io.addra.validation.closure.RaySampleCheck;
import io.addra.validation.closure.Sampling;
import io.addra.validation.closure.ShortLifetimeCheck;
import io.addra.validation.closure.SphereCheck;
import io.addra.validation.coverage.Coverage;
import io.addra.validation.coverage.CoverageTableCheck;
import io.addra.validation.crosscheck.BruteForceDecayCheck;
import io.addra.validation.crosscheck.CrystalCountCheck;
import io.addra.validation.integration.QuasiRandomIntegral;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationReport;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Runs checks one after another and reports every result, within tolerance or not. */
public final class ValidationSuite {
  private static final long FEW_EVENTS = 5_000;
  private static final long SOME_EVENTS = 50_000;
  private static final long MANY_EVENTS = 200_000;
  private static final long MOST_DECAYS = 100_000;

  /** Held by a test: making the checks needs a device. */
  private static final List<String> STANDARD_NAMES =
      List.of(
          "coverage",
          "sphere",
          "short-lifetime",
          "closed-form-per-ray",
          "partition",
          "attribution",
          "slab-and-cone",
          "box",
          "long-lifetime",
          "integration",
          "crystals",
          "brute-force");

  private final List<ValidationCheck> checks;

  private ValidationSuite(List<ValidationCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Returns the names of the checks of {@link #standard}, in its order. */
  public static List<String> standardNames() {
    return STANDARD_NAMES;
  }

  /**
   * Returns the suite of {@code addra validate}. Checks without a statistical error are given fewer
   * events than {@code options} says, where those are many.
   */
  public static ValidationSuite standard(ValidationOptions options) {
    Sampling sampling = new Sampling(options.device(), options.events(), options.seed());
    Sampling few = sampling.withEvents(Math.min(options.events(), FEW_EVENTS));
    Sampling some = sampling.withEvents(Math.min(options.events(), SOME_EVENTS));
    return of(
        List.of(
            new CoverageTableCheck((name, boost) -> Coverage.of(Detectors.load(name), boost)),
            new SphereCheck(few),
            new ShortLifetimeCheck(few),
            new RaySampleCheck(some),
            new PartitionCheck(some, Detectors.names()),
            new AttributionCheck(few, "belle2"),
            new ConeCheck(sampling),
            new BoxSolidAngleCheck(sampling),
            new FarDetectorCheck(sampling),
            new IntegrationCheck(sampling, QuasiRandomIntegral.standard()),
            new CrystalCountCheck("belle2-ecl"),
            new BruteForceDecayCheck(
                sampling.withEvents(Math.min(options.events(), MANY_EVENTS)),
                List.of("belle2", "gazelle-baby", "gazelle-l", "godzilla"),
                (int) Math.clamp(options.events() / 10, FEW_EVENTS, MOST_DECAYS))));
  }

  /** Returns the suite of the checks with these names, in its own order. */
  public ValidationSuite only(Collection<String> names) {
    return of(checks.stream().filter(check -> names.contains(check.name())).toList());
  }

  /** Returns a suite of the given checks. */
  public static ValidationSuite of(List<ValidationCheck> checks) {
    return new ValidationSuite(checks);
  }

  /** Returns the names of the checks, in the order in which they run. */
  public List<String> names() {
    return checks.stream().map(ValidationCheck::name).toList();
  }

  /** Runs all checks. */
  public ValidationReport run() {
    return run(_ -> {});
  }

  /**
   * Runs all checks and hands each result to {@code listener} as soon as it is known. A check that
   * could not be run is reported as one result out of tolerance.
   */
  public ValidationReport run(Consumer<ValidationResult> listener) {
    List<ValidationResult> results = new ArrayList<>();
    for (ValidationCheck check : checks) {
      for (ValidationResult result : results(check)) {
        results.add(result);
        listener.accept(result);
      }
    }
    return new ValidationReport(results);
  }

  /** Returns the results of a check; one that could not be run is a result out of tolerance. */
  private static List<ValidationResult> results(ValidationCheck check) {
    try {
      return check.run();
    } catch (RuntimeException e) {
      Subject subject = new Subject(check.name(), "1", "did not run: " + e.getMessage(), "none");
      return List.of(ValidationResult.absolute(subject, Double.NaN, Double.NaN, 0));
    }
  }
}
