package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.Split;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.propagation.EventSample;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amplitude itself is tested in the kernels; here is what the events make of it. */
class DarkHiggsChiTest {
  private static final int EVENTS = 100_000;
  private static final double ENERGY = Beams.superKekb().sqrtS();
  private static final double[] AXIS = Beams.superKekb().axis();

  private static DarkHiggsChi model(Map<String, Object> settings) {
    return (DarkHiggsChi)
        ProductionProcessesTest.model(DarkHiggsChi.PROCESS, settings, "upsilon-4s");
  }

  private static Map<String, Object> chi(double higgs, double splitting, double vector) {
    return Map.of(
        "other_mass_GeV", higgs, "relative_splitting", splitting, "dark_photon_mass_GeV", vector);
  }

  private static void assertSame(double[] found, double[] expected) {
    assertThat(found[0]).isCloseTo(expected[0], within(5 * Math.hypot(found[1], expected[1])));
  }

  /** h', splitting, m_A', m_chi2: the A' on its shell, below the threshold, and out of reach. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.2, 3, 1",
    "0.3, 0.4, 6, 2",
    "1, 1, 1.5, 1.5",
    "2, 0.1, 9, 3",
    "0.1, 0.5, 20, 2",
    "0.5, 0.1, 3, 0.02"
  })
  void weights_ofManyMasses_areNearlyFlatAndNotCut(
      double higgs, double splitting, double vector, double mass) {
    EventSample events = EventSample.of(model(chi(higgs, splitting, vector)).event(mass), EVENTS);
    double sum = 0;
    int cut = 0;
    for (int i = 0; i < EVENTS; i++) {
      sum += events.weight(i);
      cut += events.weight(i) == 1 ? 1 : 0;
    }
    assertThat(sum / EVENTS).isGreaterThan(0.05);
    assertThat(cut).isLessThan(EVENTS / 10_000);
  }

  /** No splitting and a narrow A': what is known for A' h', whose A' decays to the chi. */
  @ParameterizedTest
  @CsvSource({"1, 3, 1", "4, 2, 0.5", "0.5, 9, 4"})
  void crossSection_narrowVectorWithoutSplitting_isThatOfHiggsstrahlung(
      double higgs, double vector, double mass) {
    DarkHiggsChi model =
        model(
            Map.of(
                "other_mass_GeV",
                higgs,
                "relative_splitting",
                0.0,
                "dark_photon_mass_GeV",
                vector,
                "dark_alpha",
                1e-4));
    DarkHiggsstrahlung shell =
        (DarkHiggsstrahlung)
            ProductionProcessesTest.model(
                DarkHiggsstrahlung.PROCESS, Map.of("other_mass_GeV", vector), "upsilon-4s");
    double expected = shell.crossSection(higgs, 1e-3, 1e-4, 2);
    assertThat(model.crossSection(mass, 1e-3)).isCloseTo(expected, within(5e-3 * expected));
  }

  /** A chain that knows nothing of the spectrum: flat phase space, h' and chi1 a pair. */
  @Test
  void event_momentsOfItsParticles_areThoseOfWeightedPhaseSpace() {
    double higgs = 1;
    double heavy = 2;
    double light = 1.6;
    EventSample events = EventSample.of(model(chi(higgs, 0.25, 3)).event(heavy), EVENTS);
    Split one =
        Split.of(0, heavy, new Split.SecondMass.PhaseSpace(light + higgs, 1))
            .withWeight(Split.momentum(ENERGY, heavy, light + higgs));
    Split two =
        Split.of(2, light, new Split.SecondMass.Fixed(higgs))
            .withWeight(Split.momentum(ENERGY - heavy, light, higgs));
    TreeAmplitude amplitude =
        new TreeAmplitude(
            TreeAmplitude.Reaction.CHI_DARK_HIGGS, List.of(3, 1, 4), 1, List.of(3.0, 0.0));
    DecayChain chain = new DecayChain(List.of(one, two), amplitude);
    Collision collision = Collision.superKekb(LuminousRegion.operation());
    EventModel flat =
        new EventModel(
            WeightScan.scaled(collision.source(chain, 1)),
            List.of("", EventModel.LLP, "", "chi1", "h'"),
            List.of(1));
    EventSample other = EventSample.of(flat, 4 * EVENTS);
    // places of h', chi1, chi2
    int[] here = {1, 3, 4};
    int[] there = {4, 3, 1};
    for (int k = 0; k < 3; k++) {
      int a = here[k];
      int b = there[k];
      assertSame(
          events.mean(i -> events.seenFrom(i, a, 0).e()),
          other.mean(i -> other.seenFrom(i, b, 0).e()));
      assertSame(
          events.mean(i -> Math.pow(cosine(events, i, a), 2)),
          other.mean(i -> Math.pow(cosine(other, i, b), 2)));
    }
  }

  private static double cosine(EventSample events, int i, int particle) {
    FourVector p = events.seenFrom(i, particle, 0);
    return (AXIS[0] * p.px() + AXIS[1] * p.py() + AXIS[2] * p.pz()) / p.p();
  }

  @Test
  void maxMass_ofEither_leavesNothing() {
    DarkHiggsChi heavy = model(chi(1, 0.25, 3));
    assertThat(heavy.maxMass() + heavy.maxMass() / 1.25 + 1).isCloseTo(ENERGY, within(1e-9));
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> model(chi(11, 0.25, 3)))
        .withMessageContaining("cannot make");
  }
}
