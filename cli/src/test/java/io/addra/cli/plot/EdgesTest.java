package io.addra.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EdgesTest {
  @Test
  void between_linear_isHalfWay() {
    assertThat(Edges.between(new double[] {1, 2, 4}, false)).containsExactly(0.5, 1.5, 3, 5);
  }

  @Test
  void between_logarithmic_isTheGeometricMean() {
    double[] edges = Edges.between(new double[] {1, 100}, true);
    assertThat(edges).containsExactly(new double[] {0.1, 10, 1000}, within(1e-9));
  }

  @Test
  void between_firstBelowItsStep_doesNotGoBelowZero() {
    assertThat(Edges.between(new double[] {0.3, 4}, false)[0]).isZero();
  }

  @Test
  void between_oneValue_isInsideItsEdges() {
    for (boolean log : new boolean[] {false, true}) {
      double[] edges = Edges.between(new double[] {2}, log);
      assertThat(edges).hasSize(2);
      assertThat(edges[0]).isLessThan(2).isPositive();
      assertThat(edges[1]).isGreaterThan(2);
    }
  }
}
