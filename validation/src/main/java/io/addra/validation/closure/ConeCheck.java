package io.addra.validation.closure;

import io.addra.propagation.scan.ScanGeometry;
import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Solids that an isotropic source at the origin sees as layers of constant z: a slab across all
 * space, and a section of a cone with its apex at the source. A line at polar angle theta is inside
 * from z1 / cos to z2 / cos, so the fraction is {@code 1/2 integral of exp(-z1 / (lambda c)) -
 * exp(-z2 / (lambda c)) dc} over the cosines c of the solid, by one-dimensional quadrature.
 *
 * @param sampling how it is sampled
 */
public record ConeCheck(Sampling sampling) implements ValidationCheck {
  private static final double LIMIT = 4;
  private static final double BETA_GAMMA = 1.7;
  private static final double NEAR_CM = 40;
  private static final double FAR_CM = 90;
  private static final double SLOPE = 0.75;
  private static final double WIDE_CM = 1e6;
  private static final double[] CTAU_CM = {5, 30, 1000};

  @Override
  public String name() {
    return "slab-and-cone";
  }

  @Override
  public List<ValidationResult> run() {
    List<ValidationResult> results = new ArrayList<>();
    ScanGeometry slab =
        Solids.box(
            "slab",
            new double[] {-WIDE_CM, -WIDE_CM, NEAR_CM},
            new double[] {WIDE_CM, WIDE_CM, FAR_CM});
    results.addAll(compare(slab, "slab", "slab across all space", 0));
    ScanGeometry cone =
        Solids.coneSection(
            "cone",
            new double[] {NEAR_CM, FAR_CM},
            new double[] {SLOPE * NEAR_CM, SLOPE * FAR_CM},
            new double[] {0, 0});
    results.addAll(
        compare(cone, "cone", "section of a cone with its apex at the source", cosine(SLOPE)));
    return results;
  }

  private List<ValidationResult> compare(
      ScanGeometry geometry, String quantity, String contains, double leastCosine) {
    Sample sample = sampling.isotropic(geometry, BETA_GAMMA);
    Subject subject = new Subject(quantity, "1", contains, "one-dimensional quadrature");
    List<ValidationResult> results = new ArrayList<>();
    for (double ctau : CTAU_CM) {
      Estimate found = sample.at(1, ctau, quantity);
      results.add(
          ValidationResult.statistical(
              subject.part("ctau-" + (long) ctau + "cm"),
              expected(BETA_GAMMA * ctau, leastCosine),
              found.value(),
              found.statError(),
              LIMIT));
    }
    return results;
  }

  private static double expected(double lambda, double leastCosine) {
    return AngularAverage.of(
        c -> Math.exp(-NEAR_CM / (lambda * c)) * -Math.expm1((NEAR_CM - FAR_CM) / (lambda * c)),
        leastCosine,
        1);
  }

  private static double cosine(double tangent) {
    return 1 / Math.hypot(1, tangent);
  }
}
