package io.addra.propagation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.body.ChainLayout;
import io.addra.propagation.particle.Particle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every channel has in common, whatever it is. */
class DecayChannelsTest {
  private static final int EVENTS = 400;

  static Stream<String> modes() {
    Stream<String> general =
        Stream.of(
            "e+ mu-",
            "rho0 gamma",
            "mu+ mu- invisible",
            "rho+ rho- rho0",
            "K+ K- pi0 pi0",
            "tau+ mu- pi0 invisible",
            "D+ anti-D0 pi-",
            "pi+ pi- pi+ pi- pi0",
            "gamma gamma gamma gamma gamma gamma",
            "pi+ pi- pi+ pi- pi0 eta");
    return Stream.concat(DecayChannels.names().stream(), general);
  }

  private static Map<String, Object> settings(DecayChannel channel) {
    return channel.products().contains("chi1")
        ? Map.of("relative_splitting", 0.4, "dark_photon_mass_GeV", 25)
        : Map.of();
  }

  static DecayModel model(String mode, Map<String, Object> settings, double above) {
    DecayChannel channel = DecayChannels.get(mode);
    DecayModes modes =
        new DecayModes(List.of(new DecayMode(channel, 1, settings)), channel.charge());
    return modes.model(modes.threshold() * 1.1 + above);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void channel_anyOfThem_conservesFourMomentumAndCharge(String mode) {
    DecayModel model = model(mode, settings(DecayChannels.get(mode)), 0.7);
    for (double betaGamma : new double[] {0.01, 3}) {
      DecaySample sample = DecaySample.of(model, betaGamma, EVENTS);
      for (int i = 0; i < EVENTS; i++) {
        checkEvent(sample, i);
      }
    }
  }

  private static void checkEvent(DecaySample sample, int i) {
    DecayTree tree = sample.tree(i);
    double energy = sample.particle(i, 0).e();
    assertThat(sample.weight(i)).isBetween(0.0, 1.0 + 1e-12);
    double[] sum = new double[4];
    int charge = 0;
    for (int p : tree.products()) {
      double[] made = sample.made().particle(i, p);
      Particle particle = tree.particles().get(p);
      assertThat(particle.name()).isNotEmpty();
      assertThat(made[ChainLayout.PARTICLE_MASS]).isCloseTo(particle.mass(), within(1e-12));
      assertThat(sample.particle(i, p).mass())
          .isCloseTo(particle.mass(), within(1e-6 * Math.max(1, energy)));
      charge += particle.charge();
      for (int j = 0; j < 4; j++) {
        sum[j] += made[j];
      }
    }
    assertThat(charge).isEqualTo(sample.model().llp().charge());
    double[] llp = sample.made().particle(i, 0);
    assertThat(llp[4]).isEqualTo(sample.model().llp().mass());
    for (int j = 0; j < 4; j++) {
      assertThat(sum[j]).isCloseTo(llp[j], within(1e-9 * energy));
    }
    for (int s = 0; s < tree.chain().splits().size(); s++) {
      double[] parent = sample.made().particle(i, tree.chain().splits().get(s).parent());
      double[] first = sample.made().particle(i, 2 * s + 1);
      double[] second = sample.made().particle(i, 2 * s + 2);
      int x = ChainLayout.PARTICLE_ORIGIN;
      for (int j = 0; j < 4; j++) {
        assertThat(first[j] + second[j]).isCloseTo(parent[j], within(1e-9 * energy));
        assertThat(first[x + j]).isEqualTo(second[x + j]);
      }
      // a flight is as long as its momentum, and takes its energy
      for (int j = 0; j < 3; j++) {
        assertThat((first[x + j] - parent[x + j]) * parent[3])
            .isCloseTo((first[x + 3] - parent[x + 3]) * parent[j], within(1e-11));
      }
    }
    for (int p = tree.chain().particles(); p < sample.made().particlesOfEvent(); p++) {
      assertThat(sample.made().particle(i, p)).containsOnly(0);
    }
    assertThat(llp[5]).isEqualTo(DecaySample.VERTEX[0]);
    assertThat(llp[8]).isCloseTo(DecaySample.LENGTH * llp[3] / llp[4], within(1e-11));
  }

  @Test
  void channels_describeThemselves() {
    assertThat(DecayChannels.names()).doesNotHaveDuplicates();
    assertThat(DecayChannels.all())
        .allSatisfy(channel -> {
          assertThat(channel.title()).isNotEmpty();
          assertThat(channel.formulae()).isNotEmpty();
          assertThat(channel.sources()).isNotEmpty();
          assertThat(channel.caveats()).isNotEmpty();
          assertThat(channel.products()).hasSizeGreaterThan(1);
          assertThat(channel.charge()).isBetween(-1, 1);
        });
    assertThat(DecayChannels.get("tau+ tau-").formulae())
        .anySatisfy(line -> assertThat(line).contains("pi- pi0 nu"));
  }

  @Test
  void get_otherOrderOrOtherParticles_findsNamedChannelOrPhaseSpace() {
    assertThat(DecayChannels.get(" mu-  mu+ ")).isSameAs(DecayChannels.get("mu+ mu-"));
    assertThat(DecayChannels.get("e- e+ chi1").parameters()).hasSize(2);
    DecayChannel other = DecayChannels.get("K+ pi- gamma");
    assertThat(other.name()).isEqualTo("K+ pi- gamma");
    assertThat(other.title()).isEqualTo("phase space");
  }

  @Test
  void get_unknownOrTooManyProducts_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChannels.get("mu+ zz"))
        .withMessageContaining("unknown particle 'zz'")
        .withMessageContaining("invisible");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChannels.get("mu+"))
        .withMessage("expected 2 to 6 decay products, found 'mu+'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChannels.get("e+ e- e+ e- e+ e- gamma"))
        .withMessageContaining("expected 2 to 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecayChannels.get("  "))
        .withMessageContaining("found ''");
  }

  /** A product of a product is the antiparticle of that of the antiparticle. */
  @Test
  void tauPair_branches_areSixteenOfOppositeCharges() {
    DecayModel model = DecayModes.of("tau+ tau-").model(5);
    assertThat(model.branches()).hasSize(16);
    assertThat(model.branches())
        .allSatisfy(branch -> {
          List<Particle> charged =
              branch.tree().chargedProducts().stream()
                  .map(p -> branch.tree().particles().get(p))
                  .toList();
          assertThat(charged).extracting(Particle::charge).containsExactlyInAnyOrder(1, -1);
        });
    assertThat(model.branches().stream().mapToDouble(Branch::fraction).sum())
        .isCloseTo(1, within(1e-12));
  }
}
