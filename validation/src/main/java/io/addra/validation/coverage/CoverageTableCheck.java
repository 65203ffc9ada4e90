package io.addra.validation.coverage;

import io.addra.validation.coverage.GazelleBoxes.Design;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Coverage of the GAZELLE designs against the closed-form solid angle of their boxes, and against
 * the reference table where it has them.
 *
 * @param found coverage by name of the detector, with the boost that is given to it
 */
public record CoverageTableCheck(CoverageSource found) implements ValidationCheck {
  private static final double SOLID_ANGLE = 1e-3;
  private static final double MEAN_PATH = 2e-3;
  private static final double PHI_DEG = 0.01;
  private static final double LIMIT = 3;

  /** The table's polar angles are the extremes of simulated lines, inside the true range. */
  private static final double THETA_DEG = 0.2;

  /** Simulated lines of the reference table. */
  private static final double LINES = 4e6;

  private static final double DISTANCE_CM = 1;
  private static final double SHARE = 1.4e-4;

  /** Boost with which the reference table was made (c). */
  private static final double[] BOOST = {0.04149, 0, 0.27295};

  private static final String CLOSED = "closed form, Khadjavi 1968";
  private static final String TABLE = "reference table of GAZELLE coverage";

  /** Gives coverage by name of the detector. */
  @FunctionalInterface
  public interface CoverageSource {
    /** Returns the coverage; {@code boost} is a velocity {x, y, z} (c). */
    Coverage of(String detector, double[] boost);
  }

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public List<ValidationResult> run() {
    Map<String, Coverage> reference = ReferenceTable.read();
    List<ValidationResult> results = new ArrayList<>();
    for (Design design : GazelleBoxes.all()) {
      Coverage coverage = found.of(design.detector(), BOOST);
      if (design.boxes().size() == 1) {
        double[][] box = design.boxes().getFirst();
        results.add(
            ValidationResult.relative(
                subject(design, "solid-angle", "sr", CLOSED),
                BoxSolidAngle.of(box[0], box[1]),
                coverage.solidAngleSr(),
                SOLID_ANGLE));
      } else {
        results.add(
            ValidationResult.relative(
                subject(design, "solid-angle", "sr", "the same boxes from sizes and centres"),
                design.coverage(BOOST).solidAngleSr(),
                coverage.solidAngleSr(),
                SOLID_ANGLE));
      }
      Coverage row = reference.get(design.reference());
      if (row != null) {
        results.addAll(compare(design, row, coverage));
      }
    }
    return results;
  }

  private static List<ValidationResult> compare(Design design, Coverage row, Coverage coverage) {
    return List.of(
        relative(
            design, "solid-angle-table", "sr", row, coverage, Coverage::solidAngleSr, SOLID_ANGLE),
        ValidationResult.statistical(
            subject(design, "boosted-share", "1", TABLE),
            row.cmIsotropicFraction(),
            coverage.cmIsotropicFraction(),
            SHARE,
            1),
        absolute(design, "theta-min", "deg", row, coverage, Coverage::thetaMinDeg, THETA_DEG),
        absolute(design, "theta-max", "deg", row, coverage, Coverage::thetaMaxDeg, THETA_DEG),
        absolute(design, "phi-min", "deg", row, coverage, Coverage::phiMinDeg, PHI_DEG),
        absolute(design, "phi-max", "deg", row, coverage, Coverage::phiMaxDeg, PHI_DEG),
        absolute(design, "nearest", "cm", row, coverage, Coverage::nearestCm, DISTANCE_CM),
        relative(design, "mean-path", "cm", row, coverage, Coverage::meanPathCm, MEAN_PATH),
        ValidationResult.statistical(
            subject(design, "path-integral", "cm", TABLE),
            row.pathIntegralCm(),
            coverage.pathIntegralCm(),
            row.pathIntegralCm() / Math.sqrt(LINES * row.solidAngleShare()),
            LIMIT),
        relative(design, "volume", "cm3", row, coverage, Coverage::volumeCm3, SOLID_ANGLE));
  }

  private static ValidationResult relative(
      Design design,
      String part,
      String unit,
      Coverage row,
      Coverage coverage,
      Function<Coverage, Double> value,
      double tolerance) {
    return ValidationResult.relative(
        subject(design, part, unit, TABLE), value.apply(row), value.apply(coverage), tolerance);
  }

  private static ValidationResult absolute(
      Design design,
      String part,
      String unit,
      Coverage row,
      Coverage coverage,
      Function<Coverage, Double> value,
      double tolerance) {
    return ValidationResult.absolute(
        subject(design, part, unit, TABLE), value.apply(row), value.apply(coverage), tolerance);
  }

  private static Subject subject(Design design, String part, String unit, String source) {
    return new Subject(
        "coverage/" + design.detector() + "/" + part, unit, Coverage.CONTAINS, source);
  }
}
