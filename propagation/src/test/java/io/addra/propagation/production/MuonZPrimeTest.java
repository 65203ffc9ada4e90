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
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The amplitude itself is tested in the kernels; here is what the events make of it. */
class MuonZPrimeTest {
  private static final int EVENTS = 100_000;
  private static final double MUON = 0.1056583755;
  private static final double ALPHA = 1 / 137.035999;
  private static final double ENERGY = Beams.superKekb().sqrtS();
  private static final FourVector ELECTRON = Beams.superKekb().electron();

  private static MuonZPrime model() {
    return (MuonZPrime) ProductionProcessesTest.model(MuonZPrime.PROCESS, Map.of(), "upsilon-4s");
  }

  private static double cosine(EventSample events, int i, int particle) {
    double[] beta = events.particle(i, 0).velocity();
    FourVector electron = ELECTRON.boosted(new double[] {-beta[0], -beta[1], -beta[2]});
    FourVector p = events.seenFrom(i, particle, 0);
    return (electron.px() * p.px() + electron.py() * p.py() + electron.pz() * p.pz())
        / (electron.p() * p.p());
  }

  private static void assertSame(double[] found, double[] expected) {
    assertThat(found[0]).isCloseTo(expected[0], within(5 * Math.hypot(found[1], expected[1])));
  }

  /** Mean weights say how much work is lost; a weight of 1 may have been cut. */
  @ParameterizedTest
  @ValueSource(doubles = {0.002, 0.05, 1, 4, 9, 10.3})
  void weights_ofAllMasses_areNearlyFlatAndNotCut(double mass) {
    EventSample events = EventSample.of(model().event(mass), EVENTS);
    double sum = 0;
    int cut = 0;
    for (int i = 0; i < EVENTS; i++) {
      sum += events.weight(i);
      cut += events.weight(i) == 1 ? 1 : 0;
    }
    assertThat(sum / EVENTS).isGreaterThan(0.1);
    assertThat(cut).isLessThan(EVENTS / 10_000);
  }

  /** Two integrals that share the amplitude only: the Dalitz plot, and all random numbers. */
  @ParameterizedTest
  @ValueSource(doubles = {0.002, 0.5, 3, 9.5})
  void crossSection_dalitzPlot_isThatOfTheEvents(double mass) {
    double expected = model().sampledCrossSection(mass, 0.1);
    assertThat(model().crossSection(mass, 0.1)).isCloseTo(expected, within(2e-3 * expected));
  }

  /** A chain that knows nothing of the amplitude's poles: flat phase space, another pair. */
  @Test
  void event_momentsOfItsParticles_areThoseOfWeightedPhaseSpace() {
    double mass = 2;
    EventSample events = EventSample.of(model().event(mass), EVENTS);
    Split one =
        Split.of(0, MUON, new Split.SecondMass.PhaseSpace(MUON + mass, 1))
            .withWeight(Split.momentum(ENERGY, MUON, MUON + mass));
    Split two =
        Split.of(2, MUON, new Split.SecondMass.Fixed(mass))
            .withWeight(Split.momentum(ENERGY - MUON, MUON, mass));
    TreeAmplitude amplitude =
        new TreeAmplitude(TreeAmplitude.Reaction.MUON_Z_PRIME, List.of(1, 3, 4), 1, List.of());
    DecayChain chain = new DecayChain(List.of(one, two), amplitude);
    Collision collision = Collision.superKekb(LuminousRegion.operation());
    EventModel flat =
        new EventModel(
            WeightScan.scaled(collision.source(chain, 4)),
            List.of("", "mu-", "", "mu+", EventModel.LLP),
            List.of(4));
    EventSample other = EventSample.of(flat, 4 * EVENTS);
    assertSame(
        events.mean(i -> events.seenFrom(i, 1, 0).e()),
        other.mean(i -> other.seenFrom(i, 4, 0).e()));
    for (int power : new int[] {1, 2, 4}) {
      assertSame(
          events.mean(i -> Math.pow(cosine(events, i, 1), power)),
          other.mean(i -> Math.pow(cosine(other, i, 4), power)));
      assertSame(
          events.mean(i -> Math.pow(cosine(events, i, 3), power)),
          other.mean(i -> Math.pow(cosine(other, i, 1), power)));
      assertSame(
          events.mean(i -> Math.pow(cosine(events, i, 4), power)),
          other.mean(i -> Math.pow(cosine(other, i, 3), power)));
    }
    assertSame(
        events.mean(i -> events.particle(i, 1).plus(events.particle(i, 3)).mass()),
        other.mean(i -> other.particle(i, 4).plus(other.particle(i, 1)).mass()));
  }

  /**
   * Soft and light: e+ e- to two muons times the factor of a soft vector off their current, of
   * which the leading logarithm in the muon's mass is (alpha'/pi) 2 (L - 1) dE/E. The cross-section
   * per logarithm of the mass tends to that as the mass falls.
   */
  @Test
  void crossSection_lightZPrime_growsByTheSoftLogarithm() {
    double from = 2e-3;
    double to = 1e-3;
    double s = ENERGY * ENERGY;
    double muons = 3.893793721e8 * 4 * Math.PI * ALPHA * ALPHA / (3 * s);
    double logarithm = Math.log(s / (MUON * MUON));
    double alpha = 1 / (4 * Math.PI);
    double expected = muons * 2 * alpha / Math.PI * (logarithm - 1) * Math.log(from / to);
    double found = model().crossSection(to, 1) - model().crossSection(from, 1);
    // terms of the order of m_mu^2/s and of the mass over the energies
    assertThat(found).isCloseTo(expected, within(0.02 * expected));
  }

  /**
   * Three-body phase space goes as the square of the energy that is left, and one unit of orbital
   * momentum adds a power: muons in an S wave with the charge conjugation that a photon leaves
   * beside a Z' are a spin-0 state of negative parity, which with the Z' at rest has that of no
   * photon.
   */
  @Test
  void crossSection_towardsTheLimit_fallsToZeroByPhaseSpace() {
    MuonZPrime model = model();
    assertThat(model.maxMass()).isCloseTo(ENERGY - 2 * MUON, within(1e-9));
    double near = model.crossSection(model.maxMass() - 2e-4, 1);
    double nearer = model.crossSection(model.maxMass() - 1e-4, 1);
    assertThat(near / nearer).isCloseTo(8, within(0.02));
  }

  /** The mean energy of the Z' over the Dalitz plot. */
  @Test
  void event_muonsMass_hasItsSpectrum() {
    double mass = 0.5;
    DoubleUnaryOperator density = model().muons(mass).density();
    double from = 2 * MUON;
    double to = ENERGY - mass;
    double norm = integral(density, from, to);
    double mean = integral(m -> m * density.applyAsDouble(m), from, to) / norm;
    EventSample events = EventSample.of(model().event(mass), EVENTS);
    double[] found = events.mean(i -> events.mass(i, 2));
    assertThat(found[0]).isCloseTo(mean, within(5 * found[1]));
  }

  private static double integral(DoubleUnaryOperator f, double from, double to) {
    return new IterativeLegendreGaussIntegrator(10, 1e-6, 1e-12)
        .integrate(1_000_000, f::applyAsDouble, from, to);
  }
}
