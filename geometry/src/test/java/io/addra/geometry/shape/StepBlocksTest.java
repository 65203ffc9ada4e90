package io.addra.geometry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepBlocksTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 40, 200})
  void blocks_ofAnySteps_fillTheSameSpaceOnce(int steps) {
    SplittableRandom random = new SplittableRandom(steps);
    List<ConeSection> sections = new ArrayList<>();
    double z = -5;
    for (int k = 0; k < steps; k++) {
      double next = z + random.nextDouble(0.1, 1);
      double rIn = random.nextInt(20) / 2.0;
      sections.add(new ConeSection(z, next, 10, 10, rIn, rIn));
      z = next;
    }
    List<ConeSection> blocks = StepBlocks.of(sections);
    assertThat(blocks).hasSizeLessThanOrEqualTo(steps);
    assertThat(volume(blocks)).isCloseTo(volume(sections), withinPercentage(1e-9));
    for (int k = 0; k < 2000; k++) {
      double r = random.nextDouble(0, 11);
      double at = random.nextDouble(-6, z + 1);
      long expected = sections.stream().filter(s -> s.contains(r, at)).count();
      assertThat(blocks.stream().filter(s -> s.contains(r, at)).count()).isEqualTo(expected);
    }
  }

  private static double volume(List<ConeSection> sections) {
    return sections.stream().mapToDouble(ConeSection::volume).sum();
  }

  /** A line beside a hundred steps crosses few of the blocks; it would cross each slice. */
  @Test
  void blocks_ofAStaircase_areFewAlongIt() {
    List<ConeSection> sections = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      sections.add(new ConeSection(k, k + 1, 200, 200, k, k));
    }
    List<ConeSection> blocks = StepBlocks.of(sections);
    long crossed =
        blocks.stream()
            .filter(s -> {
              for (double z = 0.5; z < 100; z++) {
                if (s.contains(150, z)) {
                  return true;
                }
              }
              return false;
            })
            .count();
    assertThat(crossed).isLessThan(10);
  }

  @Test
  void blocks_ofConesAndChangingOuterRadii_areTheSections() {
    List<ConeSection> sections = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      double rOut = k % 2 == 0 ? 10 : 11;
      sections.add(new ConeSection(k, k + 1, rOut, rOut, 1, k % 3));
    }
    assertThat(StepBlocks.of(sections)).isEqualTo(sections);
  }
}
