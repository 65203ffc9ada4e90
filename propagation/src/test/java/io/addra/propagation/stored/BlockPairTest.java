package io.addra.propagation.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.result.BlockValues;
import io.addra.propagation.stored.BlockPair.Measured;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockPairTest {
  private static final int BLOCKS = 64;
  private static final double NORM = 1000;

  private static BlockValues values(double[] sums) {
    double[][] columns = new double[sums.length][];
    Arrays.setAll(columns, b -> new double[] {sums[b]});
    double[] norms = new double[sums.length];
    Arrays.fill(norms, NORM);
    return new BlockValues("q", columns, norms, (long) (NORM * sums.length), 1);
  }

  private static double[] normal(Random random, double mean, double spread) {
    double[] sums = new double[BLOCKS];
    Arrays.setAll(sums, _ -> mean + spread * random.nextGaussian());
    return sums;
  }

  @Test
  void difference_sameBlocks_isZeroWithoutError() {
    BlockValues a = values(normal(new Random(1), 100, 10));
    Measured difference = new BlockPair(a, a).difference(0);
    assertThat(difference.value()).isZero();
    assertThat(difference.error()).isZero();
  }

  @Test
  void ratio_ofMultiple_isTheFactorWithoutError() {
    double[] sums = normal(new Random(2), 100, 10);
    double[] twice = Arrays.stream(sums).map(v -> 2 * v).toArray();
    Measured ratio = new BlockPair(values(sums), values(twice)).ratio(0);
    assertThat(ratio.value()).isCloseTo(2, within(1e-14));
    assertThat(ratio.error()).isCloseTo(0, within(1e-14));
  }

  @Test
  void difference_isThatOfTheEstimates() {
    Random random = new Random(3);
    BlockValues a = values(normal(random, 100, 10));
    BlockValues b = values(normal(random, 90, 10));
    double expected = a.estimate(0).value() - b.estimate(0).value();
    assertThat(new BlockPair(a, b).difference(0).value()).isCloseTo(expected, within(1e-15));
  }

  /**
   * The rms of 400 pulls of unit normal law scatters by 1/sqrt(800): four times that is allowed.
   */
  @Test
  void difference_independentBlocks_hasPullsOfUnitWidth() {
    Random random = new Random(4);
    double squares = 0;
    int trials = 400;
    for (int k = 0; k < trials; k++) {
      BlockValues a = values(normal(random, 100, 10));
      BlockValues b = values(normal(random, 100, 20));
      Measured difference = new BlockPair(a, b).difference(0);
      squares += Math.pow(difference.value() / difference.error(), 2);
    }
    assertThat(Math.sqrt(squares / trials)).isCloseTo(1, within(4 / Math.sqrt(2.0 * trials)));
  }

  /** What both runs share does not widen the error: it is that of the part that differs. */
  @Test
  void difference_sharedFluctuations_cancel() {
    Random random = new Random(5);
    double squares = 0;
    double mean = 0;
    int trials = 400;
    for (int k = 0; k < trials; k++) {
      double[] sums = normal(random, 100, 30);
      double[] more = Arrays.stream(sums).map(v -> v + 1 + 2 * random.nextGaussian()).toArray();
      Measured difference = new BlockPair(values(more), values(sums)).difference(0);
      double expected = 1 / NORM;
      squares += Math.pow((difference.value() - expected) / difference.error(), 2);
      mean += difference.error() / trials;
    }
    assertThat(Math.sqrt(squares / trials)).isCloseTo(1, within(4 / Math.sqrt(2.0 * trials)));
    double expected = 2 / Math.sqrt(BLOCKS) / NORM;
    assertThat(mean).isCloseTo(expected, within(0.03 * expected));
  }

  @Test
  void ratio_nothingBelow_isUndefined() {
    BlockPair pair = new BlockPair(values(new double[BLOCKS]), values(normal(new Random(6), 1, 0)));
    assertThat(pair.ratio(0).value()).isNaN();
  }

  @Test
  void new_otherNorms_isRefused() {
    BlockValues a = values(new double[4]);
    BlockValues b = values(new double[5]);
    assertThat(BlockPair.matches(a, b)).isFalse();
    assertThatThrownBy(() -> new BlockPair(a, b)).hasMessageContaining("do not fit");
  }
}
