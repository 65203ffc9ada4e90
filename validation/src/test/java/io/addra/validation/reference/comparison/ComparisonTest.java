package io.addra.validation.reference.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.validation.reference.DataPoint;
import io.addra.validation.reference.Expectation;
import io.addra.validation.reference.JudgedRange;
import io.addra.validation.reference.KnownDeviation;
import io.addra.validation.reference.Origin;
import io.addra.validation.reference.Prediction;
import io.addra.validation.reference.Reference;
import io.addra.validation.reference.Span;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final double TOLERANCE = 0.25;
  private static final JudgedRange UP_TO_10 =
      new JudgedRange(Span.ALL, Span.between(0, 10), TOLERANCE);

  /** A number at 1 GeV without an error. */
  private static DataPoint number(double ctau, double value) {
    return new DataPoint("", 1, ctau, value, Double.NaN, Double.NaN);
  }

  private static Expectation judging(double share, OptionalDouble median) {
    return new Expectation("", List.of(UP_TO_10), share, median, List.of(), "");
  }

  private static Comparison compare(
      Expectation expected, List<DataPoint> points, List<Found> found) {
    Reference reference =
        new Reference(
            "test",
            "A test",
            new Origin("made up for a test", "", Origin.How.COMPUTED, ""),
            "none",
            "value",
            "1",
            points,
            new Prediction.None(""),
            expected);
    return Comparison.of(reference, found);
  }

  private static Comparison single(double value, Found found) {
    return compare(judging(1, OptionalDouble.empty()), List.of(number(1, value)), List.of(found));
  }

  /** The ratio is table over prediction; 1.25 and 0.75 are the ends of 1 +- 0.25. */
  @ParameterizedTest
  @CsvSource({
    "1.25, AGREES",
    "1.2500001, DISAGREES",
    "0.75, AGREES",
    "0.7499999, DISAGREES",
    "1, AGREES",
    "3, DISAGREES"
  })
  void verdict_atTheEdgeOfTheTolerance_isAsFixed(double value, Verdict verdict) {
    Comparison comparison = single(value, Found.of(1, 0));
    assertThat(comparison.verdict()).isEqualTo(verdict);
    assertThat(comparison.failed()).isEqualTo(verdict == Verdict.DISAGREES);
  }

  /** Three errors of 0.1 widen 1.25 to 1.25 * 1.3. */
  @ParameterizedTest
  @CsvSource({"1.62, AGREES", "1.63, DISAGREES"})
  void verdict_ofAnUncertainPrediction_allowsThreeOfItsErrors(double value, Verdict verdict) {
    assertThat(single(value, Found.of(1, 0.1)).verdict()).isEqualTo(verdict);
  }

  @Test
  void verdict_ofAPredictionLessSureThanTheTolerance_isNotTested() {
    assertThat(single(1, Found.of(1, 0.26)).verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(single(1, Found.of(0, 0.1)).verdict()).isEqualTo(Verdict.NOT_TESTED);
  }

  /** Where nothing at all is predicted, a reference must not pass. */
  @Test
  void verdict_withoutAnyPrediction_disagrees() {
    assertThat(single(1, Found.NOTHING).verdict()).isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void verdict_pointsOutsideTheRange_areShownAndDoNotCount() {
    Comparison comparison =
        compare(
            judging(1, OptionalDouble.empty()),
            List.of(number(1, 1), number(100, 1)),
            List.of(Found.of(1, 0), Found.of(4, 0)));
    assertThat(comparison.verdict()).isEqualTo(Verdict.AGREES);
    assertThat(comparison.ndf()).isEqualTo(1);
    assertThat(comparison.worstShown()).map(ComparedPoint::factor).contains(4.0);
    assertThat(Words.of(comparison))
        .startsWith("agrees in its range: 1 of 1 points within tolerance")
        .containsPattern("outside it off by up to a factor 4(\\.0+)? at 1 GeV, 100 cm")
        .containsPattern("table over prediction 0\\.250* to 0\\.250* at 100 cm");
  }

  @Test
  void verdict_pointOfNormalisation_isNotCounted() {
    Comparison comparison = single(1, new Found(1, 0, true, 0.1));
    assertThat(comparison.judged()).isEmpty();
    assertThat(comparison.with(Status.NORMALISATION)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0.9, AGREES", "0.91, DISAGREES"})
  void verdict_nineOfTenWithin_agreesIfThatIsAskedFor(double share, Verdict verdict) {
    List<DataPoint> points = IntStream.range(0, 10).mapToObj(_ -> number(1, 1)).toList();
    List<Found> found = IntStream.range(0, 10).mapToObj(k -> Found.of(k == 3 ? 2 : 1, 0)).toList();
    assertThat(compare(judging(share, OptionalDouble.empty()), points, found).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void verdict_medianOutOfTolerance_disagreesThoughEachPointIsWithin() {
    List<DataPoint> points = List.of(number(1, 1.1), number(2, 1.1), number(3, 1.0));
    List<Found> found = List.of(Found.of(1, 0), Found.of(1, 0), Found.of(1, 0));
    Comparison comparison = compare(judging(1, OptionalDouble.of(0.05)), points, found);
    assertThat(comparison.within()).isEqualTo(3);
    assertThat(comparison.median()).isEqualTo(1.1);
    assertThat(comparison.verdict()).isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void verdict_notComparable_isNeverAnAgreement() {
    Expectation expected =
        new Expectation("", List.of(), 1, OptionalDouble.empty(), List.of(), "no geometry in it");
    Comparison comparison = compare(expected, List.of(number(1, 1)), List.of(Found.of(1, 0)));
    assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(comparison.failed()).isFalse();
    assertThat(Words.of(comparison)).startsWith("not comparable: no geometry in it");
  }

  /** A known deviation stays a disagreement; a new one beside it fails. */
  @Test
  void failed_knownDeviation_disagreesWithoutFailing() {
    Expectation expected =
        new Expectation(
            "",
            List.of(UP_TO_10),
            1,
            OptionalDouble.empty(),
            List.of(new KnownDeviation("", Span.ALL, Span.of(List.of(2.0)), "it is so")),
            "");
    List<DataPoint> points = List.of(number(1, 1), number(2, 1));
    Comparison known = compare(expected, points, List.of(Found.of(1, 0), Found.of(2, 0)));
    assertThat(known.verdict()).isEqualTo(Verdict.DISAGREES);
    assertThat(known.failed()).isFalse();
    assertThat(Words.of(known)).endsWith("; known: it is so");
    Comparison both = compare(expected, points, List.of(Found.of(2, 0), Found.of(2, 0)));
    assertThat(both.failed()).isTrue();
  }

  /** Pulls (4 - 3)/0.5 and (2 - 3)/0.25: the error on the prediction's side counts. */
  @Test
  void chi2_asymmetricErrors_takesTheSideOfThePrediction() {
    List<DataPoint> points =
        List.of(new DataPoint("", 1, 1, 3, 0.25, 0.5), new DataPoint("", 1, 2, 3, 0.25, 0.5));
    Expectation wide =
        new Expectation(
            "",
            List.of(new JudgedRange(Span.ALL, Span.ALL, 0.9)),
            1,
            OptionalDouble.empty(),
            List.of(),
            "");
    Comparison comparison = compare(wide, points, List.of(Found.of(4, 0), Found.of(2, 0)));
    assertThat(comparison.points()).extracting(ComparedPoint::pull).containsExactly(2.0, -4.0);
    assertThat(comparison.chi2()).isCloseTo(20, within(1e-12));
  }

  /** 10 % of the point that was scaled to, and errors of 3 and 4 of both, in quadrature. */
  @Test
  void error_ofAScaledPrediction_hasTheErrorOfTheNormalisation() {
    DataPoint point = new DataPoint("", 1, 1, 120, 3, 3);
    Comparison comparison =
        compare(
            judging(1, OptionalDouble.empty()),
            List.of(point),
            List.of(new Found(120, 4, false, 0.1)));
    assertThat(comparison.points().getFirst().error()).isCloseTo(13, within(1e-12));
  }

  /** Without errors the tolerance stands for them: a point at its edge has a pull of 1. */
  @Test
  void pull_ofATableWithoutErrors_isInUnitsOfTheTolerance() {
    Comparison comparison = single(4, Found.of(5, 0));
    assertThat(comparison.points().getFirst().pull()).isCloseTo(1, within(1e-12));
  }

  @Test
  void of_tooFewPredictions_isRefused() {
    assertThatThrownBy(
            () -> compare(judging(1, OptionalDouble.empty()), List.of(number(1, 1)), List.of()))
        .hasMessageContaining("1 predictions");
  }
}
