package io.addra.propagation.hepdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.addra.propagation.hepdata.HepDataSubmission.Resource;
import io.addra.propagation.hepdata.HepDataTable.Dependent;
import io.addra.propagation.hepdata.HepDataTable.Independent;
import io.addra.propagation.hepdata.HepDataTable.Qualifier;
import io.addra.propagation.spectrum.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rules of HEPData's documentation of submission.yaml and of data files. */
class HepDataWriterTest {
  /** A float as YAML 1.1 has it, which PyYAML reads: a point, and a sign in the exponent. */
  private static final Pattern FLOAT_OF_YAML_1_1 =
      Pattern.compile("[-+]?[0-9]+\\.[0-9]*([eE][-+][0-9]+)?");

  private static HepDataTable table(String name) {
    return new HepDataTable(
        name,
        "somewhere",
        "with: a colon, \"quotes\" and $c\\tau$",
        List.of("ACC"),
        List.of("B+ --> K+ S"),
        List.of(
            new Independent("Mass", "GeV", List.of(0.3, 0.3, 1.0, 1.0)),
            new Independent("$c\\tau$", "cm", List.of(1e-3, 1e7, 1e-3, 1e7))),
        List.of(
            new Dependent(
                "Fraction",
                "",
                List.of(new Qualifier("SQRT(S)", 10.58, "GeV"), new Qualifier("LLP", "S", "")),
                List.of(
                    HepDataCell.of(new Estimate(0.25, 1e-9, 600, false, 64, 60)),
                    HepDataCell.of(new Estimate(1, 2.3e-6, 1e11, false, 64, 64)),
                    HepDataCell.of(new Estimate(0, 2.3e-6, 0, true, 0, 0)),
                    HepDataCell.of(1e-20)))));
  }

  private static HepDataSubmission submission(HepDataTable... tables) {
    return new HepDataSubmission(
        "First line\nsecond: line\n",
        10.58,
        List.of("Long-Lived Particles"),
        List.of(new Resource("run.json", "How")),
        List.of(tables));
  }

  private static List<Map<String, Object>> documents(String text) {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Object each : new Load(LoadSettings.builder().build()).loadAllFromString(text)) {
      documents.add(map(each));
    }
    return documents;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object node) {
    return (List<Object>) Objects.requireNonNull(node);
  }

  private static Map<String, Object> data(Map<String, String> files, String name) {
    return documents(files.getOrDefault(name, "")).getFirst();
  }

  @Test
  void files_submission_hasAHeadAndADocumentATable() {
    Map<String, String> files =
        HepDataWriter.files(submission(table("decay:a/b"), table("decay:a b")));
    List<Map<String, Object>> documents = documents(files.getOrDefault("submission.yaml", ""));
    assertThat(documents).hasSize(3);
    assertThat(documents.getFirst()).containsOnlyKeys("comment", "additional_resources");
    assertThat(documents.getFirst()).containsEntry("comment", "First line\nsecond: line\n");
    for (Map<String, Object> entry : documents.subList(1, 3)) {
      assertThat(entry)
          .containsOnlyKeys("name", "location", "description", "keywords", "data_file");
      assertThat(files).containsKey(String.valueOf(entry.get("data_file")));
      assertThat(String.valueOf(entry.get("data_file"))).matches("[a-z0-9._-]+");
      assertThat(list(entry.get("keywords")))
          .allSatisfy(keyword ->
              assertThat(map(keyword).get("name"))
                  .isIn("reactions", "observables", "cmenergies", "phrases"));
    }
    assertThat(documents.stream().map(d -> d.get("data_file")).distinct()).hasSize(3);
    assertThat(files.getOrDefault("submission.yaml", "")).doesNotEndWith("---\n");
  }

  @Test
  void files_data_columnsHaveOneLengthAndTextsSurvive() {
    Map<String, Object> data = data(HepDataWriter.files(submission(table("t"))), "t.yaml");
    assertThat(data).containsOnlyKeys("independent_variables", "dependent_variables");
    List<Object> all = new ArrayList<>(list(data.get("independent_variables")));
    all.addAll(list(data.get("dependent_variables")));
    assertThat(all).hasSize(3);
    assertThat(all).allSatisfy(column -> assertThat(list(map(column).get("values"))).hasSize(4));
    assertThat(map(map(all.get(1)).get("header"))).containsEntry("name", "$c\\tau$");
    assertThat(list(map(all.get(1)).get("values")).get(1)).isEqualTo(Map.of("value", 1e7));
  }

  @Test
  void files_errors_areNeverAllZeroAndLimitsHaveNone() {
    Map<String, Object> data = data(HepDataWriter.files(submission(table("t"))), "t.yaml");
    List<Object> values = list(map(list(data.get("dependent_variables")).getFirst()).get("values"));
    assertThat(map(list(map(values.get(0)).get("errors")).getFirst()))
        .containsEntry("symerror", 1e-9)
        .containsEntry("label", "stat");
    assertThat(map(map(list(map(values.get(1)).get("errors")).getFirst()).get("asymerror")))
        .containsEntry("minus", -2.3e-6)
        .containsEntry("plus", "");
    assertThat(map(values.get(2))).containsOnlyKeys("value");
    assertThat(String.valueOf(map(values.get(2)).get("value"))).startsWith("< 2.30e-06");
    assertThat(map(values.get(3))).containsExactly(Map.entry("value", 1e-20));
  }

  @Test
  void files_numbers_areNumbersForYaml11Too() {
    String text = HepDataWriter.files(submission(table("t"))).getOrDefault("t.yaml", "");
    List<String> numbers =
        Pattern.compile("(?:value|symerror|minus): ([^\"{,}\\n]+)[,}\\n]")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(numbers).hasSizeGreaterThan(8);
    assertThat(numbers).allMatch(number -> FLOAT_OF_YAML_1_1.matcher(number).matches());
  }

  @Test
  void files_twice_haveTheSameBytes() {
    assertThat(HepDataWriter.files(submission(table("t"))))
        .isEqualTo(HepDataWriter.files(submission(table("t"))));
  }

  @Test
  @Tag("long")
  void files_tooLarge_isRefusedWithItsSize() {
    int rows = 400_000;
    HepDataTable large =
        new HepDataTable(
            "large",
            "",
            "",
            List.of(),
            List.of(),
            List.of(new Independent("x", "", Collections.nCopies(rows, 0.123456789))),
            List.of(
                new Dependent("y", "", List.of(), Collections.nCopies(rows, HepDataCell.of(0.1)))));
    assertThatThrownBy(() -> HepDataWriter.files(submission(large)))
        .hasMessageContaining("HEPData takes 10485760")
        .hasMessageContaining("fewer lifetimes");
  }

  @Test
  void new_tableWithALongNameOrUnevenColumns_isRefused() {
    assertThatThrownBy(() -> table("x".repeat(65))).hasMessageContaining("short name");
    assertThatThrownBy(() -> submission(table("t"), table("t")))
        .hasMessageContaining("two tables of one name");
  }
}
