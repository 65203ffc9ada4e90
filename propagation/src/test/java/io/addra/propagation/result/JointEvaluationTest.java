package io.addra.propagation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.ScanSpectra;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointEvaluationTest {
  /** The midpoint rule with cells of 0.01 cm is off by 2 (0.01/ctau)^2/24 at most. */
  private static final double MIDPOINTS = 1e-4;

  @TempDir private Path directory;

  private static Estimate estimate(double ctau, String name) {
    return MapEvaluator.evaluate(JointSpectra.spectra(), new double[] {ctau})
        .row(0.5, ctau, "signature:" + name)
        .orElseThrow()
        .estimate();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4, 1000})
  void evaluate_fixedFlights_areTheBinomialLaw(double ctau) {
    double p = JointSpectra.fraction(ctau);
    assertThat(estimate(ctau, "one").value() / p).isCloseTo(1, within(1e-12));
    assertThat(estimate(ctau, "both").value() / (p * p)).isCloseTo(1, within(MIDPOINTS));
    assertThat(estimate(ctau, "at-least-one").value() / (1 - (1 - p) * (1 - p)))
        .isCloseTo(1, within(MIDPOINTS));
    assertThat(estimate(ctau, "both/partner").value())
        .isCloseTo(p * JointSpectra.fraction(JointSpectra.PARTNER), within(p * MIDPOINTS));
  }

  /** Blocks that agree have no error of their own: the limit of one event in all stands for it. */
  @Test
  void evaluate_equalBlocks_countsEventsNotLlps() {
    double events = JointSpectra.BLOCKS * JointSpectra.EVENTS;
    Estimate never = estimate(1, "never");
    assertThat(never.upperLimit()).isTrue();
    assertThat(never.statError()).isCloseTo(Estimate.LIMIT_90 / events, within(1e-12));
  }

  @Test
  void read_writtenPoints_areTheSame() {
    assertReadBack(JointSpectra.spectra());
  }

  @Test
  void read_jointQuantitiesAlone_areTheSame() {
    assertReadBack(JointSpectra.jointAlone());
  }

  private void assertReadBack(ScanSpectra spectra) {
    Path file = directory.resolve("signatures.h5");
    SpectraFile.write(spectra, file);
    ScanSpectra back = SpectraFile.read(file);
    assertThat(back.quantities()).isEqualTo(spectra.quantities());
    assertThat(back.joint()).isEqualTo(spectra.joint());
    assertThat(back.masses().getFirst().joint()).isEqualTo(spectra.masses().getFirst().joint());
    double[] lifetimes = {0.02, 1, 77};
    assertThat(MapCsv.text(MapEvaluator.evaluate(back, lifetimes)))
        .isEqualTo(MapCsv.text(MapEvaluator.evaluate(spectra, lifetimes)));
  }
}
