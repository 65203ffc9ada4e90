package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A collision of energy 5 and mass 4 GeV that moves along z with 3 GeV, and three partners. */
class PartnerKernelTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final double[] particles = new double[4 * ChainLayout.PARTICLE_STRIDE];
  private final double[] row = new double[PartnerKernel.ROW];

  PartnerKernelTest() {
    particle(0, 0, 0, 3, 5, 4);
    particle(1, 0.6, 0, 0.8, 1, 0);
    particle(2, 0, 2, 0, Math.sqrt(4.25), 0.5);
    particle(3, 0, 0, -1, 1.5, Math.sqrt(1.25));
    row[0] = PartnerKernel.PHOTON + PartnerKernel.CHARGED + PartnerKernel.OTHER;
    for (int k = 0; k < PartnerKernel.FEATURES; k++) {
      range(k, -ANY, ANY);
    }
  }

  private void particle(int p, double... numbers) {
    System.arraycopy(numbers, 0, particles, p * ChainLayout.PARTICLE_STRIDE, numbers.length);
  }

  private void range(int feature, double least, double most) {
    row[1 + 2 * feature] = least;
    row[2 + 2 * feature] = most;
  }

  /** The values, which stand behind two of another kernel. */
  private double[] values() {
    int[] table = {
      1,
      3,
      4,
      2 + PartnerKernel.VALUES,
      2,
      1,
      PartnerKernel.PHOTON,
      2,
      PartnerKernel.CHARGED,
      3,
      PartnerKernel.OTHER
    };
    double[] further = new double[2 + PartnerKernel.VALUES];
    PartnerKernel.event(0, particles, table, row, further);
    assertThat(further).startsWith(0, 0);
    return java.util.Arrays.copyOfRange(further, 2, further.length);
  }

  @Test
  void event_anyPartner_isCountedByKind() {
    double[] values = values();
    assertThat(values[PartnerKernel.PASSING]).isEqualTo(3);
    assertThat(values[PartnerKernel.PHOTONS]).isEqualTo(1);
    assertThat(values[PartnerKernel.TRACKS]).isEqualTo(1);
    assertThat(values[PartnerKernel.SUM]).isCloseTo(2.5 + Math.sqrt(4.25), within(1e-14));
  }

  @Test
  void event_oneKind_isAllThatIsCounted() {
    row[0] = PartnerKernel.CHARGED;
    assertThat(values()).startsWith(1, 0, 1);
    row[0] = PartnerKernel.PHOTON;
    assertThat(values()).startsWith(1, 1, 0);
  }

  /** Boosted back with gamma = 5/4, beta = 3/5: the photon has (5 - 3 * 0.8)/4 = 0.65 GeV. */
  @Test
  void event_energyInTheFrameOfTheCollision_isThatOfTheBoost() {
    row[0] = PartnerKernel.PHOTON;
    range(PartnerKernel.CMS_ENERGY, 0.65 - 1e-12, 0.65 + 1e-12);
    assertThat(values()[PartnerKernel.PASSING]).isEqualTo(1);
    range(PartnerKernel.CMS_ENERGY, 0.65 + 1e-12, ANY);
    assertThat(values()[PartnerKernel.PASSING]).isZero();
  }

  @Test
  void event_momentaAndAngles_areThoseOfTheLaboratory() {
    range(PartnerKernel.TRANSVERSE, 0.59, 0.61);
    assertThat(values()).startsWith(1, 1, 0);
    range(PartnerKernel.TRANSVERSE, 0, ANY);
    range(PartnerKernel.MOMENTUM, 2, 2);
    assertThat(values()).startsWith(1, 0, 1);
    range(PartnerKernel.MOMENTUM, 0, ANY);
    range(PartnerKernel.THETA, 3.14, Math.PI);
    assertThat(values()).startsWith(1, 0, 0);
    range(PartnerKernel.THETA, 0, ANY);
    range(PartnerKernel.ENERGY, 1.4, 1.6);
    assertThat(values()).startsWith(1, 0, 0);
  }
}
