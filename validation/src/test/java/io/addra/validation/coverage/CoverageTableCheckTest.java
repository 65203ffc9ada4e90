package io.addra.validation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.validation.coverage.GazelleBoxes.Design;
import io.addra.validation.report.ValidationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTableCheckTest {
  private static Coverage stated(String detector, double[] boost) {
    return design(detector).coverage(boost);
  }

  private static Design design(String detector) {
    return GazelleBoxes.all().stream()
        .filter(design -> design.detector().equals(detector))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void run_statedBoxes_matchClosedFormAndReferenceTable() {
    List<ValidationResult> results = new CoverageTableCheck(CoverageTableCheckTest::stated).run();
    assertThat(results).hasSize(25).allSatisfy(result -> assertThat(result.passed()).isTrue());
  }

  @Test
  void run_boxOnePercentTooLarge_fails() {
    CoverageTableCheck check =
        new CoverageTableCheck((detector, boost) -> {
          double[][] box = design(detector).boxes().getFirst();
          double[] high = {box[1][0], box[1][1] + 0.01 * (box[1][1] - box[0][1]), box[1][2]};
          return Coverage.of(detector, List.of(ConvexBody.box(box[0], high)), boost);
        });
    assertThat(check.run())
        .filteredOn(result -> !result.passed())
        .extracting(ValidationResult::name)
        .contains("coverage/gazelle-baby/solid-angle", "coverage/godzilla/solid-angle");
  }

  /** The other reading of Baby-GAZELLE's position, z from 10 to 14 m, is in the table too. */
  @Test
  void referenceTable_otherReadingOfBaby_isMatchedByShiftedBox() {
    Coverage row = ReferenceTable.read().get("BG_z10to14_variant");
    assertThat(row).isNotNull();
    double found =
        BoxSolidAngle.of(new double[] {800, -570, 1000}, new double[] {1200, -170, 1400});
    assertThat(found / row.solidAngleSr()).isCloseTo(1, within(1e-3));
  }

  @Test
  void coverage_union_addsVolumesAndPaths() {
    double[] atRest = {0, 0, 0};
    Coverage union = stated("gazelle-l", atRest);
    Coverage b1 = stated("gazelle-lg-b1", atRest);
    Coverage b2 = stated("gazelle-lg-b2", atRest);
    assertThat(union.pathIntegralCm())
        .isCloseTo(b1.pathIntegralCm() + b2.pathIntegralCm(), within(1e-9));
    assertThat(union.volumeCm3()).isCloseTo(b1.volumeCm3() + b2.volumeCm3(), within(1e-3));
    assertThat(union.cmIsotropicFraction()).isCloseTo(union.solidAngleShare(), within(1e-12));
    assertThat(union.relativeError()).isLessThan(1e-6);
  }
}
