package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.result.MapRow;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunAcceptanceTest {
  private static final double[] CTAU = {1, 10, 100, 1e4};
  private static final long ONE = 1L << 20;

  /** Two regions beside each other, what they leave over, and one that nothing reaches. */
  private static ScanSpectra spectra() {
    RegionSpectra first =
        RegionSpectra.of(
            false,
            1,
            new long[] {30 * ONE, 60 * ONE, 50 * ONE, 20 * ONE},
            new long[4],
            new long[] {70, 60});
    RegionSpectra second =
        RegionSpectra.of(
            false, 2, new long[] {10 * ONE, 15 * ONE}, new long[2], new long[] {10, 15});
    RegionSpectra rest =
        RegionSpectra.of(
            true,
            1,
            new long[] {-30 * ONE, -70 * ONE, -50 * ONE, -35 * ONE},
            new long[4],
            new long[] {80, 75});
    RegionSpectra nothing = RegionSpectra.of(false, 0, new long[0], new long[0], new long[2]);
    MassPointSpectra point =
        MassPointSpectra.of(
            0.5,
            new long[] {100, 100},
            new long[] {100 * ONE, 100 * ONE},
            List.of(first, second, rest, nothing));
    return new ScanSpectra(
        "b-meson-decay",
        "S",
        ProperLengthBins.of(new double[] {0, 5, 20, 80}),
        20,
        1,
        List.of("a", "b", "rest", "far"),
        List.of(
            new Quantity("decay:both", List.of(0, 1)),
            new Quantity("decay:both/a", List.of(0)),
            new Quantity("decay:far", List.of(3)),
            new Quantity("decay:all", List.of(0, 1, 2))),
        List.of(point),
        "{}");
  }

  @Test
  void at_everyQuantity_isWhatTheMapHas() {
    ScanSpectra spectra = spectra();
    AcceptanceMap map = MapEvaluator.evaluate(spectra, CTAU);
    for (String quantity : map.quantities()) {
      AcceptanceCurve curve = RunAcceptance.of(spectra, quantity).at(0.5, CTAU);
      List<MapRow> rows = map.curve(0.5, quantity);
      for (int i = 0; i < CTAU.length; i++) {
        // sums in another order: rounding alone
        double value = rows.get(i).estimate().value();
        assertThat(curve.value()[i]).as(quantity).isCloseTo(value, within(1e-14));
        double error = rows.get(i).estimate().statError();
        if (!quantity.equals("decay:all")) {
          assertThat(curve.statError()[i]).as(quantity).isCloseTo(error, within(1e-12));
        }
      }
    }
    AcceptanceCurve all = RunAcceptance.of(spectra, "decay:all").at(0.5, CTAU);
    for (double value : all.value()) {
      // regions and what they leave over are everything, at every lifetime
      assertThat(value).isCloseTo(1, within(1e-12));
    }
    assertThat(RunAcceptance.of(spectra, "decay:far").at(0.5, CTAU).entries()).containsOnly(0.0);
  }

  @Test
  void of_unknownQuantityOrMass_saysWhatThereIs() {
    ScanSpectra spectra = spectra();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunAcceptance.of(spectra, "decay:belle3"))
        .withMessageContaining(
            "no quantity 'decay:belle3'; it has decay:both, decay:far, decay:all and regions");
    RunAcceptance acceptance = RunAcceptance.of(spectra, "decay:both");
    assertThat(acceptance.masses()).containsExactly(0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> acceptance.at(0.6, CTAU))
        .withMessageContaining("no mass of 0.6 GeV");
  }
}
