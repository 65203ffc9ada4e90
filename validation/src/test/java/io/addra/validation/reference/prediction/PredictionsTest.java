package io.addra.validation.reference.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.kernels.device.CpuDevice;
import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.FourVector;
import io.addra.propagation.particle.Particles;
import io.addra.validation.coverage.GazelleBoxes;
import io.addra.validation.integration.DecayChain;
import io.addra.validation.integration.FarBoxIntegral;
import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Expectation;
import io.addra.validation.reference.JudgedRange;
import io.addra.validation.reference.Origin;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.ScanSource;
import io.addra.validation.reference.Span;
import io.addra.validation.reference.comparison.Comparison;
import io.addra.validation.reference.comparison.Found;
import io.addra.validation.reference.comparison.Status;
import io.addra.validation.reference.comparison.Verdict;
import io.addra.validation.reference.table.Table;
import io.addra.validation.reference.table.Tables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  @AutoClose private static final CpuDevice DEVICE = new CpuDevice(2);
  private static final double[] CTAU_CM = {3e3, 1e4, 1e5};
  private static final double MASS_GEV = 1;

  /** Some 4000 of the LLPs cross the box: 2 %, of which three are added. */
  private static final double TOLERANCE = 0.05;

  private static final ScanSource SCAN =
      new ScanSource(
          "scan.yaml",
          """
          title: Far box
          seed: 3
          events: 64000
          production: {process: b-meson-decay, parent: B+, daughter: K+}
          llp: {mass_GeV: [2.0], ctau_cm: [1]}
          detectors: [godzilla]
          """);

  /** Decays in GODZILLA by quadrature, which shares no code with scans. */
  private static double exact(double ctau) {
    Beams beams = Beams.superKekb();
    DecayChain chain =
        DecayChain.ofBeams(
            momentum(beams.electron()),
            momentum(beams.positron()),
            Particles.standard().get("B+").mass(),
            Particles.standard().get("B+").ctau(),
            Particles.standard().get("K+").mass(),
            MASS_GEV);
    double[][] box =
        GazelleBoxes.all().stream()
            .filter(design -> design.detector().equals("godzilla"))
            .findFirst()
            .orElseThrow()
            .boxes()
            .getFirst();
    return new FarBoxIntegral(box[0], box[1]).decays(chain, ctau).value();
  }

  private static double[] momentum(FourVector v) {
    return new double[] {v.px(), v.py(), v.pz()};
  }

  /** Compares a table that was computed by quadrature, distorted, with the scan. */
  private static Comparison compare(
      OptionalDouble normaliseAt, double factor, DoubleUnaryOperator distortion) {
    List<DataPoint> points =
        DoubleStream.of(CTAU_CM)
            .mapToObj(ctau ->
                new DataPoint(
                    "",
                    MASS_GEV,
                    ctau,
                    distortion.applyAsDouble(ctau) * exact(ctau),
                    Double.NaN,
                    Double.NaN))
            .toList();
    Reference reference =
        reference(
            points,
            new Prediction.Scan("", SCAN, "decay:godzilla", normaliseAt, factor),
            TOLERANCE);
    return Comparison.of(reference, new Predictions(DEVICE, PredictionOptions.FULL).of(reference));
  }

  private static Reference reference(
      List<DataPoint> points, Prediction prediction, double tolerance) {
    return new Reference(
        "test",
        "A test",
        new Origin("quadrature", "", Origin.How.COMPUTED, ""),
        "none",
        "value",
        "1",
        points,
        prediction,
        new Expectation(
            "",
            List.of(new JudgedRange(Span.ALL, Span.ALL, tolerance)),
            1,
            OptionalDouble.empty(),
            List.of(),
            ""));
  }

  @Test
  void of_scan_agreesWithQuadrature() {
    Comparison comparison = compare(OptionalDouble.empty(), 1, _ -> 1);
    assertThat(comparison.judged()).hasSize(CTAU_CM.length);
    assertThat(comparison.verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void of_scanAgainstAWrongTable_disagrees() {
    assertThat(compare(OptionalDouble.empty(), 1, _ -> 1.3).verdict()).isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void of_scanWithAConstant_isMultiplied() {
    assertThat(compare(OptionalDouble.empty(), 1.3, _ -> 1.3).verdict()).isEqualTo(Verdict.AGREES);
  }

  /** Only the shape counts: a table of another scale agrees, one that falls otherwise does not. */
  @Test
  void of_scanNormalisedAtALifetime_comparesTheShape() {
    Comparison scaled = compare(OptionalDouble.of(1e4), 1, _ -> 70);
    assertThat(scaled.verdict()).isEqualTo(Verdict.AGREES);
    assertThat(scaled.judged()).hasSize(CTAU_CM.length - 1);
    assertThat(scaled.with(Status.NORMALISATION)).hasSize(1);
    assertThat(compare(OptionalDouble.of(1e4), 1, ctau -> Math.pow(ctau, 0.2)).verdict())
        .isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void of_scanWithoutTheQuantity_namesThoseThatItHas() {
    Reference reference =
        reference(
            List.of(new DataPoint("", MASS_GEV, 1, 1, Double.NaN, Double.NaN)),
            new Prediction.Scan("", SCAN, "decay:godzila", OptionalDouble.empty(), 1),
            0.1);
    Predictions predictions = new Predictions(DEVICE, PredictionOptions.FULL);
    assertThatThrownBy(() -> predictions.of(reference))
        .hasMessageContainingAll("scan.yaml", "decay:godzila", "known: decay:godzilla");
  }

  @Test
  void of_massThatCannotBeMade_namesTheLimits() {
    Reference reference =
        reference(
            List.of(new DataPoint("", 5, 1, 1, Double.NaN, Double.NaN)),
            new Prediction.Scan("", SCAN, "decay:godzilla", OptionalDouble.empty(), 1),
            0.1);
    Predictions predictions = new Predictions(DEVICE, PredictionOptions.FULL);
    assertThatThrownBy(() -> predictions.of(reference))
        .hasMessageContainingAll("llp.mass_GeV", "4.786", "5.0");
  }

  /**
   * sigma = alpha g^2/24 (1 - m^2/s)^3 hbar^2 c^2: 0.1152 pb at 1 GeV and g = 10^-3/GeV (worked out
   * by hand with alpha = 1/137.036, to four digits).
   */
  @Test
  void of_limitOnTheCrossSection_isTheCouplingOfItsBin() {
    Table limits =
        Tables.read(
            "l.csv",
            "low_GeV,high_GeV,ul_fb\n0.5,0.9,1\n0.9,1.1,115.2\n1.1,2,1\n"
                .getBytes(StandardCharsets.UTF_8));
    Reference reference =
        reference(
            List.of(
                new DataPoint("", 1, Double.NaN, 1e-3, Double.NaN, Double.NaN),
                new DataPoint("", 3, Double.NaN, 1e-3, Double.NaN, Double.NaN)),
            new Prediction.CouplingLimit("", "alp-photon", limits, "low_GeV", "high_GeV", "ul_fb"),
            0.1);
    List<Found> found = new Predictions(DEVICE, PredictionOptions.FULL).of(reference);
    assertThat(found.getFirst().value()).isCloseTo(1e-3, within(1e-6));
    assertThat(found.getLast()).isEqualTo(Found.NOTHING);
  }
}
