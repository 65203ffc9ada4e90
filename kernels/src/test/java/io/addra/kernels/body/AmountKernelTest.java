package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.PipelinePlan;
import org.junit.jupiter.api.Test;

/** One signature and two menus of two lines each, with plateaus of 0.9, 0.8, 0.5 and 0.25. */
class AmountKernelTest {
  private static final double[] PLATEAUS = {1, 0.9, 0.8, 0.5, 0.25};
  private static final double[] EDGES = {0, 1, 2, 4};
  private static final int WIDTH = SignatureLayout.VALUES;
  private static final int ROWS = 1 + 4;

  private final int[] accepted = {1, 0, 0, 0, 0};
  private final int[] unseen = new int[ROWS];
  private int everywhere;

  /** Filling over that without menus, and the whole in the same unit. */
  private double[] share(int... menus) {
    int at = SignatureLayout.HEADER + ROWS * SignatureLayout.SIGNATURE_INTS;
    int[] signatures = new int[at + 1 + menus.length];
    int[] header = {ROWS, 0, 0, 1, 0, 0, 0, 0, -1, everywhere, at};
    System.arraycopy(header, 0, signatures, 0, header.length);
    signatures[at] = menus.length / SignatureLayout.MENU_INTS;
    System.arraycopy(menus, 0, signatures, at + 1, menus.length);
    int row = SignatureLayout.row(WIDTH);
    double[] requirements = new double[SignatureLayout.rows(WIDTH) + ROWS * row];
    requirements[SignatureLayout.MEAN_WEIGHT] = 2;
    for (int s = 0; s < ROWS; s++) {
      requirements[SignatureLayout.rows(WIDTH) + s * row + SignatureLayout.factor(WIDTH)] =
          PLATEAUS[s];
    }
    int[] layout = new int[TraceKernel.LAYOUT_LENGTH];
    layout[TraceKernel.LAYOUT_BINS] = EDGES.length - 1;
    long[] filling = new long[1];
    long[] exits = new long[AmountKernel.EXIT_AMOUNTS];
    double[] ray = new double[ProductionKernel.RAY_STRIDE];
    ray[ProductionKernel.RAY_WEIGHT] = 1;
    AmountKernel.event(
        0,
        ray,
        new double[] {0, 0, 0, 1.5, 1},
        new double[] {2},
        new double[] {1, 0.5, 0.125},
        signatures,
        requirements,
        new double[] {0, 0, 1, 1, 0, 0, 1},
        new double[ROWS * WIDTH],
        accepted,
        unseen,
        PipelinePlan.binTable(EDGES),
        PipelinePlan.binningArray(EDGES, 40),
        layout,
        new int[1],
        filling,
        new long[1],
        exits);
    return new double[] {Math.scalb((double) filling[0], -40), Math.scalb((double) exits[2], -40)};
  }

  @Test
  void menus_oneLineMustTake_areOneLessWhatAllLose() {
    assertThat(share(1, 1, 3)[0]).isZero();
    accepted[1] = 1;
    assertThat(share(1, 1, 3)[0]).isCloseTo(0.9, within(1e-12));
    accepted[2] = 1;
    assertThat(share(1, 1, 3)[0]).isCloseTo(1 - 0.1 * 0.2, within(1e-12));
  }

  @Test
  void menus_noLineMayTake_areWhatAllLose() {
    assertThat(share(0, 1, 3)[0]).isEqualTo(1);
    accepted[1] = 1;
    accepted[2] = 1;
    assertThat(share(0, 1, 3)[0]).isCloseTo(0.1 * 0.2, within(1e-12));
  }

  @Test
  void menus_several_multiply() {
    accepted[1] = 1;
    accepted[3] = 1;
    assertThat(share(1, 1, 3, 1, 3, 5)[0]).isCloseTo(0.9 * 0.5, within(1e-12));
    assertThat(share(1, 1, 3, 0, 3, 5)[0]).isCloseTo(0.9 * 0.5, within(1e-12));
    assertThat(share()[0]).isEqualTo(1);
  }

  /** The decay's line takes it with 0.9, what is there without the decay with 0.25. */
  @Test
  void menus_decaysEverywhere_takeWithAndWithoutTheDecay() {
    everywhere = 1;
    accepted[1] = 1;
    unseen[0] = 1;
    unseen[4] = 1;
    assertThat(share(1, 1, 5)).containsExactly(new double[] {0.9, 0.25}, within(1e-12));
    unseen[0] = 0;
    assertThat(share(1, 1, 5)).containsExactly(new double[] {0.9, 0}, within(1e-12));
    accepted[0] = 0;
    unseen[0] = 1;
    assertThat(share(1, 1, 5)).containsExactly(new double[] {0, 0.25}, within(1e-12));
  }
}
