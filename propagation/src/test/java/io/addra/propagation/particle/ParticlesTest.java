package io.addra.propagation.particle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParticlesTest {

  private static final double SPEED_OF_LIGHT_CM_PER_PS = 0.0299792458;

  private final Particles particles = Particles.standard();

  @Test
  void ctau_ofMesons_isLifetimeTimesC() {
    // lifetimes of the Review of Particle Physics 2022 (ps)
    assertThat(particles.get("B+").ctau())
        .isCloseTo(1.638 * SPEED_OF_LIGHT_CM_PER_PS, within(1e-5));
    assertThat(particles.get("B0").ctau())
        .isCloseTo(1.519 * SPEED_OF_LIGHT_CM_PER_PS, within(1e-5));
    assertThat(particles.get("tau-").ctau())
        .isCloseTo(0.2903 * SPEED_OF_LIGHT_CM_PER_PS, within(1e-5));
    assertThat(particles.get("e-").ctau()).isInfinite();
  }

  @Test
  void antiparticles_haveOppositeChargeAndNumber() {
    for (String name : particles.names()) {
      if (name.endsWith("+") && particles.find(name.replace("+", "-")).isPresent()) {
        Particle one = particles.get(name);
        Particle other = particles.get(name.replace("+", "-"));
        assertThat(other.charge()).as(name).isEqualTo(-one.charge());
        assertThat(other.pdg()).as(name).isEqualTo(-one.pdg());
        assertThat(other.mass()).as(name).isEqualTo(one.mass());
      }
    }
  }

  @Test
  void get_unknownName_listsKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> particles.get("Q+"))
        .withMessageContaining("unknown particle 'Q+'")
        .withMessageContaining("mu+");
  }
}
