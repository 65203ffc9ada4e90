package io.addra.propagation.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.spectrum.JointBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointExpansionTest {
  private static JudgedDecay decay(int llp, double first, double second) {
    return new JudgedDecay(llp, 0, 1 + llp, 1, first, second);
  }

  private static JointBlock points(JointCondition condition, int llps, List<JudgedDecay> decays) {
    JointBlock.Builder builder = new JointBlock.Builder();
    new JointExpansion(condition, llps).add(1, decays, builder);
    return builder.build();
  }

  private static double sum(JointBlock block) {
    double sum = 0;
    for (int k = 0; k < block.size(); k++) {
      sum += block.weight(k);
    }
    return sum;
  }

  /**
   * With weights of 1 the points and what single LLPs give add up to the chance that the condition
   * holds, here from coins thrown for each LLP.
   */
  @ParameterizedTest
  @EnumSource(JointCondition.class)
  void add_unitWeights_addsUpToTheChanceOfTheEvent(JointCondition condition) {
    SplittableRandom random = new SplittableRandom(20261129);
    for (int llps = 2; llps <= 3; llps++) {
      List<JudgedDecay> decays = new ArrayList<>();
      double singles = 0;
      for (int k = 0; k < llps; k++) {
        decays.add(decay(k, 0.3 + 0.2 * k, 0.8 - 0.3 * k));
        singles += condition.oneIsEnough() ? decays.get(k).first() : 0;
      }
      int throwsOfAll = 200_000;
      int held = 0;
      for (int n = 0; n < throwsOfAll; n++) {
        boolean[] first = new boolean[llps];
        boolean[] second = new boolean[llps];
        for (int k = 0; k < llps; k++) {
          first[k] = random.nextDouble() < decays.get(k).first();
          second[k] = random.nextDouble() < decays.get(k).second();
        }
        held += condition.holds(first, second) ? 1 : 0;
      }
      double error = Math.sqrt(0.25 / throwsOfAll);
      assertThat(singles + sum(points(condition, llps, decays)))
          .as("%s of %d", condition, llps)
          .isCloseTo((double) held / throwsOfAll, within(4.5 * error));
    }
  }

  @Test
  void add_twoSeenForSure_countsThemByInclusionAndExclusion() {
    List<JudgedDecay> both = List.of(decay(0, 1, 0), decay(1, 1, 0));
    assertThat(sum(points(JointCondition.AT_LEAST_ONE, 2, both))).isEqualTo(-1);
    assertThat(sum(points(JointCondition.BOTH, 2, both))).isEqualTo(1);
    assertThat(sum(points(JointCondition.EXACTLY_ONE, 2, both))).isEqualTo(-2);
    assertThat(points(JointCondition.ONE_AND_OTHER, 2, both)).isEqualTo(JointBlock.empty());
    assertThat(points(JointCondition.ONE_AND_OTHER_NOT, 2, both).size()).isEqualTo(1);
    assertThat(sum(points(JointCondition.ONE_AND_OTHER_NOT, 2, both))).isEqualTo(-1);
  }

  @Test
  void add_secondSignatureOfTheOther_isOneEvent() {
    List<JudgedDecay> crossed = List.of(decay(0, 1, 0), decay(1, 0, 1));
    assertThat(sum(points(JointCondition.ONE_AND_OTHER, 2, crossed))).isEqualTo(1);
    // the other has the second, so the one no longer counts
    assertThat(sum(points(JointCondition.ONE_AND_OTHER_NOT, 2, crossed))).isEqualTo(-1);
    List<JudgedDecay> either = List.of(decay(0, 1, 1), decay(1, 1, 1));
    assertThat(sum(points(JointCondition.ONE_AND_OTHER, 2, either))).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(JointCondition.class)
  void add_oneDecay_addsNoPoint(JointCondition condition) {
    assertThat(points(condition, 2, List.of(decay(1, 1, 1)))).isEqualTo(JointBlock.empty());
  }

  @ParameterizedTest
  @EnumSource(JointCondition.class)
  void add_llpsExchanged_givesTheSameSum(JointCondition condition) {
    List<JudgedDecay> one = List.of(decay(0, 0.9, 0.2), decay(1, 0.4, 0.7));
    List<JudgedDecay> exchanged = List.of(decay(0, 0.4, 0.7), decay(1, 0.9, 0.2));
    assertThat(sum(points(condition, 2, exchanged)))
        .isCloseTo(sum(points(condition, 2, one)), within(1e-15));
  }

  @Test
  void add_weightsAndKinds_multiplyAndAreKeptApart() {
    JointBlock.Builder builder = new JointBlock.Builder();
    List<JudgedDecay> decays =
        List.of(
            new JudgedDecay(0, 0, 2.5, 3, 0.5, 0),
            new JudgedDecay(1, 1, 40, 7, 1, 0),
            new JudgedDecay(2, 1, 2, 11, 1, 0));
    new JointExpansion(JointCondition.BOTH, 3).add(-2, decays, builder);
    JointBlock block = builder.build();
    assertThat(block.size()).isEqualTo(1);
    assertThat(block.firstCount(0)).isEqualTo(1);
    assertThat(block.firstLength(0)).isEqualTo(2.5);
    assertThat(block.secondCount(0)).isEqualTo(2);
    assertThat(block.secondLength(0)).isEqualTo(42);
    assertThat(block.weight(0)).isEqualTo(-2 * 0.5 * 3 * 7 * 11);
  }

  @Test
  void new_oneLlp_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JointExpansion(JointCondition.BOTH, 1))
        .withMessageContaining("two LLPs");
  }
}
