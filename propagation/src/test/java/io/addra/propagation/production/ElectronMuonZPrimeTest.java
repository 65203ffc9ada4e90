package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The amplitude itself is tested in the kernels; here is what the events make of it. */
class ElectronMuonZPrimeTest {
  private static final int EVENTS = 100_000;
  private static final double MUON = 0.1056583755;
  private static final double ENERGY = Beams.superKekb().sqrtS();
  private static final double[] AXIS = Beams.superKekb().axis();

  private static ElectronMuonZPrime model(Map<String, Object> settings) {
    return (ElectronMuonZPrime)
        ProductionProcessesTest.model(ElectronMuonZPrime.PROCESS, settings, "upsilon-4s");
  }

  private static double cosine(EventSample events, int i, int particle) {
    FourVector p = events.seenFrom(i, particle, 0);
    return (AXIS[0] * p.px() + AXIS[1] * p.py() + AXIS[2] * p.pz()) / p.p();
  }

  private static void assertSame(double[] found, double[] expected) {
    assertThat(found[0]).isCloseTo(expected[0], within(5 * Math.hypot(found[1], expected[1])));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.12, 0.3, 1, 4, 8, 10})
  void weights_ofAllMasses_areNotCutAndWorthACentOfTheEvents(double mass) {
    EventSample events = EventSample.of(model(Map.of()).event(mass), EVENTS);
    double sum = 0;
    double squares = 0;
    int cut = 0;
    for (int i = 0; i < EVENTS; i++) {
      double weight = events.weight(i);
      sum += weight;
      squares += weight * weight;
      cut += weight == 1 ? 1 : 0;
      if (weight > 0) {
        assertThat(Math.abs(cosine(events, i, 1))).isLessThan(0.95 + 1e-9);
      }
    }
    assertThat(cut).isLessThan(EVENTS / 10_000);
    assertThat(sum * sum / squares).isGreaterThan(0.01 * EVENTS);
  }

  /** Electrons go along electrons, positrons along positrons; the mirrored rest is the same. */
  @Test
  void event_ofEitherCharge_isTheOthersMirror() {
    EventSample minus = EventSample.of(model(Map.of()).event(2), EVENTS);
    EventSample plus = EventSample.of(model(Map.of("electron", "e+")).event(2), EVENTS);
    assertThat(minus.mean(i -> cosine(minus, i, 1))[0]).isGreaterThan(0.1);
    for (int particle : new int[] {1, 3, 4}) {
      assertSame(
          minus.mean(i -> cosine(minus, i, particle)), plus.mean(i -> -cosine(plus, i, particle)));
      assertSame(
          minus.mean(i -> minus.seenFrom(i, particle, 0).e()),
          plus.mean(i -> plus.seenFrom(i, particle, 0).e()));
    }
    assertThat(minus.model().names()).containsExactly("", "e-", "", "LLP", "mu+");
  }

  /** A chain of flat phase space whose pair is of electron and Z'. */
  @Test
  void event_momentsAndRate_areThoseOfWeightedPhaseSpace() {
    double mass = 3;
    double range = 0.7;
    ElectronMuonZPrime model = model(Map.of("electron_cos_max", range));
    EventSample events = EventSample.of(model.event(mass), EVENTS);
    double one = Split.momentum(ENERGY, MUON, mass);
    double two = Split.momentum(ENERGY - MUON, 0, mass);
    Split first = Split.of(0, MUON, new Split.SecondMass.PhaseSpace(mass, 1)).withWeight(one);
    Split second = Split.of(2, 0, new Split.SecondMass.Fixed(mass)).withWeight(two);
    TreeAmplitude amplitude =
        new TreeAmplitude(
            TreeAmplitude.Reaction.FLAVOUR_Z_PRIME, List.of(3, 1, 4), 1, List.of(1.0, 0.0, range));
    DecayChain chain = new DecayChain(List.of(first, second), amplitude);
    Collision collision = Collision.superKekb(LuminousRegion.operation());
    EventModel flat =
        new EventModel(
            WeightScan.scaled(collision.source(chain, 4)),
            List.of("", "mu+", "", "e-", EventModel.LLP),
            List.of(4));
    EventSample other = EventSample.of(flat, 5 * EVENTS);
    int[] here = {1, 3, 4};
    int[] there = {3, 4, 1};
    for (int k = 0; k < 3; k++) {
      int a = here[k];
      int b = there[k];
      assertSame(
          events.mean(i -> events.seenFrom(i, a, 0).e()),
          other.mean(i -> other.seenFrom(i, b, 0).e()));
      assertSame(events.mean(i -> cosine(events, i, a)), other.mean(i -> cosine(other, i, b)));
      assertSame(
          events.mean(i -> Math.pow(cosine(events, i, a), 2)),
          other.mean(i -> Math.pow(cosine(other, i, b), 2)));
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < other.count(); i++) {
      sum += other.weight(i);
      squares += other.weight(i) * other.weight(i);
    }
    double alpha = 1 / 137.035999;
    double phase =
        one
            * two
            * (ENERGY - MUON - mass)
            * 16
            * Math.PI
            * Math.PI
            / (256 * Math.pow(Math.PI, 5) * ENERGY);
    double factor =
        3.893793721e8
            * 4
            * Math.pow(4 * Math.PI * alpha, 2)
            * phase
            / (2 * ENERGY * ENERGY)
            / flat.source().chain().amplitude().scale()
            / other.count();
    double found = model.crossSection(mass, 1);
    assertThat(found)
        .isCloseTo(factor * sum, within(5 * factor * Math.sqrt(squares) + 0.01 * found));
  }
}
