package io.addra.propagation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.FourVector;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseSpaceTest {
  private static final double PION = 0.13957039;

  /**
   * Massless products: the volume is known (Review of Particle Physics), s^(n-2) over (n-1)!
   * (n-2)!, and with it the mean weight, 2^(2-n)/(n-1)!.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void meanWeight_masslessProducts_isTheClosedForm(int n) {
    double factorial = 1;
    for (int k = 2; k < n; k++) {
      factorial *= k;
    }
    double expected = Math.pow(2, 2 - n) / factorial;
    double found = PhaseSpaceVolume.meanWeight(1.7, Collections.nCopies(n, 0.0));
    assertThat(found).isCloseTo(expected, within(1e-5 * expected));
  }

  /**
   * Just above threshold, particles of one mass: their mean weight is a Dirichlet integral, for the
   * energies of relative motion add up to what is free, and each momentum goes with the root of its
   * own. Source: I. S. Gradshteyn, I. M. Ryzhik, Table of Integrals, 4.635.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void meanWeight_closeToThreshold_isThatOfSlowParticles(int n) {
    // the integral over ordered masses of the product of sqrt(T_k), sum of all T_k = 1, is a
    // Dirichlet integral, Gamma(3/2)^(n-1)/Gamma(3 (n-1)/2); largest momenta have sqrt(1)
    double dirichlet =
        Math.exp(
            (n - 1) * org.apache.commons.math3.special.Gamma.logGamma(1.5)
                - org.apache.commons.math3.special.Gamma.logGamma(1.5 * (n - 1)));
    double even = 1;
    for (int k = 2; k <= n - 2; k++) {
      even /= k;
    }
    double found = PhaseSpaceVolume.meanWeight(n + 1e-6, Collections.nCopies(n, 1.0));
    assertThat(found).isCloseTo(dirichlet / even, within(1e-4 * found));
  }

  @Test
  void meanWeight_drawnEvents_isTheirMean() {
    for (String mode : List.of("pi+ pi- pi+ pi-", "K+ K- pi+ pi- gamma", "e+ e- pi+ pi- mu+ mu-")) {
      DecayModel model = DecayModes.of(mode).model(2.2);
      DecaySample sample = DecaySample.of(model, 1, 40_000);
      double w = 0;
      double w2 = 0;
      for (int i = 0; i < sample.count(); i++) {
        w += sample.weight(i) / sample.count();
        w2 += sample.weight(i) * sample.weight(i) / sample.count();
      }
      double error = Math.sqrt((w2 - w * w) / sample.count());
      assertThat(w).isCloseTo(model.meanWeight(), within(5 * error));
    }
  }

  /** Three photons: the plane of two energies is filled evenly, so that dN/dx = 2 x, each. */
  @Test
  void threePhotons_energies_areThoseOfAFlatPlane() {
    double mass = 0.8;
    DecaySample sample = DecaySample.of("gamma gamma gamma", mass, 2, 60_000);
    for (int p : new int[] {1, 3, 4}) {
      double[] mean = sample.mean(i -> sample.seenFrom(i, p, 0).e() / (mass / 2));
      double[] square = sample.mean(i -> Math.pow(sample.seenFrom(i, p, 0).e() / (mass / 2), 2));
      assertThat(mean[0]).isCloseTo(2.0 / 3, within(5 * mean[1]));
      assertThat(square[0]).isCloseTo(0.5, within(5 * square[1]));
    }
    double[] product =
        sample.mean(
            i -> sample.seenFrom(i, 1, 0).e() * sample.seenFrom(i, 3, 0).e() / (mass * mass / 4));
    // of x y over the triangle x, y < 1 < x + y, whose area is 1/2: 5/24 over 1/2
    assertThat(product[0]).isCloseTo(5.0 / 12, within(5 * product[1]));
  }

  /** Four pions: any two of them have the same distribution, first and last drawn alike. */
  @Test
  void fourPions_pairsOfThem_areAlike() {
    DecaySample sample = DecaySample.of("pi+ pi- pi+ pi-", 1.6, 1, 60_000);
    List<Integer> products = sample.tree(0).products();
    double[] first = pairMass(sample, products.get(0), products.get(1));
    double[] last = pairMass(sample, products.get(2), products.get(3));
    double[] mixed = pairMass(sample, products.get(0), products.get(3));
    double total = 0;
    for (int i = 0; i < products.size(); i++) {
      for (int j = 0; j < i; j++) {
        total += pairMass(sample, products.get(j), products.get(i))[0];
      }
    }
    assertThat(first[0]).isCloseTo(last[0], within(5 * Math.hypot(first[1], last[1])));
    assertThat(first[0]).isCloseTo(mixed[0], within(5 * Math.hypot(first[1], mixed[1])));
    // squared masses of all pairs add up to M^2 + 8 m^2
    assertThat(total).isCloseTo(1.6 * 1.6 + 8 * PION * PION, within(1e-9));
    assertThat(sample.tree(0).chargedProducts()).isEqualTo(products);
  }

  private static double[] pairMass(DecaySample sample, int a, int b) {
    return sample.mean(i -> {
      FourVector pair = sample.particle(i, a).plus(sample.particle(i, b));
      return pair.mass() * pair.mass();
    });
  }

  /** Two bodies: the momentum of the closed form, isotropic, whatever the boost. */
  @Test
  void twoBodies_atAnyBoost_areIsotropicInTheRestFrame() {
    for (double betaGamma : new double[] {1e-3, 1, 50}) {
      DecaySample sample = DecaySample.of("K+ K-", 1.5, betaGamma, 20_000);
      double p = Math.sqrt(1.5 * 1.5 / 4 - 0.493677 * 0.493677);
      double[] cosine = new double[2];
      for (int i = 0; i < sample.count(); i++) {
        FourVector kaon = sample.seenFrom(i, 1, 0);
        assertThat(kaon.p()).isCloseTo(p, within(1e-9 * Math.max(1, betaGamma * betaGamma)));
        double c = kaon.pz() / kaon.p();
        cosine[0] += c / sample.count();
        cosine[1] += c * c / sample.count();
      }
      assertThat(cosine[0]).isCloseTo(0, within(5 / Math.sqrt(3.0 * sample.count())));
      assertThat(cosine[1]).isCloseTo(1.0 / 3, within(5 * Math.sqrt(4.0 / 45 / sample.count())));
    }
  }
}
