package io.addra.kernels.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.addra.kernels.chain.Split.SecondMass;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecayChainTest {
  private static final Split ROOT = Split.of(0, 10, 1, 2);

  @Test
  void of_parentThatIsNotThere_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChain.of(ROOT, Split.of(3, 2, 0, 0)))
        .withMessageContaining("decay 1 is of particle 3");
  }

  @Test
  void of_parentThatDecaysTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChain.of(ROOT, Split.of(2, 2, 0, 0), Split.of(2, 2, 0, 0)))
        .withMessageContaining("decays before");
  }

  @Test
  void of_lawOfATableWithoutOne_isRefused() {
    Split law = Split.of(2, 2, 0, 0).withLaw(new AngularLaw.OfMass(Axis.HELICITY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChain.of(ROOT, law))
        .withMessageContaining("no table gave particle 2");
  }

  @Test
  void of_axisOfTheCollisionForADaughter_isRefused() {
    Split law = Split.of(2, 2, 0, 0).withLaw(AngularLaw.about(Axis.COLLISION, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> DecayChain.of(ROOT, law));
  }

  @Test
  void integers_particleThatIsNotThere_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DecayChain.of(ROOT).integers(3));
    assertThatIllegalArgumentException().isThrownBy(() -> DecayChain.of(ROOT).integers(0));
  }

  @Test
  void draws_vertexDirectionsFlightsAndMasses_areAllCounted() {
    MassTable table = MassTable.isotropic(List.of(1.0, 2.0));
    DecayChain chain =
        DecayChain.of(ROOT, Split.of(1, 0, new SecondMass.Drawn(table)).withFlight(3));
    assertThat(DecayChain.of(ROOT).draws()).isEqualTo(4 + 2);
    assertThat(chain.draws()).isEqualTo(4 + 2 + 2 + 1 + 1);
    assertThat(chain.lastSecond()).isEqualTo(4);
    assertThat(chain.decays(1)).isTrue();
    assertThat(chain.decays(2)).isFalse();
  }

  @Test
  void doubles_tablesBeyondTheRoom_areRefused() {
    List<Double> edges = java.util.stream.IntStream.range(0, 513).mapToObj(k -> 1.0 * k).toList();
    SecondMass drawn = new SecondMass.Drawn(MassTable.isotropic(edges));
    DecayChain chain = DecayChain.of(Split.of(0, 0, drawn));
    for (int k = 0; k < 4; k++) {
      chain = chain.then(Split.of(chain.lastSecond(), 0, drawn));
    }
    assertThatIllegalArgumentException().isThrownBy(chain::doubles);
  }

  @Test
  void massTable_thatFallsOrHasANegativeLaw_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> MassTable.isotropic(List.of(2.0, 1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MassTable(List.of(1.0, 2.0), List.of(0.0, 1.5), List.of(0.0, 0.0)));
  }

  @Test
  void quadratic_negativeSomewhere_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AngularLaw.Quadratic(Axis.HELICITY, 0, -1.1));
    // 1 - 2.2 c + c^2 is below 0 between 0.64 and 1.56
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AngularLaw.Quadratic(Axis.HELICITY, -2.2, 1));
    // (1 - c)^2 touches 0
    assertThat(new AngularLaw.Quadratic(Axis.HELICITY, -2, 1).linear()).isEqualTo(-2);
  }

  @Test
  void split_tooHeavy_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Split.of(0, 1, 0.6, 0.5))
        .withMessageContaining("cannot decay to");
  }
}
