package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.shard.Shard;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingTest {
  private static Estimate estimate(double start, double rate) {
    return new Estimate(start, rate, "given", "");
  }

  /** 6e6 events at 1e4/s are 600 s. */
  @Test
  void shards_ofWorkWithoutStart_isWorkOverLength() {
    assertThat(Sizing.shards(estimate(0, 1e4), 6_000_000, 6, 1)).isEqualTo(10);
    assertThat(Sizing.shards(estimate(0, 1e4), 6_000_001, 6, 1)).isEqualTo(11);
  }

  /** Of a minute 15 s are the start: 45 s are left for 600 s of work. */
  @Test
  void shards_withStart_haveTheLengthWithIt() {
    assertThat(Sizing.shards(estimate(15, 1e4), 6_000_000, 6, 1)).isEqualTo(14);
    assertThat(Sizing.shards(estimate(59, 1e4), 6_000_000, 6, 1)).isEqualTo(20);
  }

  @Test
  void shards_ofLittleOrMuchWork_areAtLeastOneAndAtMostOneABlock() {
    assertThat(Sizing.shards(estimate(3, 1e6), 64, 1, 5)).isEqualTo(1);
    assertThat(Sizing.shards(estimate(3, 1), 1_000_000_000_000L, 2, 5)).isEqualTo(128);
  }

  @Test
  void of_fewAtATime_countsTurns() {
    Sizing sizing = Sizing.of(estimate(5, 1e4), 6_000_000, new ArrayShape(10, 10), 4);
    assertThat(sizing.shardSeconds()).isCloseTo(65, within(1e-9));
    assertThat(sizing.wholeSeconds()).isCloseTo(3 * 65, within(1e-9));
    assertThat(Sizing.of(estimate(5, 1e4), 6_000_000, new ArrayShape(10, 10), 0).wholeSeconds())
        .isCloseTo(65, within(1e-9));
    Sizing turns = Sizing.of(estimate(5, 1e4), 6_000_000, new ArrayShape(10, 4), 0);
    assertThat(turns.taskSeconds()).isCloseTo(3 * 65, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"7, 1001, 7", "1000, 1001, 1000", "1001, 1001, 1000", "5, 2, 1", "64, 4, 3"})
  void shape_ofArray_hasNoTaskBeyondTheLargest(int shards, int maxArraySize, int tasks) {
    ArrayShape shape = ArrayShape.of(shards, maxArraySize);
    assertThat(shape.tasks()).isEqualTo(tasks).isLessThan(maxArraySize);
    TreeSet<Integer> made = new TreeSet<>();
    for (int task = 1; task <= tasks; task++) {
      int own = 0;
      for (int shard = task; shard <= shards; shard += tasks) {
        assertThat(made.add(shard)).isTrue();
        assertThat(shape.taskOf(shard)).isEqualTo(task);
        own++;
      }
      assertThat(own).isBetween(1, shape.most());
    }
    assertThat(made).hasSize(shards);
  }

  @Test
  void shape_withoutTasks_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ArrayShape.of(5, 1));
  }

  @Test
  void events_ofAllShards_areThoseOfTheScan() {
    long sum = 0;
    for (int shard = 1; shard <= 128; shard++) {
      sum += ArrayShape.events(new Shard(shard, 128), 2, 64, 12_800);
    }
    assertThat(sum).isEqualTo(12_800);
  }
}
