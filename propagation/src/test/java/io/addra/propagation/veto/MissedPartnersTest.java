package io.addra.propagation.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single photons that a ring of crystal leaves, against an integration over the cross-section. */
class MissedPartnersTest {
  private static final int EVENTS = 40_000;
  private static final PartnerPlan PLAN = new PartnerPlan(VetoSettings.USUAL, 0.5, EVENTS, 3);
  private static final VetoScene SCENE = VetoScene.of(ToyCalorimeter.detector());
  private static final List<PhotonBackground> ALL = PhotonBackground.all(0.1, 0.5);

  private static boolean inside(FourVector p) {
    double theta = Math.toDegrees(Math.atan2(Math.hypot(p.px(), p.py()), p.pz()));
    return theta > ToyCalorimeter.FROM_DEG && theta < ToyCalorimeter.TO_DEG;
  }

  /** Share of photon pairs within a cosine of 0.97 of which one is inside. */
  private static double oneInside() {
    Beams beams = Beams.superKekb();
    double[] basis = beams.basis();
    double[] boost = beams.boost();
    double half = 0.5 * beams.sqrtS();
    double sum = 0;
    double all = 0;
    for (int i = 0; i < 2000; i++) {
      double c = 0.97 * ((i + 0.5) / 1000 - 1);
      double law = (1 + c * c) / (1 - c * c);
      for (int j = 0; j < 200; j++) {
        double phi = 2 * Math.PI * (j + 0.5) / 200;
        double x = Math.sqrt(1 - c * c) * Math.cos(phi);
        double y = Math.sqrt(1 - c * c) * Math.sin(phi);
        double[] n = new double[3];
        for (int k = 0; k < 3; k++) {
          n[k] = half * (x * basis[k] + y * basis[3 + k] + c * basis[6 + k]);
        }
        FourVector one = new FourVector(half, n[0], n[1], n[2]).boosted(boost);
        FourVector two = new FourVector(half, -n[0], -n[1], -n[2]).boosted(boost);
        all += law;
        sum += inside(one) != inside(two) ? law : 0;
      }
    }
    return sum / all;
  }

  private static double sum(MissedPartners partners) {
    return partners.shares().stream().mapToDouble(s -> s.ecl().crossSection()).sum();
  }

  @Test
  void photonPairs_oneInTheRing_haveTheIntegratedCrossSection() {
    PhotonBackground pairs = ALL.getFirst();
    MissedPartners found = MissedPartners.of(SCENE, pairs, PLAN, 0, 2, () -> {});
    double expected = pairs.crossSection() * oneInside();
    double error =
        Math.sqrt(found.shares().stream().mapToDouble(s -> Math.pow(s.ecl().statError(), 2)).sum());
    assertThat(error).isLessThan(0.02 * expected);
    assertThat(sum(found)).isCloseTo(expected, within(5 * error));
    // no muon system: it changes nothing; all photons have half of the energy
    double recoil = 0;
    for (int theta = 0; theta < RecoilMap.THETAS; theta++) {
      recoil += found.recoil().at(theta, RecoilMap.ENERGIES - 2);
    }
    assertThat(recoil).isCloseTo(expected, within(5 * error));
    assertThat(found.shares())
        .allSatisfy(
            s -> assertThat(s.eclAndKlm().crossSection()).isEqualTo(s.ecl().crossSection()));
  }

  /** A softer tag takes more; each process leaves some; the same on any number of threads. */
  @Test
  void otherProcesses_softerTag_leaveMore() {
    for (PhotonBackground process : ALL.subList(1, 3)) {
      MissedPartners usual = MissedPartners.of(SCENE, process, PLAN, 1, 2, () -> {});
      PartnerPlan hard = new PartnerPlan(VetoSettings.USUAL, 2, EVENTS, 3);
      MissedPartners fewer = MissedPartners.of(SCENE, process, hard, 1, 2, () -> {});
      assertThat(sum(fewer)).isPositive().isLessThan(sum(usual));
      assertThat(sum(usual)).isLessThan(3 * process.crossSection());
      MissedPartners again = MissedPartners.of(SCENE, process, PLAN, 1, 1, () -> {});
      assertThat(again.shares()).isEqualTo(usual.shares());
    }
  }
}
