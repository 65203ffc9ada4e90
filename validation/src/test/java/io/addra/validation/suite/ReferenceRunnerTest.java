package io.addra.validation.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.kernels.device.CpuDevice;
import io.addra.validation.reference.References;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Status;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.reference.prediction.PredictionOptions;
import io.addra.validation.reference.prediction.Predictions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRunnerTest {
  @AutoClose private static final CpuDevice DEVICE = new CpuDevice(2);

  private static Comparison run(String name) {
    Predictions predictions = new Predictions(DEVICE, PredictionOptions.FULL);
    return new ReferenceRunner(predictions).run(References.load(name));
  }

  /** These need no events. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gazelle-coverage",
        "alp-coupling-limit",
        "lifetime-dark-photon",
        "lifetime-dark-scalar",
        "lifetime-hnl"
      })
  void run_referenceWithoutEvents_hasNothingNewOutOfTolerance(String name) {
    Comparison comparison = run(name);
    assertThat(comparison.judged()).hasSizeGreaterThan(20);
    assertThat(comparison.with(Status.TOO_FEW_EVENTS)).isEmpty();
    assertThat(comparison.failed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"babar-b-to-k-alp", "babar-tau-hnl"})
  void run_referenceForContext_isNotComparable(String name) {
    assertThat(run(name).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"belle2-b-to-k-ee", "belle2-b-to-k-ee-efficiency", "alp-three-photons"})
  void run_referenceWithEvents_hasNothingNewOutOfTolerance(String name) {
    Comparison comparison = run(name);
    assertThat(comparison.with(Status.NOT_PREDICTED)).hasSizeLessThan(30);
    assertThat(comparison.failed()).isFalse();
  }

  /** A search with background needs a larger coupling than one without. */
  @Test
  @Tag("long")
  void run_contourWithBackground_liesAboveTheEdgeWithout() {
    assertThat(run("alp-three-photons").points()).allMatch(point -> point.ratio() > 1);
  }
}
