package io.addra.propagation.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model must do. */
class CouplingModelsTest {
  private static final int STEPS = 40;

  static List<CouplingModel> models() {
    return CouplingModels.all();
  }

  private static double[] masses(CouplingModel model) {
    double from = model.masses().from();
    double ratio = model.masses().to() / from;
    double[] masses = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      masses[i] = i == STEPS ? model.masses().to() : from * Math.pow(ratio, (double) i / STEPS);
    }
    return masses;
  }

  @ParameterizedTest
  @MethodSource("models")
  void coupling_ofCtau_isTheInverse(CouplingModel model) {
    for (double mass : masses(model)) {
      if (Double.isInfinite(model.unitCtau(mass))) {
        assertThat(model.coupling(mass, 1)).isInfinite();
        continue;
      }
      double coupling = model.coupling(mass, 3.7);
      assertThat(model.ctau(mass, coupling)).isCloseTo(3.7, within(1e-12));
      double power = model.text().coupling().power();
      assertThat(model.ctau(mass, 10 * coupling))
          .isCloseTo(3.7 * Math.pow(10, -power), within(1e-12));
      // hbar c of the Review of Particle Physics, GeV cm
      assertThat(model.width(mass, coupling)).isCloseTo(1.973269804e-14 / 3.7, within(1e-26));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void branchingFractions_areSharesOfTheTotal(CouplingModel model) {
    for (double mass : masses(model)) {
      double sum = 0;
      for (Map.Entry<String, Double> state : model.branchingFractions(mass).entrySet()) {
        assertThat(state.getValue()).as(state.getKey()).isBetween(0.0, 1.03);
        sum += state.getValue();
      }
      // closed forms may exceed a table's total by what the table's inputs differ: 3 %
      assertThat(sum).as(model.label() + " at " + mass).isLessThan(1.03);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void rates_areFiniteAndScale(CouplingModel model) {
    for (ProductionRate rate : model.rates()) {
      for (double mass : masses(model)) {
        if (rate.masses().contains(mass)) {
          double one = rate.at(mass, 1e-3);
          assertThat(one).as(rate.name()).isFinite().isNotNegative();
          assertThat(rate.at(mass, 2e-3))
              .isCloseTo(Math.pow(2, rate.power()) * one, within(1e-12 * one));
        }
      }
      assertThat(rate.at(rate.masses().from(), 1)).as(rate.name()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void mass_outOfRange_isRefusedInOneLine(CouplingModel model) {
    double tooHigh = 1.01 * model.masses().to();
    for (double mass : new double[] {tooHigh, 0.5 * model.masses().from(), Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.unitCtau(mass))
          .withMessageContaining("expected a mass from " + model.masses().from())
          .withMessageContaining("found " + mass)
          .withMessageNotContaining("\n");
      assertThatIllegalArgumentException().isThrownBy(() -> model.unitWidths(mass));
    }
    double mass = model.masses().from();
    assertThatIllegalArgumentException().isThrownBy(() -> model.ctau(mass, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> model.coupling(mass, -1));
  }

  @ParameterizedTest
  @MethodSource("models")
  void text_saysWhereItIsFrom(CouplingModel model) {
    assertThat(model.text().formulae()).isNotEmpty();
    assertThat(model.text().sources()).isNotEmpty();
    assertThat(model.text().caveats()).isNotEmpty();
    assertThat(CouplingModels.of(model.text().name(), model.parametrisation(), Map.of()).label())
        .isEqualTo(model.label());
  }

  @Test
  void of_unknownNames_listsTheKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CouplingModels.of("axion"))
        .withMessageContaining("unknown coupling model 'axion', known: alp-photon, alp-w");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CouplingModels.of("dark-scalar", "mine", Map.of()))
        .withMessageContaining("no parametrisation 'mine', known: foresee, eventcalc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CouplingModels.of("dark-higgs", "foresee", Map.of("mB_GeV", 1.0)))
        .withMessageContaining("no parameter 'mB_GeV', known: epsilon, alpha_D, mA_GeV, charge");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CouplingModels.of("alp-photon", "two-photon", Map.of("f", 1.0)))
        .withMessageContaining("has no parameter to set, found 'f'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CouplingModels.of("dark-higgs", "foresee", Map.of("charge", -1.0)))
        .withMessageContaining("expected charge above 0");
  }
}
