package io.addra.propagation.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.result.BlockValues;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Shifts and their errors against what can be said of blocks in closed form. */
class ShiftTest {
  private static final int BLOCKS = 64;
  private static final double WEIGHT = 1000;

  private static double[] random(int seed, double mean, double spread) {
    Random random = new Random(seed);
    return DoubleStream.generate(() -> mean + spread * random.nextGaussian())
        .limit(BLOCKS)
        .toArray();
  }

  private static BlockValues values(double[] blocks) {
    double[][] sums =
        Arrays.stream(blocks).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    double[] norms = new double[BLOCKS];
    Arrays.fill(norms, WEIGHT);
    return new BlockValues("decay:x", sums, norms, (long) (BLOCKS * WEIGHT), 1);
  }

  @Test
  void between_sameBlocks_isExactlyNothing() {
    Shift shift = Shift.between(values(random(1, 20, 3)), values(random(1, 20, 3)), 0);
    assertThat(shift.value()).isZero();
    assertThat(shift.relative()).isZero();
    assertThat(shift.error()).isZero();
    assertThat(shift.significant()).isFalse();
  }

  /** All blocks larger by one factor: shift and error are those of the number times the rest. */
  @Test
  void between_blocksTimesAFactor_hasThatShareOfTheError() {
    double[] blocks = random(2, 20, 3);
    double[] more = Arrays.stream(blocks).map(x -> 1.25 * x).toArray();
    Shift shift = Shift.between(values(blocks), values(more), 0);
    assertThat(shift.relative()).isCloseTo(0.25, within(1e-12));
    assertThat(shift.error()).isCloseTo(0.25 * shift.nominal().statError(), within(1e-15));
    assertThat(shift.significant()).isTrue();
  }

  /** Blocks of two runs without anything in common: variances add up, but for their covariance. */
  @Test
  void between_independentBlocks_hasErrorsInQuadrature() {
    double squares = 0;
    double expected = 0;
    for (int k = 0; k < 200; k++) {
      Shift shift = Shift.between(values(random(3 + k, 20, 3)), values(random(1000 + k, 22, 4)), 0);
      squares += shift.error() * shift.error();
      expected += Math.pow(shift.nominal().statError(), 2);
      expected += Math.pow(shift.varied().statError(), 2);
    }
    // each term is known to sqrt(2/63), 200 of them to 1.3 %
    assertThat(squares / expected).isCloseTo(1, within(0.05));
  }

  /** The same amount more in every block changes no deviation, so that the shift is exact. */
  @Test
  void between_blocksPlusAnAmount_hasNoError() {
    double[] blocks = random(4, 20, 3);
    double[] more = Arrays.stream(blocks).map(x -> x + 5).toArray();
    Shift shift = Shift.between(values(blocks), values(more), 0);
    assertThat(shift.value()).isCloseTo(5 / WEIGHT, within(1e-15));
    assertThat(shift.error()).isLessThan(1e-15);
  }

  @Test
  void between_nothingInEither_isALimit() {
    Shift shift = Shift.between(values(new double[BLOCKS]), values(new double[BLOCKS]), 0);
    assertThat(shift.value()).isZero();
    assertThat(shift.relative()).isNaN();
    assertThat(shift.error()).isCloseTo(-Math.log(0.1) / (BLOCKS * WEIGHT), within(1e-15));
    assertThat(shift.significant()).isFalse();
  }

  /** A difference that one block carries alone is not to be trusted, however large. */
  @Test
  void significant_oneBlockAlone_isNot() {
    double[] blocks = random(5, 20, 3);
    double[] more = blocks.clone();
    more[7] += 40;
    Shift shift = Shift.between(values(blocks), values(more), 0);
    assertThat(shift.significant()).isFalse();
    assertThat(shift.value() / shift.error()).isCloseTo(1, within(1e-9));
  }

  @Test
  void between_otherEvents_isRefused() {
    BlockValues one = values(random(6, 20, 3));
    BlockValues other = new BlockValues("decay:x", one.sums(), one.norms(), 5, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shift.between(one, other, 0))
        .withMessageContaining("64 blocks of 64000 events, found 64 of 5");
  }
}
