package io.addra.validation.crosscheck;

import io.addra.validation.benchmark.AnchorRays;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.List;

/**
 * The 8736 crystals of the calorimeter along a million rays against Embree 3 (user geometry, one
 * box a crystal, clipped in double precision), which traced the same rays through the same
 * crystals. Source: embree_ecl.cpp, Embree 3.13.5, seed and rays of {@link AnchorRays}.
 *
 * @param detector name of a detector with crystals
 */
public record CrystalCountCheck(String detector) implements ValidationCheck {
  /** Rays that were traced. */
  public static final int RAYS = 1_000_000;

  /** One in 100 000: how the two round what is grazed. */
  private static final double TOLERANCE = 1e-5;

  private static final String SOURCE = "Embree 3.13.5, the same million rays and crystals";
  private static final String CONTAINS = "isotropic rays, lines and crystals only";

  /** What Embree found from the interaction point; lengths in cm. */
  private static final Anchor POINT = new Anchor("ip", 1_120_530, 927_006, 29.25295);

  /** What Embree found from displaced vertices; lengths in cm. */
  private static final Anchor DISPLACED = new Anchor("displaced", 3_224_661, 956_206, 30.26210);

  private record Anchor(String origin, double crossings, double rays, double meanPath) {}

  @Override
  public String name() {
    return "crystals";
  }

  @Override
  public List<ValidationResult> run() {
    CrystalCount point = CrystalCount.of(detector, AnchorRays.fromInteractionPoint(RAYS));
    CrystalCount displaced = CrystalCount.of(detector, AnchorRays.fromDisplacedVertices(RAYS));
    return List.of(
        number(POINT, "crossings", "1", POINT.crossings, (double) point.crossings()),
        number(POINT, "rays", "1", POINT.rays, (double) point.rays()),
        number(POINT, "mean-path", "cm", POINT.meanPath, point.meanPath()),
        number(DISPLACED, "crossings", "1", DISPLACED.crossings, (double) displaced.crossings()),
        number(DISPLACED, "rays", "1", DISPLACED.rays, (double) displaced.rays()),
        number(DISPLACED, "mean-path", "cm", DISPLACED.meanPath, displaced.meanPath()));
  }

  private ValidationResult number(
      Anchor anchor, String what, String unit, double expected, double found) {
    return ValidationResult.relative(
        new Subject(
            "crystals/%s/%s/%s".formatted(detector, anchor.origin, what), unit, CONTAINS, SOURCE),
        expected,
        found,
        TOLERANCE);
  }
}
