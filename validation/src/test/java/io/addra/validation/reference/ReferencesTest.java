package io.addra.validation.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencesTest {
  private static final String DEFINITION =
      """
      reference: mine
      title: A test
      origin: {source: arXiv, obtained: a copy, how: computed}
      table: ctau_hnl_U2eq1.csv
      value_title: c tau (cm)
      unit: cm
      axes: {mass: {column: m_N_GeV}}
      values: [{column: ctau_m_e, unit: m, parametrisation: e-majorana}]
      rows: {mass_GeV: {from: 0.3, to: 0.5}}
      prediction: {contains: a width, lifetime: {model: hnl}}
      expected:
        text: all of it
        judged: [{tolerance: 0.01}]
      """;

  private static Reference parse(String text) {
    return References.parse("mine.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("io.addra.validation.reference.References#names")
  void load_shippedReference_hasOriginExpectationAndNumbers(String name) {
    Reference reference = References.load(name);
    assertThat(reference.name()).isEqualTo(name);
    assertThat(reference.origin().source()).isNotBlank();
    assertThat(reference.origin().obtained()).isNotBlank();
    assertThat(reference.expected().text()).isNotBlank();
    assertThat(reference.prediction().contains()).isNotBlank();
    if (!(reference.prediction() instanceof Prediction.FarCoverage)) {
      assertThat(reference.points()).hasSizeGreaterThan(5);
      assertThat(reference.points()).allMatch(point -> point.value() > 0);
    }
  }

  /** The row 0.3,8.0629e-02 of the table, in m. */
  @Test
  void parse_rowsInARange_areConvertedToTheUnit() {
    Reference reference = parse(DEFINITION);
    assertThat(reference.points()).extracting(DataPoint::mass).containsExactly(0.3, 0.4, 0.5);
    assertThat(reference.points().getFirst().value()).isCloseTo(8.0629, within(1e-9));
    assertThat(reference.points().getFirst().hasError()).isFalse();
    assertThat(reference.hasErrors()).isFalse();
  }

  @Test
  void load_tableWithRelativeErrors_hasThemInItsUnit() {
    Reference reference = References.load("belle2-b-to-k-ee");
    assertThat(reference.hasErrors()).isTrue();
    assertThat(reference.points())
        .allMatch(p -> p.errorLow() > 0 && p.errorLow() < 0.25 * p.value())
        .allMatch(p -> p.ctau() >= 0.05);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: arXiv, | '' | 3 | source",
        "how: computed | how: guessed | 3 | published",
        "column: ctau_m_e | column: ctau_m_x | 8 | ctau_m_x",
        "unit: m, | unit: ell, | 3 | unknown unit 'ell'",
        "unit: cm | unit: GeV | 3 | expected a mass",
        "table: ctau_hnl_U2eq1.csv | table: none.csv | 4 | none.csv",
        "table: ctau_hnl_U2eq1.csv | table: ../x.csv | 4 | beside the definition",
        "tolerance: 0.01 | tolerance: 0 | 13 | tolerance",
        "judged: [{tolerance: 0.01}] | '' | 11 | judged",
        "title: A test | titel: A test | 2 | titel"
      })
  void parse_broken_namesTheLine(String part, String other, int line, String word) {
    String text = DEFINITION.replace(part, other);
    assertThat(text).isNotEqualTo(DEFINITION);
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(":" + line + ":")
        .hasMessageContaining(word);
  }

  @Test
  void load_unknownName_isRefused() {
    assertThatThrownBy(() -> References.load("none")).hasMessageContaining("none");
  }
}
