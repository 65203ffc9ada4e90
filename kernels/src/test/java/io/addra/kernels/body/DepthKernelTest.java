package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** An LLP along x with beta gamma 2 through a wall from 10 to 30 cm with a gap from 15 to 20 cm. */
class DepthKernelTest {
  private static final double SPEED = 2;
  private static final double[] MATTER = {0.1, 0.04, 2, -0.1, -0.04, -1};

  private static double[] values(double x) {
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    ray[3] = 1;
    ray[ProductionKernel.RAY_BETA_GAMMA] = SPEED;
    double[] further = new double[2 * (DepthKernel.VALUES + 1)];
    DepthKernel.event(
        0,
        ray,
        new double[] {x, 0, 0, x / SPEED, 1},
        new int[] {2},
        new int[] {1, 0},
        new double[] {15 / SPEED, 20 / SPEED, 10 / SPEED, 30 / SPEED},
        MATTER,
        new int[] {1, 2, 2, DepthKernel.VALUES + 1, 1},
        further);
    for (int k = 0; k <= DepthKernel.VALUES; k++) {
      assertThat(further[DepthKernel.VALUES + 1 + k]).isEqualTo(further[k]);
    }
    assertThat(further[0]).isZero();
    return new double[] {further[1], further[2], further[3]};
  }

  private static void assertValues(double x, double path, int place) {
    double[] found = values(x);
    assertThat(found[DepthKernel.INTERACTION]).isCloseTo(0.1 * path, within(1e-14));
    assertThat(found[DepthKernel.DEPTH]).isCloseTo(0.04 * path, within(1e-14));
    assertThat(found[DepthKernel.PLACE]).isEqualTo(place);
  }

  @Test
  void event_anyVertex_hasTheMatterBeforeIt() {
    assertValues(5, 0, 0);
    assertValues(12, 2, 2);
    assertValues(17, 5, 1);
    assertValues(24, 9, 2);
    assertValues(40, 15, 0);
  }
}
