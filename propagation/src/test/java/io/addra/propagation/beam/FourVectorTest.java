package io.addra.propagation.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourVectorTest {

  private static final double EXACT = 1e-12;

  @Test
  void boosted_particleAtRest_getsVelocityOfFrame() {
    double[] beta = {0.1, -0.2, 0.6};
    assertThat(FourVector.ofMass(3, 0, 0, 0).boosted(beta).velocity())
        .containsExactly(beta, within(EXACT));
  }

  @Test
  void boosted_thereAndBack_isUnchanged() {
    FourVector p = FourVector.ofMass(0.5, 1.2, -0.7, 3.1);
    FourVector back =
        p.boosted(new double[] {0.3, 0.4, -0.5}).boosted(new double[] {-0.3, -0.4, 0.5});
    assertThat(back.e()).isCloseTo(p.e(), within(EXACT));
    assertThat(back.px()).isCloseTo(p.px(), within(EXACT));
    assertThat(back.py()).isCloseTo(p.py(), within(EXACT));
    assertThat(back.pz()).isCloseTo(p.pz(), within(EXACT));
  }

  @Test
  void boosted_alongZ_followsRapidity() {
    double rapidity = 0.8;
    FourVector p =
        new FourVector(Math.cosh(0.3), 0, 0, Math.sinh(0.3))
            .boosted(new double[] {0, 0, Math.tanh(rapidity)});
    assertThat(p.e()).isCloseTo(Math.cosh(1.1), within(EXACT));
    assertThat(p.pz()).isCloseTo(Math.sinh(1.1), within(EXACT));
  }

  @Test
  void boosted_fasterThanLight_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FourVector.ofMass(1, 0, 0, 0).boosted(new double[] {0, 0.8, 0.7}));
  }

  @Test
  void mass_ofSumAndDifference_isInvariant() {
    FourVector a = FourVector.ofMass(1, 0, 0, 2);
    FourVector b = FourVector.ofMass(1, 0, 0, -2);
    assertThat(a.plus(b).mass()).isCloseTo(2 * Math.sqrt(5), within(EXACT));
    assertThat(a.plus(b).minus(b).mass()).isCloseTo(1, within(EXACT));
    assertThat(new FourVector(1, 1.5, 0, 0).mass()).isZero();
  }
}
