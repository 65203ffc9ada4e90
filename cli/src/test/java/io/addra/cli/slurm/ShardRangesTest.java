package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardRangesTest {
  @Test
  void text_someNumbers_areRanges() {
    assertThat(ShardRanges.text(List.of(12, 3, 4, 5, 6, 7))).isEqualTo("3-7,12");
    assertThat(ShardRanges.text(List.of(1))).isEqualTo("1");
    assertThat(ShardRanges.text(List.of(1, 2))).isEqualTo("1-2");
    assertThat(ShardRanges.text(List.of())).isEmpty();
  }

  @Test
  void parse_ofText_givesTheNumbers() {
    Random random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      SortedSet<Integer> numbers = new TreeSet<>();
      for (int i = random.nextInt(30); i > 0; i--) {
        numbers.add(1 + random.nextInt(40));
      }
      assertThat(ShardRanges.parse(ShardRanges.text(numbers))).isEqualTo(numbers);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "3-", "-3", "5-3", "1,,2", "1 2", "1-2000000000"})
  void parse_somethingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ShardRanges.parse(text));
  }
}
