package io.addra.propagation.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.Rays;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.beam.LuminousRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotonAlpTest {
  private static final int EVENTS = 200_000;

  private final PhotonAlp alp = PhotonAlp.at(LuminousRegion.point());

  private static FourVector llp(Rays rays, int i, double mass) {
    double k = rays.betaGamma(i) * mass;
    return FourVector.ofMass(
        mass, k * rays.direction(i, 0), k * rays.direction(i, 1), k * rays.direction(i, 2));
  }

  private FourVector inCentreOfMass(FourVector v) {
    double[] beta = alp.beams().boost();
    return v.boosted(new double[] {-beta[0], -beta[1], -beta[2]});
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 5, 10})
  void llp_anyMass_recoilsAgainstAPhoton(double mass) {
    Rays rays = Rays.of(alp.source(mass), 1000);
    double s = Math.pow(alp.beams().sqrtS(), 2);
    for (int i = 0; i < rays.count(); i++) {
      FourVector found = llp(rays, i, mass);
      FourVector photon = alp.beams().total().minus(found);
      assertThat(photon.e() * photon.e() - photon.p() * photon.p()).isCloseTo(0, within(1e-9 * s));
      assertThat(inCentreOfMass(found).p())
          .isCloseTo((s - mass * mass) / (2 * Math.sqrt(s)), within(1e-9));
      assertThat(rays.origin(i, 0)).isZero();
      assertThat(rays.origin(i, 2)).isZero();
    }
  }

  @Test
  void direction_inCentreOfMass_followsOnePlusCosSquaredAboutTheBeam() {
    Rays rays = Rays.of(alp.source(1), EVENTS);
    double[] axis = alp.beams().axis();
    double first = 0;
    double second = 0;
    double fourth = 0;
    for (int i = 0; i < EVENTS; i++) {
      FourVector p = inCentreOfMass(llp(rays, i, 1));
      double c = (p.px() * axis[0] + p.py() * axis[1] + p.pz() * axis[2]) / p.p();
      first += c / EVENTS;
      second += c * c / EVENTS;
      fourth += Math.pow(c, 4) / EVENTS;
    }
    // moments of (3/8)(1 + c^2): <c> = 0, <c^2> = 2/5, <c^4> = 9/35, <c^8> = 5/33; 5 sigma
    assertThat(first).isCloseTo(0, within(5 * Math.sqrt(2.0 / 5 / EVENTS)));
    assertThat(second).isCloseTo(2.0 / 5, within(5 * Math.sqrt((9.0 / 35 - 4.0 / 25) / EVENTS)));
    assertThat(fourth)
        .isCloseTo(9.0 / 35, within(5 * Math.sqrt((5.0 / 33 - 81.0 / 1225) / EVENTS)));
  }

  @Test
  void crossSection_hasTheKnownLimits() {
    // alpha/24 (hbar c)^2 for a light ALP of g = 1e-3/GeV: 0.118 pb, and as g^2
    double light = alp.crossSection(1e-6, 1e-3);
    assertThat(light).isCloseTo(389_379_372.1e-6 / (24 * 137.035999), within(1e-9));
    assertThat(alp.crossSection(1e-6, 2e-3) / light).isCloseTo(4, within(1e-12));
    // phase space: p*^3 over that of a massless ALP
    double p = alp.llpMomentum(6) / (alp.beams().sqrtS() / 2);
    assertThat(alp.crossSection(6, 1e-3) / light).isCloseTo(Math.pow(p, 3), within(1e-12));
  }

  @Test
  void source_massAtOrAboveTheCollision_isRefused() {
    assertThat(alp.maxMass()).isEqualTo(alp.beams().sqrtS());
    assertThatIllegalArgumentException().isThrownBy(() -> alp.source(alp.maxMass()));
    assertThatIllegalArgumentException().isThrownBy(() -> alp.source(0));
  }
}
