package io.addra.propagation.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  /** More shards than blocks, fewer, and a number that does not divide them. */
  @ParameterizedTest
  @CsvSource({"1, 64, 1", "6, 64, 7", "3, 64, 192", "2, 64, 1000", "1, 5, 3"})
  void pieces_ofAllShards_areEveryBlockOnce(int masses, int blocks, int count) {
    Set<String> seen = new HashSet<>();
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int k = 1; k <= count; k++) {
      int size = 0;
      for (Shard.Piece piece : new Shard(k, count).pieces(masses, blocks)) {
        for (int b = piece.blocks().from(); b < piece.blocks().to(); b++) {
          assertThat(b).isLessThan(blocks);
          assertThat(seen.add(piece.mass() + ":" + b)).isTrue();
          size++;
        }
      }
      least = Math.min(least, size);
      most = Math.max(most, size);
    }
    assertThat(seen).hasSize(masses * blocks);
    assertThat(most - least).isLessThanOrEqualTo(1);
  }

  @Test
  void parse_shard_isReadAndNamed() {
    assertThat(Shard.parse("3/16")).isEqualTo(new Shard(3, 16)).hasToString("3/16");
    assertThat(new Shard(3, 16).fileName()).isEqualTo("part-00003-of-00016");
    assertThat(new Shard(3, 1_000_000).fileName()).isEqualTo("part-0000003-of-1000000");
  }

  @Test
  void parseAll_several_areInARow() {
    assertThat(Shard.parseAll("3-5/16"))
        .containsExactly(new Shard(3, 16), new Shard(4, 16), new Shard(5, 16));
    assertThat(Shard.parseAll("7/9")).containsExactly(new Shard(7, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5-3/16", "0-3/16", "3-17/16", "3-/16", "1-2-3/16"})
  void parseAll_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Shard.parseAll(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "1-2/4", "0/4", "5/4", "-1/4", "a/b", "1/4/2", "1/99999999"})
  void parse_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.parse(text))
        .withMessageContaining("expected");
  }
}
