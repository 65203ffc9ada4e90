package io.addra.validation.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayChainTest {
  /**
   * B+ to K+ and an LLP at SuperKEKB: beams of 7.004 and 4.002 GeV at 41.5 mrad from the z axis.
   */
  static DecayChain scalar(double mass, double ctau) {
    double x = Math.sin(0.0415);
    double z = Math.cos(0.0415);
    return DecayChain.ofBeams(
        new double[] {7.004 * x, 0, 7.004 * z},
        new double[] {4.002 * x, 0, -4.002 * z},
        5.27934,
        ctau,
        0.493677,
        mass);
  }

  @Test
  void ofBeams_superKekb_matchesPublishedFrame() {
    DecayChain chain = scalar(1, 0.0491);
    assertThat(chain.cmEnergy()).isCloseTo(10.57956, within(2e-5));
    assertThat(chain.boost()[0]).isCloseTo(0.041488, within(2e-6));
    assertThat(chain.boost()[1]).isZero();
    assertThat(chain.boost()[2]).isCloseTo(0.272525, within(2e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.3, 2.6079", "1, 2.5201", "2, 2.2299", "3, 1.7418", "4, 1.0358"})
  void llpMomentum_matchesPublishedValues(double mass, double momentum) {
    assertThat(scalar(mass, 0).llpMomentum()).isCloseTo(momentum, within(5e-5));
  }

  @Test
  void parentMomentum_backToBackPair_addsUpToBeams() {
    DecayChain chain = scalar(1, 0);
    double[] one = chain.parentMomentum(0.3, 1.1);
    double[] two = chain.parentMomentum(-0.3, 1.1 + Math.PI);
    assertThat(one[0] + two[0]).isCloseTo(11.006 * Math.sin(0.0415), within(1e-9));
    assertThat(one[2] + two[2]).isCloseTo(3.002 * Math.cos(0.0415), within(1e-9));
    double energy =
        Math.hypot(DecayChain.norm(one), 5.27934) + Math.hypot(DecayChain.norm(two), 5.27934);
    assertThat(energy).isCloseTo(11.006, within(1e-9));
  }

  @Test
  void constructor_massAboveLimit_isRefused() {
    assertThatThrownBy(() -> scalar(4.79, 0)).hasMessageContaining("no phase space");
  }
}
