package io.addra.validation.reference.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.addra.geometry.document.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
  private static final String HEPDATA =
      """
      independent_variables:
        - header: {name: m, units: MeV}
          values: [{value: 300}, {low: 400, high: 600}]
      dependent_variables:
        - header: {name: eff}
          values:
            - value: 0.5
              errors:
                - {symerror: 0.03, label: stat}
                - {asymerror: {plus: 0.04, minus: -0.01}, label: syst}
            - value: 0.8
              errors: [{symerror: 10%}]
      """;

  private static Table table(String name, String text) {
    return Tables.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void csv_withRemarksAndUnits_isRead() {
    Table table =
        table("a.csv", "# a remark\n\nmass_GeV,ctau [mm],g_per_GeV,value\n1,2,3,4\n5,6,7,-\n");
    assertThat(table.names()).containsExactly("mass_GeV", "ctau [mm]", "g_per_GeV", "value");
    assertThat(table.columns()).extracting(Column::unit).containsExactly("GeV", "mm", "1/GeV", "");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.column("ctau [mm]").number(1)).isEqualTo(6);
    assertThat(table.column("value").cells().get(0).isMissing()).isFalse();
    assertThat(table.column("value").cells().get(1).isMissing()).isTrue();
  }

  @Test
  void hepData_symmetricAndAsymmetricErrors_areAddedBySide() {
    Column eff = table("a.yaml", HEPDATA).column("eff");
    assertThat(eff.number(0)).isEqualTo(0.5);
    assertThat(eff.cells().get(0).errorHigh()).isCloseTo(Math.hypot(0.03, 0.04), within(1e-12));
    assertThat(eff.cells().get(0).errorLow()).isCloseTo(Math.hypot(0.03, 0.01), within(1e-12));
  }

  @Test
  void hepData_errorInPercent_isOfTheValue() {
    Cell cell = table("a.yaml", HEPDATA).column("eff").cells().get(1);
    assertThat(cell.errorLow()).isCloseTo(0.08, within(1e-12));
    assertThat(cell.errorHigh()).isCloseTo(0.08, within(1e-12));
  }

  @Test
  void hepData_binWithoutValue_standsAtItsMiddle() {
    Column mass = table("a.yaml", HEPDATA).column("m");
    assertThat(mass.number(0)).isEqualTo(300);
    assertThat(mass.number(1)).isEqualTo(500);
    assertThat(mass.factorTo("GeV")).isEqualTo(1e-3);
  }

  /** Both sides of an error may have one sign: then the other side has none. */
  @Test
  void hepData_errorUpwardsAlone_hasNoneDownwards() {
    String text = HEPDATA.replace("plus: 0.04, minus: -0.01", "plus: 0.04, minus: 0.02");
    Cell cell =
        table("a.yaml", text.replace("- {symerror: 0.03, label: stat}\n", "\n"))
            .column("eff")
            .cells()
            .getFirst();
    assertThat(cell.errorHigh()).isEqualTo(0.04);
    assertThat(cell.errorLow()).isZero();
  }

  /** A unit is what the last brackets hold, if they end the name. */
  @ParameterizedTest
  @CsvSource({
    "mass [GeV], GeV",
    "mass (GeV) , GeV",
    "a (b) [cm], cm",
    "a [b] c), ''",
    "a (b [mm], mm",
    "[mm], mm",
    "mass], ''",
    "mass [GeV] x, ''",
    "mass_GeV, GeV",
  })
  void csv_unitInAName_isFound(String name, String unit) {
    assertThat(table("a.csv", name + ",e\n1,2\n").columns().getFirst().unit()).isEqualTo(unit);
  }

  /** Time in proportion to the length: a search from each bracket would take minutes. */
  @Test
  void csv_nameOfBracketsAndManyColumns_areReadAtOnce() {
    assertThat(table("a.csv", "m" + "[".repeat(1_500_000) + ",e\n1,2\n").columns()).hasSize(2);
    String names = IntStream.range(0, 200_000).mapToObj(k -> "c" + k).collect(joining(","));
    String values = "1" + ",1".repeat(199_999);
    assertThat(table("a.csv", names + "\n" + values).columns()).hasSize(200_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dependent_variables | wrong | 1 | dependent_variables",
        "value: 300 | x: 300 | 3 | value",
        "- header: {name: eff} | - header: {units: cm} | 5 | header",
        "plus: 0.04 | plus: much | 10 | number",
        "symerror: 10% | error: 1 | 12 | symerror",
        ", {low: 400, high: 600} | '' | 5 | expected 1 values"
      })
  void hepData_broken_namesTheLine(String part, String other, int line, String word) {
    String text = HEPDATA.replace(part, other);
    assertThat(text).isNotEqualTo(HEPDATA);
    assertThatThrownBy(() -> table("a.yaml", text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("a.yaml:" + line + ":")
        .hasMessageContaining(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b;1,2;3 | a.csv:3: expected 2 cells, found 1",
        "a,a;1,2 | a.csv:1: expected a name of its own",
        "a,b | a.csv: expected a line of column names and rows",
        "a,b;\"1,2 | a.csv:2: not valid CSV"
      })
  void csv_broken_namesTheLine(String text, String message) {
    assertThatThrownBy(() -> table("a.csv", text.replace(';', '\n')))
        .hasMessageStartingWith(message);
  }

  @Test
  void number_ofText_namesLineAndColumn() {
    Table table = table("a.csv", "mass_GeV\n1\nheavy\n");
    assertThatThrownBy(() -> table.column("mass_GeV").number(1))
        .hasMessage("a.csv:3: mass_GeV: expected a number, found 'heavy'");
  }

  @Test
  void factorTo_unknownUnit_namesLineAndColumn() {
    Table table = table("a.csv", "# remark\nlength (ells)\n1\n");
    assertThatThrownBy(() -> table.column("length (ells)").factorTo("cm"))
        .hasMessageStartingWith("a.csv:2: length (ells): unknown unit 'ells'");
  }

  @Test
  void column_unknown_namesTheKnownOnes() {
    Table table = table("a.csv", "mass_GeV,value\n1,2\n");
    assertThatThrownBy(() -> table.column("mas_GeV"))
        .hasMessageContainingAll("a.csv:1", "mas_GeV", "did you mean 'mass_GeV'?");
  }

  @Test
  void read_missingFile_saysSo() {
    assertThatThrownBy(() -> Tables.read(Path.of("none.csv"))).hasMessage("none.csv: no such file");
  }
}
