package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.Split;
import io.addra.kernels.chain.TreeAmplitude;
import io.addra.kernels.device.LlpSource;
import io.addra.propagation.EventSample;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/** Photons of the Standard Model: cross-sections, acceptances, symmetries. */
class StandardModelSourcesTest {
  private static final int EVENTS = 200_000;
  private static final double ENERGY = Beams.superKekb().sqrtS();
  private static final double S = ENERGY * ENERGY;
  private static final double ALPHA = 1 / 137.035999;
  private static final double PICOBARN = 3.893793721e8;
  private static final double[] AXIS = Beams.superKekb().axis();

  private static ProductionModel model(String process, Map<String, Object> settings) {
    return ProductionProcessesTest.model(process, settings, "upsilon-4s");
  }

  private static double cosine(FourVector p) {
    return (AXIS[0] * p.px() + AXIS[1] * p.py() + AXIS[2] * p.pz()) / p.p();
  }

  private static double between(FourVector a, FourVector b) {
    return (a.px() * b.px() + a.py() * b.py() + a.pz() * b.pz()) / (a.p() * b.p());
  }

  private static double pairs(double cosine) {
    double logarithm = Math.log((1 + cosine) / (1 - cosine));
    return PICOBARN * 2 * Math.PI * ALPHA * ALPHA / S * (logarithm - cosine);
  }

  @Test
  void photonPair_withinCosines_hasTheClosedForm() {
    for (double cosine : new double[] {0.5, 0.9, 0.99}) {
      PhotonPair model =
          (PhotonPair)
              model(
                  PhotonPair.PROCESS, Map.of("photon_cos_min", -cosine, "photon_cos_max", cosine));
      double expected = pairs(cosine);
      assertThat(model.crossSection()).isCloseTo(expected, within(1e-9 * expected));
      EventSample events = EventSample.of(model.event(0), EVENTS);
      DoubleUnaryOperator law = c -> (1 + c * c) / (1 - c * c);
      double mean = integral(c -> c * c * law.applyAsDouble(c), cosine) / integral(law, cosine);
      double[] found =
          events.mean(i -> {
            FourVector photon = events.seenFrom(i, 1, 0);
            assertThat(photon.e()).isCloseTo(ENERGY / 2, within(1e-9));
            return Math.pow(cosine(photon), 2);
          });
      assertThat(found[0]).isCloseTo(mean, within(5 * found[1]));
    }
  }

  private static double integral(DoubleUnaryOperator f, double end) {
    return new IterativeLegendreGaussIntegrator(10, 1e-9, 1e-12)
        .integrate(1_000_000, f::applyAsDouble, -end, end);
  }

  /** What has a weight is within the acceptance; the first photon is the softest. */
  @Test
  void photonTriple_events_areWithinTheAcceptance() {
    PhotonTriple model =
        (PhotonTriple)
            model(PhotonTriple.PROCESS, Map.of("photon_energy_min_GeV", 0.3, "cos_max", 0.9));
    EventSample events = EventSample.of(model.event(0), EVENTS);
    double sum = 0;
    int cut = 0;
    for (int i = 0; i < EVENTS; i++) {
      double weight = events.weight(i);
      sum += weight;
      cut += weight == 1 ? 1 : 0;
      if (weight > 0) {
        double softest = events.seenFrom(i, 1, 0).e();
        assertThat(softest).isGreaterThan(0.3 - 1e-9);
        for (int photon : new int[] {1, 3, 4}) {
          FourVector seen = events.seenFrom(i, photon, 0);
          assertThat(Math.abs(cosine(seen))).isLessThan(0.9 + 1e-9);
          assertThat(seen.e()).isGreaterThan(softest - 1e-9);
        }
      }
    }
    assertThat(sum / EVENTS).isGreaterThan(0.05);
    assertThat(cut).isLessThan(EVENTS / 10_000);
  }

  /**
   * Soft photons: (2 alpha/pi) ln((1 + c)/(1 - c)) of e+ e- -> gamma gamma for each unit of ln E.
   */
  @Test
  void photonTriple_softPhotons_areAsTheEikonalFactorHasThem() {
    double cosine = 0.9;
    double least = 2e-3;
    PhotonTriple model =
        (PhotonTriple)
            model(PhotonTriple.PROCESS, Map.of("photon_energy_min_GeV", least, "cos_max", cosine));
    EventSample events = EventSample.of(model.event(0), EVENTS);
    double[] share = events.mean(i -> events.seenFrom(i, 1, 0).e() < 10 * least ? 1 : 0);
    double logarithm = Math.log((1 + cosine) / (1 - cosine));
    double expected = pairs(cosine) * 2 * ALPHA / Math.PI * logarithm * Math.log(10);
    double whole = model.crossSection();
    assertThat(whole * share[0])
        .isCloseTo(expected, within(5 * whole * share[1] + 0.01 * expected));
  }

  @Test
  void radiativeBhabha_events_areWithinTheAcceptance() {
    RadiativeBhabha model = (RadiativeBhabha) model(RadiativeBhabha.PROCESS, Map.of());
    EventSample events = EventSample.of(model.event(0), EVENTS);
    double sum = 0;
    double squares = 0;
    int cut = 0;
    for (int i = 0; i < EVENTS; i++) {
      double weight = events.weight(i);
      sum += weight;
      squares += weight * weight;
      cut += weight == 1 ? 1 : 0;
      if (weight > 0) {
        FourVector photon = events.seenFrom(i, 1, 0);
        FourVector electron = events.seenFrom(i, 3, 0);
        FourVector positron = events.seenFrom(i, 4, 0);
        double apart = Math.cos(Math.toRadians(10)) + 1e-9;
        assertThat(photon.e()).isGreaterThan(0.1 - 1e-9);
        assertThat(Math.min(electron.e(), positron.e())).isGreaterThan(0.5 - 1e-9);
        assertThat(between(photon, electron)).isLessThan(apart);
        assertThat(between(photon, positron)).isLessThan(apart);
        assertThat(between(electron, positron)).isLessThan(apart);
        for (FourVector seen : List.of(photon, electron, positron)) {
          assertThat(Math.abs(cosine(seen))).isLessThan(0.95 + 1e-9);
        }
      }
    }
    assertThat(sum * sum / squares).isGreaterThan(0.01 * EVENTS);
    assertThat(cut).isLessThan(EVENTS / 10_000);
  }

  /** The same integrals from flat phase space, of which another pair is made. */
  @Test
  void crossSections_flatPhaseSpace_areTheSame() {
    RadiativeBhabha bhabha =
        (RadiativeBhabha)
            model(
                RadiativeBhabha.PROCESS,
                Map.of(
                    "photon_energy_min_GeV",
                    0.5,
                    "lepton_energy_min_GeV",
                    0.5,
                    "cos_max",
                    0.7,
                    "angle_min_deg",
                    30.0));
    double coupling = Math.pow(4 * Math.PI * ALPHA, 3);
    double[] expected =
        flat(
            new TreeAmplitude(
                TreeAmplitude.Reaction.RADIATIVE_BHABHA,
                List.of(1, 3, 4),
                1,
                List.of(0.5, 0.5, 0.7, 1 - Math.cos(Math.toRadians(30)))));
    double found = bhabha.crossSection() / coupling;
    assertThat(found).isCloseTo(expected[0], within(5 * expected[1] + 0.005 * found));
    PhotonTriple photons =
        (PhotonTriple)
            model(PhotonTriple.PROCESS, Map.of("photon_energy_min_GeV", 0.5, "cos_max", 0.7));
    double[] other =
        flat(
            new TreeAmplitude(
                TreeAmplitude.Reaction.THREE_PHOTONS, List.of(3, 4, 1), 1, List.of(0.5, 0.7)));
    // two of them are alike
    double triple = 2 * photons.crossSection() / (coupling * S);
    assertThat(triple).isCloseTo(other[0], within(5 * other[1] + 0.005 * triple));
  }

  /** Integral of an amplitude over phase space and flux (pb), and its statistical error. */
  private static double[] flat(TreeAmplitude amplitude) {
    Split one = Split.of(0, 0, new Split.SecondMass.PhaseSpace(0, 1)).withWeight(ENERGY / 2);
    Split two = Split.of(2, 0, new Split.SecondMass.Fixed(0)).withWeight(ENERGY / 2);
    DecayChain chain = new DecayChain(List.of(one, two), amplitude);
    Collision collision = Collision.superKekb(LuminousRegion.operation());
    LlpSource scaled = WeightScan.scaled(collision.source(chain, 1));
    EventSample events =
        EventSample.of(
            new EventModel(scaled, List.of("", "gamma", "", "gamma", "gamma"), List.of()),
            5 * EVENTS);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < events.count(); i++) {
      sum += events.weight(i);
      squares += events.weight(i) * events.weight(i);
    }
    double momenta = ENERGY * S / 4;
    double phase = momenta * 16 * Math.PI * Math.PI / (256 * Math.pow(Math.PI, 5) * ENERGY);
    double factor =
        PICOBARN * phase / (2 * S) / scaled.chain().amplitude().scale() / events.count();
    return new double[] {factor * sum, factor * Math.sqrt(squares)};
  }

  @Test
  void acceptance_thatLeavesNothing_isRefused() {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> model(PhotonTriple.PROCESS, Map.of("photon_energy_min_GeV", 4.0)))
        .satisfies(e -> assertThat(e.key()).isEqualTo("photon_energy_min_GeV"));
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() ->
            model(
                RadiativeBhabha.PROCESS,
                Map.of("photon_energy_min_GeV", 3.0, "lepton_energy_min_GeV", 4.5)))
        .satisfies(e -> assertThat(e.key()).isEqualTo("photon_energy_min_GeV"));
  }
}
