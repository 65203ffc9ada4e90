package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.PipelinePlan;
import org.junit.jupiter.api.Test;

class ExitKernelTest {
  private static final double[] EDGES = {0, 1, 2, 4, 8};

  private static double[] exit(double... ends) {
    double[] exits = new double[ExitKernel.EXIT_STRIDE];
    int hits = ends.length / 2;
    ExitKernel.event(
        0,
        new int[] {hits},
        ends,
        PipelinePlan.binTable(EDGES),
        PipelinePlan.binningArray(EDGES, 20),
        new int[] {0, Math.max(1, hits), EDGES.length - 1, 1},
        exits);
    return exits;
  }

  /** From 5 on in [4, 8]: three quarters of the bin, whose mean is 1/8 of a width above centre. */
  @Test
  void exit_insideABin_fillsTheRestOfIt() {
    double[] found = exit(0, 5);
    assertThat(found[ExitKernel.BIN]).isEqualTo(3);
    assertThat(found[ExitKernel.FILLING]).isCloseTo(0.75, within(1e-15));
    assertThat(found[ExitKernel.MOMENT]).isCloseTo(0.75 / 8, within(1e-15));
  }

  @Test
  void exit_severalIntervals_isTheLastEnd() {
    assertThat(exit(3, 5, 0, 1)).containsExactly(exit(0, 5), within(0.0));
  }

  @Test
  void exit_neverInside_isAtTheOrigin() {
    assertThat(exit()).containsExactly(new double[] {0, 1, 0}, within(1e-15));
  }

  @Test
  void exit_beyondTheLastEdge_fillsNothing() {
    assertThat(exit(0, 9)).containsExactly(new double[] {4, 0, 0}, within(0.0));
  }
}
