package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.LlpSource;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxKernelTest {

  private static double[] draw(long event, long seed, int stream) {
    double[] u = new double[PhiloxKernel.DRAWS];
    PhiloxKernel.event(0, stream(seed, stream).batch(event, 1), u);
    return u;
  }

  private static EventStream stream(long seed, int stream) {
    return new EventStream(LlpSource.isotropic(1), seed, stream);
  }

  /** Published known answers: counter 0, key 0 gives 6627e8d5 e169c58d bc57ac4c 9b00dbd8. */
  @Test
  void event_zeroCounterAndKey_isTheKnownAnswer() {
    double[] u = draw(0, 0, 0);
    assertThat(u[0]).isEqualTo(uniform(0x6627e8d5, 0xe169c58d));
    assertThat(u[1]).isEqualTo(uniform(0xbc57ac4c, 0x9b00dbd8));
  }

  /** Apache Commons RNG's generator is the oracle; it adds 1 to its counter before each block. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "2, 20261122, 7",
    "123456789012, -1, -1",
    "4294967295, 81985529216486895, 305419896",
    "9223372036854775000, -9223372036854775808, 2147483647"
  })
  void event_anyCounter_equalsCommonsRng(long event, long seed, int stream) {
    double[] u = draw(event, seed, stream);
    for (int pair = 0; pair < PhiloxKernel.DRAWS / 2; pair++) {
      Philox4x32 oracle =
          new Philox4x32(
              new int[] {
                (int) seed,
                (int) (seed >>> 32),
                (int) (event - 1),
                (int) ((event - 1) >>> 32),
                pair,
                stream
              });
      int[] words = {oracle.nextInt(), oracle.nextInt(), oracle.nextInt(), oracle.nextInt()};
      assertThat(u[2 * pair]).isEqualTo(uniform(words[0], words[1]));
      assertThat(u[2 * pair + 1]).isEqualTo(uniform(words[2], words[3]));
    }
  }

  @Test
  void event_withinABatch_dependsOnTheEventNumberOnly() {
    List<EventBlock> batches =
        List.of(new EventBlock(0, 1000, 5), new EventBlock(1, 77, 2), new EventBlock(2, 1005, 5));
    long[] events = {1000, 1001, 1002, 1003, 1004, 77, 78, 79, 80, 81, 1005, 1006};
    double[] found = new double[15 * PhiloxKernel.DRAWS];
    for (int i = 0; i < 15; i++) {
      PhiloxKernel.event(i, stream(3, 4).batches(5, batches), found);
    }
    for (int i = 0; i < events.length; i++) {
      assertThat(Arrays.copyOfRange(found, i * 10, i * 10 + 10)).isEqualTo(draw(events[i], 3, 4));
    }
  }

  /** Mean 1/2 and variance 1/12 within five standard errors, never 0 or 1. */
  @Test
  void event_manyEvents_isUniform() {
    int n = 20_000;
    double sum = 0;
    double squares = 0;
    for (int e = 0; e < n; e++) {
      for (double u : draw(e, 42, 1)) {
        assertThat(u).isGreaterThan(0).isLessThan(1);
        sum += u - 0.5;
        squares += (u - 0.5) * (u - 0.5);
      }
    }
    double count = n * (double) PhiloxKernel.DRAWS;
    assertThat(Math.abs(sum / count)).isLessThan(5 / Math.sqrt(12 * count));
    assertThat(Math.abs(squares / count - 1 / 12.0)).isLessThan(5 * Math.sqrt(1 / 180.0 / count));
  }

  private static double uniform(int high, int low) {
    long bits = ((long) (high >>> 5) << 25) | (low >>> 7);
    return (2 * bits + 1) * 0x1p-53;
  }
}
