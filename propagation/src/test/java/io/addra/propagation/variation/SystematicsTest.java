package io.addra.propagation.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums, tables and summaries of made-up shifts. */
class SystematicsTest {
  private static final String SEEN = "decay:box";

  private static Estimate number(double value) {
    return new Estimate(value, 0.01 * value, 1e4, false, 64, 60);
  }

  private static VariationShifts shifts(
      String name, String group, boolean summed, double nominal, double value, double error) {
    Change change = new CollisionChange(CollisionChange.Kind.SPOT_X, 1);
    Variation variation = new Variation(name, group, name, "", change, summed, "low", "this test");
    Shift shift = new Shift(number(nominal), number(nominal + value), error, 60);
    return new VariationShifts(variation, List.of(new ShiftRow(1, 10, SEEN, shift)));
  }

  private static AcceptanceMap map(double value) {
    return new AcceptanceMap(
        List.of(
            new MapRow("p", "S", 1, 10, SEEN, number(value)),
            new MapRow("p", "S", 1, 10, "decay:other", number(value))));
  }

  /** The larger side of each group: 3 and 4 give 5; the alternative's 100 is left out. */
  @Test
  void of_groupsAndAlternatives_addsLargerSidesInQuadrature() {
    Systematics found =
        Systematics.of(
            map(50),
            List.of(
                shifts("a-up", "a", true, 50, 1, 0.1),
                shifts("a-down", "a", true, 50, -3, 0.2),
                shifts("b-up", "b", true, 50, 4, 0.1),
                shifts("c", "c", false, 50, 100, 0.1)));
    assertThat(found.totals()).hasSize(2);
    TotalRow sum = found.totals().get(0);
    assertThat(sum.size()).isCloseTo(5, within(1e-12));
    assertThat(sum.relative()).isCloseTo(0.1, within(1e-12));
    assertThat(sum.error()).isCloseTo(Math.hypot(3 * 0.2, 4 * 0.1) / 5, within(1e-12));
    assertThat(found.totals().get(1).size()).as("not touched").isZero();
  }

  @Test
  void of_alternativesAlone_hasNoSum() {
    assertThat(Systematics.of(map(50), List.of(shifts("c", "c", false, 50, 9, 1))).totals())
        .isEmpty();
  }

  @Test
  void text_hasARowForEachShiftAndSum() {
    Systematics found = Systematics.of(map(0.5), List.of(shifts("a", "a", true, 0.5, 0.25, 0.125)));
    assertThat(SystematicsCsv.text(found).lines())
        .containsExactly(
            SystematicsCsv.HEADER,
            "a,1.0,10.0,decay:box,0.5,0.75,0.25,0.5,0.125",
            "quadrature-sum,1.0,10.0,decay:box,0.5,,0.25,0.5,0.125",
            "quadrature-sum,1.0,10.0,decay:other,0.5,,0.0,0.0,0.0");
  }

  /** Four lifetimes: relative shifts 1, 2 and -4 %; the last number is too small to matter. */
  @Test
  void summary_takesNumbersThatMatterAndWholeDetectors() {
    List<ShiftRow> rows = new ArrayList<>();
    for (double[] each : new double[][] {{1, 0.01}, {0.5, 0.01}, {0.1, -0.004}, {0.001, 0.1}}) {
      Shift shift = new Shift(number(each[0]), number(each[0] + each[1]), 0.002, 60);
      rows.add(new ShiftRow(1, 100 * each[0], SEEN, shift));
      rows.add(new ShiftRow(1, 100 * each[0], SEEN + "/part", shift));
    }
    Variation variation = shifts("a", "a", true, 1, 1, 1).variation();
    List<ShiftSummary> found = ShiftSummary.of(new VariationShifts(variation, rows));
    assertThat(found).hasSize(1);
    ShiftSummary summary = found.getFirst();
    assertThat(summary.quantity()).isEqualTo(SEEN);
    assertThat(summary.rows()).isEqualTo(3);
    assertThat(summary.largest()).isCloseTo(-0.04, within(1e-12));
    assertThat(summary.error()).isCloseTo(0.02, within(1e-12));
    assertThat(summary.ctau()).isCloseTo(10, within(1e-12));
    assertThat(summary.typical()).isCloseTo(0.02, within(1e-12));
    assertThat(summary.significant()).isEqualTo(2);
    assertThat(summary.anySignificant()).isTrue();
  }
}
