package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.chain.Split;
import io.addra.propagation.EventSample;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

/** Dark photons, inelastic dark matter, dark Higgs bosons, and radiation of the beams. */
class DarkSectorTest {
  private static final int EVENTS = 40_000;
  private static final double ENERGY = Beams.superKekb().sqrtS();
  private static final double ALPHA = 1 / 137.035999;

  private static ProductionModel model(String process, Map<String, Object> settings) {
    return ProductionProcessesTest.model(process, settings, "upsilon-4s");
  }

  private static double integral(DoubleUnaryOperator f, double from, double to) {
    return new IterativeLegendreGaussIntegrator(10, 1e-9, 1e-15)
        .integrate(1_000_000, f::applyAsDouble, from, to);
  }

  private static void assertMean(double[] found, double expected) {
    assertThat(found[0]).isCloseTo(expected, within(5 * found[1]));
  }

  private static double cosineToBeam(EventSample events, int i, int particle, int frame) {
    double[] beta = events.particle(i, frame).velocity();
    FourVector electron =
        Beams.superKekb().electron().boosted(new double[] {-beta[0], -beta[1], -beta[2]});
    FourVector p = events.seenFrom(i, particle, frame);
    return (electron.px() * p.px() + electron.py() * p.py() + electron.pz() * p.pz())
        / (electron.p() * p.p());
  }

  /** The reference's integral of the massless law within |c| < 0.8. */
  @Test
  void darkPhoton_photonInRange_hasTheCrossSectionOfTheMasslessLaw() {
    PhotonDarkPhoton model =
        (PhotonDarkPhoton)
            model("photon-dark-photon", Map.of("photon_cos_min", -0.8, "photon_cos_max", 0.8));
    for (double mass : new double[] {0.1, 3, 9}) {
      double s = ENERGY * ENERGY;
      double r = mass * mass / s;
      DoubleUnaryOperator law = c -> (1 + c * c + 4 * r / ((1 - r) * (1 - r))) / (1 - c * c);
      double expected =
          3.893793721e8
              * 2
              * Math.PI
              * ALPHA
              * ALPHA
              * 1e-6
              / s
              * (1 - r)
              * integral(law, -0.8, 0.8);
      assertThat(model.crossSection(mass, 1e-3)).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /** Without a range: the logarithm of the squared energy over the electron's mass, less 1. */
  @Test
  void darkPhoton_allAngles_haveTheLeadingLogarithm() {
    PhotonDarkPhoton model = (PhotonDarkPhoton) model("photon-dark-photon", Map.of());
    double s = ENERGY * ENERGY;
    double logarithm = Math.log(s / Math.pow(0.00051099895, 2));
    for (double mass : new double[] {0.01, 5}) {
      double r = mass * mass / s;
      // the radiator (alpha/pi)(1 + r^2)/(1 - r)(L - 1) on e+ e- -> A', 4 pi^2 alpha eps^2/s
      double radiator = ALPHA / Math.PI * (1 + r * r) / (1 - r) * (logarithm - 1);
      double expected = 3.893793721e8 * 4 * Math.PI * Math.PI * ALPHA / s * radiator;
      assertThat(model.crossSection(mass, 1)).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Test
  void darkPhoton_photonInRange_hasTheMomentsOfItsLaw() {
    Map<String, Object> range = Map.of("photon_cos_min", -0.5, "photon_cos_max", 0.9);
    EventSample events = EventSample.of(model("photon-dark-photon", range).event(4), EVENTS);
    double r = 16 / (ENERGY * ENERGY);
    DoubleUnaryOperator law = c -> (1 + c * c + 4 * r / ((1 - r) * (1 - r))) / (1 - c * c);
    double norm = integral(law, -0.5, 0.9);
    assertMean(
        events.mean(i -> cosineToBeam(events, i, 1, 0)),
        integral(c -> c * law.applyAsDouble(c), -0.5, 0.9) / norm);
  }

  @Test
  void chiPair_equalMasses_areLikeMuons() {
    EventSample events =
        EventSample.of(model("chi-pair", Map.of("relative_splitting", 0.0)).event(3), EVENTS);
    double t = 36 / (ENERGY * ENERGY);
    double a = (1 - t) / (1 + t);
    assertMean(
        events.mean(i -> Math.pow(cosineToBeam(events, i, 1, 0), 2)),
        (1.0 / 3 + a / 5) / (1 + a / 3));
  }

  @Test
  void chiPair_unequalMasses_followTheVectorCurrent() {
    EventSample events =
        EventSample.of(model("chi-pair", Map.of("relative_splitting", 0.5)).event(4.5), EVENTS);
    double p = Split.momentum(ENERGY, 4.5, 3);
    double e1 = Math.hypot(p, 3);
    double e2 = Math.hypot(p, 4.5);
    DoubleUnaryOperator law = c -> e1 * e2 + p * p * c * c + 13.5;
    double expected = integral(c -> c * c * law.applyAsDouble(c), -1, 1) / integral(law, -1, 1);
    assertMean(events.mean(i -> Math.pow(cosineToBeam(events, i, 1, 0), 2)), expected);
  }

  @Test
  void darkHiggs_direction_followsItsLaw() {
    EventSample events =
        EventSample.of(
            model("dark-higgsstrahlung", Map.of("other_mass_GeV", 2.0)).event(3), EVENTS);
    double s = ENERGY * ENERGY;
    double lambda = Math.pow(2 * Split.momentum(ENERGY, 2, 3) / ENERGY, 2);
    DoubleUnaryOperator law = c -> lambda * (1 - c * c) + 8 * 4 / s;
    assertMean(
        events.mean(i -> Math.pow(cosineToBeam(events, i, 1, 0), 2)),
        integral(c -> c * c * law.applyAsDouble(c), -1, 1) / integral(law, -1, 1));
    // the law's integral is the bracket of the cross-section times 4/3
    assertThat(integral(law, -1, 1)).isCloseTo(4.0 / 3 * (lambda + 12 * 4 / s), within(1e-9));
  }

  @Test
  void darkHiggs_crossSection_goesWithItsCouplingsAndVanishesAtThreshold() {
    DarkHiggsstrahlung model =
        (DarkHiggsstrahlung) model("dark-higgsstrahlung", Map.of("other_mass_GeV", 1e-3));
    double light = model.crossSection(1e-3, 1e-3, 0.1, 1);
    // both masses negligible: pi alpha alpha_D eps^2/(3 s)
    double expected = 3.893793721e8 * Math.PI * ALPHA * 0.1 * 1e-6 / (3 * ENERGY * ENERGY);
    assertThat(light).isCloseTo(expected, within(1e-6 * expected));
    assertThat(model.crossSection(1e-3, 1e-3, 0.1, 2)).isCloseTo(4 * light, within(1e-12 * light));
    assertThat(model.crossSection(model.maxMass() - 1e-9, 1e-3, 0.1, 1)).isLessThan(1e-3 * light);
  }

  /** Three dark photons an event, two of them where the dark Higgs boson has decayed. */
  @Test
  void darkHiggs_cascade_hasThreeLlpsOfWhichTwoComeLater() {
    EventModel event =
        model(
                "dark-higgsstrahlung",
                Map.of("llp", "dark-photon", "other_mass_GeV", 3.0, "dark_higgs_ctau_cm", 5.0))
            .event(1);
    assertThat(event.llps()).containsExactly(1, 3, 4);
    EventSample events = EventSample.of(event, 20_000);
    var made =
        io.addra.kernels.device.GeneratedEvents.of(
            new io.addra.kernels.device.EventStream(event.source(), 1, 1), 0, 20_000);
    double proper = 0;
    for (int i = 0; i < 20_000; i++) {
      double[] higgs = made.particle(i, 2);
      double[] late = made.particle(i, 3);
      double flight =
          Math.hypot(late[5] - higgs[5], Math.hypot(late[6] - higgs[6], late[7] - higgs[7]));
      proper += flight / events.particle(i, 2).p() * 3 / 20_000;
    }
    assertThat(proper).isCloseTo(5, within(5 * 5 / Math.sqrt(20_000)));
  }

  /** The radiator: shares and means of the energy left, by integration in another variable. */
  @Test
  void radiation_energyLeft_followsTheRadiator() {
    double mass = 3;
    EventSample events =
        EventSample.of(
            model("photon-alp", Map.of("initial_radiation", "leading-log")).event(mass), EVENTS);
    double logarithm = 2 * Math.log(ENERGY / 0.00051099895);
    double beta = 2 * ALPHA / Math.PI * (logarithm - 1);
    double soft = 1 + ALPHA / Math.PI * (1.5 * logarithm + Math.PI * Math.PI / 3 - 2);
    double most = 1 - mass * mass / (ENERGY * ENERGY);
    // in y = ln x, down to where x^beta is 1e-9
    DoubleUnaryOperator density =
        y -> {
          double x = Math.exp(y);
          double rate = Math.pow(1 - mass * mass / (ENERGY * ENERGY * (1 - x)), 3);
          return (soft * beta * Math.pow(x, beta) - beta / 2 * (2 - x) * x) * Math.max(0, rate);
        };
    double low = Math.log(1e-9) / beta;
    double high = Math.log(most);
    double norm = integral(density, low, high);
    double lost = integral(y -> Math.exp(y) * density.applyAsDouble(y), low, high) / norm;
    assertMean(events.mean(i -> 1 - Math.pow(events.mass(i, 2) / ENERGY, 2)), lost);
    double little = integral(density, low, Math.log(0.01)) / norm;
    assertMean(events.mean(i -> Math.pow(events.mass(i, 2) / ENERGY, 2) > 0.99 ? 1 : 0), little);
    // the photon is as often forwards as backwards, and close to the beam
    assertMean(
        events.mean(
            i -> events.particle(i, 1).p() > 0 ? Math.signum(cosineToBeam(events, i, 1, 0)) : 0),
        0);
  }

  /** Inelastic dark matter on the mass shell: the A' has its mass, chi1 its own. */
  @Test
  void photonChiPair_masses_areThoseOfTheRatios() {
    EventModel event = model("photon-chi-pair", Map.of("relative_splitting", 0.4)).event(1.4);
    EventSample events = EventSample.of(event, 1000);
    for (int i = 0; i < 1000; i++) {
      assertThat(events.particle(i, 3).plus(events.particle(i, 4)).mass())
          .isCloseTo(3, within(1e-9));
      assertThat(events.mass(i, 4)).isCloseTo(1, within(1e-12));
    }
    // A' isotropic in its rest frame about its flight
    EventSample many = EventSample.of(event, EVENTS);
    assertMean(
        many.mean(i -> {
          FourVector chi = many.seenFrom(i, 3, 2);
          FourVector back = many.seenFrom(i, 0, 2);
          double dot = chi.px() * back.px() + chi.py() * back.py() + chi.pz() * back.pz();
          return Math.pow(dot / (chi.p() * back.p()), 2);
        }),
        1.0 / 3);
  }
}
