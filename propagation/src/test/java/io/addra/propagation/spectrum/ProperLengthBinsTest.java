package io.addra.propagation.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class ProperLengthBinsTest {

  @Test
  void standard_edges_areZeroThenEqualRatios() {
    ProperLengthBins bins = ProperLengthBins.standard();
    double[] edges = bins.edges();
    assertThat(bins.count()).isEqualTo(2402).isEqualTo(edges.length);
    assertThat(edges[0]).isZero();
    assertThat(edges[1]).isEqualTo(1e-5);
    assertThat(edges[2401]).isCloseTo(1e7, withinPercentage(1e-10));
    for (int i = 2; i < edges.length; i++) {
      assertThat(edges[i] / edges[i - 1])
          .isCloseTo(Math.pow(10, 1.0 / 200), withinPercentage(1e-10));
    }
    assertThat(bins.upper(bins.count() - 1)).isInfinite();
    assertThat(bins.lower(5)).isEqualTo(bins.upper(4));
  }

  @Test
  void of_badEdges_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProperLengthBins.of(new double[] {1, 2}));
    assertThatIllegalArgumentException().isThrownBy(() -> ProperLengthBins.of(new double[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProperLengthBins.of(new double[] {0, 2, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProperLengthBins.of(new double[] {0, Double.NaN}));
    assertThatIllegalArgumentException().isThrownBy(() -> ProperLengthBins.logarithmic(0, 1, 1));
  }
}
