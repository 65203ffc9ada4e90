package io.addra.propagation.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.EventSample;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.PhotonAlp;
import org.junit.jupiter.api.Test;

class AlpRegionsTest {
  private static final int EVENTS = 20_000;
  private static final PhotonAlp MODEL = PhotonAlp.at(LuminousRegion.point());

  private static AlpRegions.Shares shares(double mass, double ctau) {
    return AlpRegions.of(MODEL, mass, AlpRegions.USUAL_SEPARATION, EVENTS).shares(ctau);
  }

  @Test
  void shares_anyMassAndLifetime_addUpToOne() {
    for (double mass : new double[] {0.02, 0.5, 5, 10}) {
      for (double ctau : new double[] {1e-9, 1, 1e9}) {
        AlpRegions.Shares s = shares(mass, ctau);
        assertThat(s.threePhotons() + s.merged() + s.onePhoton() + s.other())
            .isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void shares_limits_areThreePhotonsMergedAndOne() {
    assertThat(shares(5, 1e-9).threePhotons()).isGreaterThan(0.6);
    assertThat(shares(0.02, 1e-9).merged()).isGreaterThan(0.9);
    assertThat(shares(0.02, 1e9).onePhoton()).isGreaterThan(0.999);
    assertThat(shares(5, 1e9).onePhoton()).isGreaterThan(0.999);
  }

  /** The ALP leaves with exp(-L/lambda): the mean of it over the events, 5 sigma. */
  @Test
  void onePhoton_lightAlp_isTheMeanOfTheExponential() {
    double mass = 0.05;
    double ctau = 1;
    EventSample sample = EventSample.of(MODEL.event(mass), EVENTS);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < EVENTS; i++) {
      FourVector photon = sample.particle(i, 2);
      double angle = Math.toDegrees(Math.acos(photon.pz() / photon.p()));
      if (angle > 12.4 && angle < 155.1) {
        FourVector a = sample.particle(i, 1);
        double radial = Math.hypot(a.px(), a.py()) / a.p();
        double z = a.pz() / a.p();
        double length = Math.min(125 / radial, z < 0 ? -102 / z : 196 / z);
        sum += Math.exp(-length * mass / (a.p() * ctau));
        count++;
      }
    }
    double expected = sum / count;
    // photons that both miss the calorimeter are as good as none: light ALPs near the beam
    AlpRegions.Shares found = shares(mass, ctau);
    AlpRegions.Shares prompt = shares(mass, 1e-9);
    double error = 5 * Math.sqrt(2 * 0.25 / count);
    assertThat(found.onePhoton())
        .isBetween(expected - error, expected + prompt.onePhoton() + error);
    assertThat(prompt.onePhoton()).isLessThan(0.1);
  }

  /**
   * A prompt ALP, far from the beam: photons are apart by at least 2 m/E times the distance, so
   * that none merges above a mass, and all do far below.
   */
  @Test
  void merged_promptAlp_beginsWhereTheSmallestAngleSaysSo() {
    double energy = MODEL.beams().sqrtS() / 2;
    // the largest boost in the laboratory is that of the beams on top: E up to 7 GeV forwards
    double none = AlpRegions.USUAL_SEPARATION * 7 / (2 * 102);
    assertThat(shares(4 * none, 1e-9).merged()).isLessThan(0.01);
    double all = AlpRegions.USUAL_SEPARATION * energy / (2 * 200) / 20;
    assertThat(shares(all, 1e-9).merged()).isGreaterThan(0.85);
  }

  @Test
  void toFront_fromTheOrigin_isTheCylinder() {
    double[] origin = new double[3];
    assertThat(AlpRegions.toFront(origin, new double[] {1, 0, 0})).isEqualTo(125);
    assertThat(AlpRegions.toFront(origin, new double[] {0, 0, 1})).isEqualTo(196);
    assertThat(AlpRegions.toFront(origin, new double[] {0, 0, -1})).isEqualTo(102);
    assertThat(AlpRegions.toFront(new double[] {25, 0, 0}, new double[] {1, 0, 0})).isEqualTo(100);
  }
}
