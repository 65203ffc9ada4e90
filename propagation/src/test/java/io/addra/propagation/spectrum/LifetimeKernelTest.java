package io.addra.propagation.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeKernelTest {

  private static final long ONE = 1L << 40;

  private final ProperLengthBins bins = ProperLengthBins.of(new double[] {0, 0.5, 1, 2, 4});

  @ParameterizedTest
  @ValueSource(doubles = {0.48, 1, 1.6, 1.7, 3.3, 3.4, 10, 1e3, 1e6})
  void evaluate_oneBin_isIntegralOfTheLine(double ctau) {
    double f = 0.7;
    double m = 0.05;
    RegionSpectra region =
        RegionSpectra.of(false, 2, new long[] {fixed(f)}, new long[] {fixed(m)}, new long[] {1});
    double found =
        LifetimeKernel.of(bins, new double[] {ctau}).evaluate(region, new long[] {ONE})[0][0] / ONE;
    double exact = integral(f, m, 1, 2, ctau);
    assertThat(found / exact).isCloseTo(1, within(1e-10));
  }

  /** Whatever part of a bin is inside, also where a bin is many lifetimes wide. */
  @Test
  void evaluate_anyPartOfABin_isBetweenNothingAndTheBin() {
    double[] ctau = new double[85];
    for (int t = 0; t < ctau.length; t++) {
      ctau[t] = 1e-9 * Math.pow(10, t / 4.0);
    }
    LifetimeKernel kernel = LifetimeKernel.of(bins, ctau);
    for (int bin = 0; bin < 4; bin++) {
      for (int from = 0; from < 20; from++) {
        for (int to = from + 1; to <= 20; to++) {
          double[] part = part(kernel, bin, from / 20.0, to / 20.0);
          double[] before = part(kernel, bin, 0, from / 20.0);
          double[] after = part(kernel, bin, to / 20.0, 1);
          for (int t = 0; t < ctau.length; t++) {
            double whole =
                Math.exp(-bins.lower(bin) / ctau[t]) - Math.exp(-bins.upper(bin) / ctau[t]);
            assertThat(part[t]).isBetween(-1e-11, whole + 1e-11);
            assertThat(before[t] + part[t] + after[t]).isCloseTo(whole, within(1e-11));
          }
        }
      }
    }
  }

  /**
   * What lies between two places of a bin, as shares of its width; moments are about the centre.
   */
  private double[] part(LifetimeKernel kernel, int bin, double from, double to) {
    double moment = 0.5 * ((to - 0.5) * (to - 0.5) - (from - 0.5) * (from - 0.5));
    RegionSpectra region =
        RegionSpectra.of(
            false, bin, new long[] {fixed(to - from)}, new long[] {fixed(moment)}, new long[] {1});
    double[] sums = kernel.evaluate(region, new long[] {ONE})[0];
    return java.util.Arrays.stream(sums).map(sum -> sum / ONE).toArray();
  }

  @Test
  void evaluate_momentAlone_isSmoothWhereTheSeriesEnds() {
    RegionSpectra region =
        RegionSpectra.of(false, 2, new long[] {0}, new long[] {ONE}, new long[] {1});
    double edge = 1 / 0.3;
    double[] ctau = {edge * (1 - 1e-9), edge * (1 + 1e-9)};
    double[] sums = LifetimeKernel.of(bins, ctau).evaluate(region, new long[] {ONE})[0];
    assertThat(sums[1] / sums[0]).isCloseTo(1, within(1e-8));
  }

  @Test
  void evaluate_everywhereInside_isOne() {
    long[] all = {ONE, ONE, ONE, ONE, ONE};
    RegionSpectra region = RegionSpectra.of(false, 0, all, new long[5], new long[] {1});
    double[] ctau = {1e-6, 0.1, 1, 100, 1e12};
    for (double sum : LifetimeKernel.of(bins, ctau).evaluate(region, new long[] {ONE})[0]) {
      assertThat(sum / ONE).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void evaluate_complement_isOneMinusTheRegion() {
    long[] filling = {fixed(0.25), ONE, fixed(0.5)};
    long[] moment = {fixed(0.05), 0, fixed(0.02)};
    RegionSpectra inside = RegionSpectra.of(false, 1, filling, moment, new long[] {1});
    RegionSpectra outside =
        RegionSpectra.of(true, 1, negated(filling), negated(moment), new long[] {0});
    double[] ctau = {1e-3, 0.2, 1, 7, 1e4};
    LifetimeKernel kernel = LifetimeKernel.of(bins, ctau);
    double[] in = kernel.evaluate(inside, new long[] {ONE})[0];
    double[] out = kernel.evaluate(outside, new long[] {ONE})[0];
    for (int t = 0; t < ctau.length; t++) {
      assertThat((in[t] + out[t]) / ONE).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void evaluate_emptyComplement_isOne() {
    RegionSpectra outside = RegionSpectra.of(true, 0, new long[0], new long[0], new long[] {0});
    double[] sums =
        LifetimeKernel.of(bins, new double[] {1e-6, 1, 1e6}).evaluate(outside, new long[] {ONE})[0];
    assertThat(sums).containsExactly(ONE, ONE, ONE);
  }

  @Test
  void of_badLifetimes_areRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e-200}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LifetimeKernel.of(bins, new double[] {1, bad}));
    }
  }

  private static long fixed(double x) {
    return Math.round(x * ONE);
  }

  private static long[] negated(long[] values) {
    return java.util.Arrays.stream(values).map(v -> -v).toArray();
  }

  /**
   * Integral over u0..u1 of (f + 12 m (u - c)/w) exp(-u/ctau)/ctau by composite Gauss-Legendre
   * quadrature.
   */
  private static double integral(double f, double m, double u0, double u1, double ctau) {
    double w = u1 - u0;
    double c = 0.5 * (u0 + u1);
    int panels = 200;
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      GaussIntegrator rule =
          new GaussIntegratorFactory().legendre(12, u0 + w * i / panels, u0 + w * (i + 1) / panels);
      sum += rule.integrate(u -> (f + 12 * m * (u - c) / w) * Math.exp(-u / ctau) / ctau);
    }
    return sum;
  }
}
