package io.addra.kernels.body;

import static io.addra.kernels.precision.HighPrecision.ULP;
import static io.addra.kernels.precision.HighPrecision.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.chain.AngularLaw;
import io.addra.kernels.chain.DecayChain;
import io.addra.kernels.chain.DecayTable;
import io.addra.kernels.chain.Split;
import io.addra.kernels.precision.HighPrecision;
import java.util.SplittableRandom;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The two-body decay against decimal arithmetic, which boosts along and across the LLP's direction.
 * 2 pi w is good to 6 ulps; a cosine is good to an ulp of 1, and its sine s therefore to ulps of
 * 1/s; with these as the sizes of the terms, sums of three products are good to a few ulps of the
 * largest. So 16 ulps of the largest term.
 */
class CascadePrecisionTest {
  private static final double BOUND = 16;

  /** &beta;&gamma; 0 and 1e-6 to 1e6, momenta in the rest frame of 1e-4 to 10 GeV. */
  @Test
  void event_randomAndExtremeDecays_isWithinTheBound() {
    assertThat(worst(800)).isLessThan(BOUND);
  }

  @Test
  @Tag("long")
  void event_randomAndExtremeDecays_isWithinTheBound_manyTimes() {
    assertThat(worst(4000)).isLessThan(BOUND);
  }

  /** Largest error of a component of a momentum or of an energy, in ulps of the largest term. */
  static double worst(int trials) {
    SplittableRandom random = new SplittableRandom(22);
    double worst = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] d = CascadeTwoBodyTest.randomDirection(random);
      double betaGamma = random.nextInt(20) == 0 ? 0 : Math.pow(10, random.nextDouble(-6, 6));
      double pick = random.nextInt(20) == 0 ? 0x1p-54 : random.nextDouble();
      double turn = random.nextDouble();
      double q = Math.pow(10, random.nextDouble(-4, 1));
      double[] masses = {random.nextDouble(1e-3, 2), random.nextDouble(1e-3, 2)};
      double mass = Math.hypot(q, masses[0]) + Math.hypot(q, masses[1]);
      Split split =
          new Split(
              0, masses[0], new Split.SecondMass.Fixed(masses[1]), q, AngularLaw.ISOTROPIC, 0, 0);
      DecayTable table = DecayTable.of(mass, DecayChain.of(split));
      double[][] found = CascadeTwoBodyTest.products(d, betaGamma, pick, turn, table);

      Dfp cosine = exact(pick).multiply(2).subtract(exact(1));
      Dfp sine = exact(1).subtract(cosine.multiply(cosine)).sqrt();
      Dfp phi = HighPrecision.pi().multiply(2).multiply(exact(turn));
      Dfp[] rest = {
        exact(q).multiply(sine).multiply(DfpMath.cos(phi)),
        exact(q).multiply(sine).multiply(DfpMath.sin(phi)),
        exact(q).multiply(cosine)
      };
      // the direction of doubles is not quite a unit vector, and the velocity has its length
      Dfp length = exact(0);
      Dfp along = exact(0);
      for (int j = 0; j < 3; j++) {
        length = length.add(exact(d[j]).multiply(exact(d[j])));
        along = along.add(exact(d[j]).multiply(rest[j]));
      }
      length = length.sqrt();
      along = along.divide(length);
      Dfp boost = exact(betaGamma).multiply(length);
      Dfp gamma = exact(1).add(boost.multiply(boost)).sqrt();
      double bg = betaGamma;
      double lorentz = Math.hypot(1, bg);
      double sizeQ = q / Math.max(sine.toDouble(), 0x1p-26);
      for (int which = 0; which < 2; which++) {
        Dfp ahead = which == 0 ? along : along.negate();
        Dfp m = exact(masses[which]);
        Dfp energy = m.multiply(m).add(exact(q).multiply(exact(q))).sqrt();
        Dfp pushed = gamma.multiply(ahead).add(boost.multiply(energy));
        double size = sizeQ + bg * (bg * sizeQ / (lorentz + 1) + energy.toDouble());
        for (int j = 0; j < 3; j++) {
          Dfp own = which == 0 ? rest[j] : rest[j].negate();
          Dfp expected = own.add(pushed.subtract(ahead).multiply(exact(d[j])).divide(length));
          double error = HighPrecision.error(found[which][j], expected);
          worst = Math.max(worst, error / (ULP * size));
        }
        Dfp energyAfter = gamma.multiply(energy).add(boost.multiply(ahead));
        double error = HighPrecision.error(found[which][3], energyAfter);
        worst = Math.max(worst, error / (ULP * (size + masses[which])));
      }
    }
    return worst;
  }
}
