package io.addra.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialsTest {
  private static final String HEADER =
      "name,density_g_cm3,x0_cm,lambda_i_cm,z_over_a,z_eff,mass_fractions,source\n";
  private static final Map<String, double[]> ELEMENTS = elements();

  static Stream<Material> all() {
    return Materials.standard().names().stream().map(Materials.standard()::get);
  }

  static Stream<Material> withTabulatedElements() {
    return all().filter(m -> ELEMENTS.keySet().containsAll(m.massFractions().keySet()));
  }

  @Test
  void standard_hasEveryMaterialInFileOrder() {
    assertThat(Materials.standard().names())
        .hasSize(63)
        .startsWith("CsI_Tl")
        .endsWith("svd_pitch_adapter");
    assertThat(withTabulatedElements().count()).isEqualTo(63);
  }

  @Test
  void get_ironAndCaesiumIodide_publishedLengths() {
    // Particle Data Group, atomic and nuclear properties: Fe 1.757 cm, 16.77 cm; CsI 1.860 cm,
    // 38.04 cm.
    Material iron = Materials.standard().get("iron");
    assertThat(iron.x0Cm()).isCloseTo(1.757, within(0.002));
    assertThat(iron.lambdaICm()).isCloseTo(16.77, within(0.02));
    Material crystal = Materials.standard().get("CsI_Tl");
    assertThat(crystal.x0Cm()).isCloseTo(1.860, within(0.002));
    assertThat(crystal.lambdaICm()).isCloseTo(38.04, within(0.05));
  }

  /** Compounds whose published value includes binding differ by up to 3 % from the Bragg sum. */
  @ParameterizedTest
  @MethodSource("withTabulatedElements")
  void radiationLength_ofMixture_isTheBraggSumOfItsElements(Material m) {
    double sum = 0;
    double total = 0;
    for (Map.Entry<String, Double> part : m.massFractions().entrySet()) {
      sum += part.getValue() / Objects.requireNonNull(ELEMENTS.get(part.getKey()))[2];
      total += part.getValue();
    }
    assertThat(m.x0Cm() * m.densityGcm3()).isCloseTo(total / sum, withinPercentage(3));
  }

  /** Molecules with hydrogen are tabulated up to 6 % off the Bragg sum of interaction lengths. */
  @ParameterizedTest
  @MethodSource("withTabulatedElements")
  void interactionLength_ofMixture_isTheBraggSumOfItsElements(Material m) {
    double sum = 0;
    for (Map.Entry<String, Double> part : m.massFractions().entrySet()) {
      sum += part.getValue() / Objects.requireNonNull(ELEMENTS.get(part.getKey()))[3];
    }
    assertThat(m.lambdaICm() * m.densityGcm3()).isCloseTo(1 / sum, withinPercentage(6));
  }

  @ParameterizedTest
  @MethodSource("withTabulatedElements")
  void zOverA_ofMixture_followsFromItsComposition(Material m) {
    double sum = 0;
    double total = 0;
    for (Map.Entry<String, Double> part : m.massFractions().entrySet()) {
      double[] element = Objects.requireNonNull(ELEMENTS.get(part.getKey()));
      sum += part.getValue() * element[0] / element[1];
      total += part.getValue();
    }
    assertThat(m.zOverA()).isCloseTo(sum / total, withinPercentage(0.1));
    assertThat(total).isCloseTo(1, within(2e-4));
  }

  @ParameterizedTest
  @MethodSource("all")
  void source_everyMaterial_namesWhereItComesFrom(Material m) {
    assertThat(m.source()).contains("density: ").contains("X0: ").contains("lambda_I: ");
  }

  @Test
  void get_unknown_namesTheNearest() {
    assertThatExceptionOfType(UnknownMaterialException.class)
        .isThrownBy(() -> Materials.standard().get("alumnium"))
        .withMessage("unknown material 'alumnium', did you mean 'aluminium'?");
  }

  @Test
  void of_file_readsItsRows(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("m.csv");
    Files.writeString(file, HEADER + "foo,1.5,10,20,0.5,6,H=0.2;C=0.8,\"here, there\"\n");
    Materials materials = Materials.of(file);
    assertThat(materials.get("foo").massFractions())
        .containsExactly(Map.entry("H", 0.2), Map.entry("C", 0.8));
    assertThat(materials.get("foo").source()).isEqualTo("here, there");
    assertThat(materials.hash()).hasSize(64).isNotEqualTo(Materials.standard().hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo,-1,10,20,0.5,6,C=1,s|density_g_cm3: must be > 0, found -1.0",
        "foo,1,abc,20,0.5,6,C=1,s|x0_cm: expected a number, found 'abc'",
        "foo,1,10,NaN,0.5,6,C=1,s|lambda_i_cm: expected a finite number, found 'NaN'",
        "foo,1,10,20,0.5,6,C=0.5,s|mass_fractions: expected a sum of 1, found 0.5",
        "foo,1,10,20,0.5,6,C,s|mass_fractions: expected element=share once per element, found 'C'",
        "f o,1,10,20,0.5,6,C=1,s|name: expected letters, digits, _ and -, found 'f o'",
        "foo,1,10|lambda_i_cm: the column is missing",
        "good,1,10,20,0.5,6,C=1,s|name: 'good' is given twice",
      })
  void of_badRow_namesLineAndColumn(String text, @TempDir Path dir) throws IOException {
    Path file = dir.resolve("m.csv");
    String[] parts = text.split("\\|", -1);
    Files.writeString(file, HEADER + "good,1,10,20,0.5,6,C=1,s\n" + parts[0] + "\n");
    assertThatExceptionOfType(MaterialFileException.class)
        .isThrownBy(() -> Materials.of(file))
        .withMessage(file + ":3: " + parts[1]);
  }

  @Test
  void of_missingFile_refused(@TempDir Path dir) {
    assertThatExceptionOfType(MaterialFileException.class)
        .isThrownBy(() -> Materials.of(dir.resolve("none.csv")))
        .withMessageEndingWith("none.csv: no such file");
    assertThatExceptionOfType(MaterialFileException.class).isThrownBy(() -> Materials.of(dir));
  }

  private static Map<String, double[]> elements() {
    Map<String, double[]> result = new HashMap<>();
    InputStream in =
        Objects.requireNonNull(MaterialsTest.class.getResourceAsStream("elements.csv"));
    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            c -> result.put(c[0], Stream.of(c).skip(1).mapToDouble(Double::parseDouble).toArray()));
    return result;
  }
}
