package io.addra.kernels.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EfficiencyTest {
  /** Behind five other numbers: a function of two values at 4 x 3 nodes. */
  private static double[] table(double[] first, double[] second, Function function) {
    double[] table =
        new double[5 + 4 + first.length + second.length + first.length * second.length];
    table[5] = 0;
    table[6] = 8;
    table[7] = first.length;
    table[8] = second.length;
    System.arraycopy(first, 0, table, 9, first.length);
    System.arraycopy(second, 0, table, 9 + first.length, second.length);
    int at = 9 + first.length + second.length;
    for (double x : first) {
      for (double y : second) {
        table[at++] = function.at(x, y);
      }
    }
    return table;
  }

  private interface Function {
    double at(double x, double y);
  }

  private static double clamp(double x, double least, double most) {
    return Math.max(least, Math.min(most, x));
  }

  @Test
  void at_bilinearFunction_isThatFunctionAndItsEdgeBeyond() {
    Function function = (x, y) -> 0.3 + 0.01 * x - 0.02 * y + 0.003 * x * y;
    double[] table = table(new double[] {1, 2, 5, 11}, new double[] {0, 1, 4}, function);
    for (double x = -2; x < 14; x += 0.37) {
      for (double y = -2; y < 7; y += 0.41) {
        assertThat(Efficiency.at(5, x, y, table))
            .isCloseTo(function.at(clamp(x, 1, 11), clamp(y, 0, 4)), within(1e-14));
      }
    }
  }

  @Test
  void at_oneNode_isConstantAlongThatValue() {
    double[] row = table(new double[] {3}, new double[] {0, 2}, (_, y) -> 0.1 + 0.2 * y);
    assertThat(Efficiency.at(5, 100, 1, row)).isCloseTo(0.3, within(1e-15));
    double[] column = table(new double[] {0, 2}, new double[] {3}, (x, _) -> 0.1 + 0.2 * x);
    assertThat(Efficiency.at(5, 1, -100, column)).isCloseTo(0.3, within(1e-15));
    double[] one = table(new double[] {0}, new double[] {3}, (_, _) -> 0.4);
    assertThat(Efficiency.at(5, 1, -100, one)).isEqualTo(0.4);
  }
}
