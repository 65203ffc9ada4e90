package io.addra.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.addra.materials.element.Composition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialsTest {
  private static final String HEADER =
      "name,density_g_cm3,x0_cm,lambda_i_cm,z_over_a,z_eff,mass_fractions,source\n";

  static Stream<Material> all() {
    return Materials.standard().names().stream().map(Materials.standard()::get);
  }

  @Test
  void standard_hasEveryMaterialInFileOrder() {
    assertThat(Materials.standard().names())
        .hasSizeGreaterThan(60)
        .startsWith("CsI_Tl", "wrap_170");
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

  /** Tsai's formula per element, added by shares of the mass; published values to 2 %. */
  @ParameterizedTest
  @MethodSource("all")
  void radiationLength_followsFromItsComposition(Material m) {
    double computed = Composition.of(m.massFractions()).x0GCm2();
    assertThat(m.x0Cm() * m.densityGcm3()).isCloseTo(computed, withinPercentage(2));
  }

  /** Molecules with hydrogen are tabulated up to 6 % off the Bragg sum of interaction lengths. */
  @ParameterizedTest
  @MethodSource("all")
  void interactionLength_followsFromItsComposition(Material m) {
    double computed = Composition.of(m.massFractions()).lambdaIGCm2();
    double percent = m.massFractions().containsKey("H") ? 6 : 2;
    assertThat(m.lambdaICm() * m.densityGcm3()).isCloseTo(computed, withinPercentage(percent));
  }

  @ParameterizedTest
  @MethodSource("all")
  void electrons_followFromItsComposition(Material m) {
    Composition composition = Composition.of(m.massFractions());
    assertThat(m.zOverA()).isCloseTo(composition.zOverA(), withinPercentage(0.1));
    assertThat(m.zEff()).isCloseTo(composition.zEff(), withinPercentage(0.5));
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
        "foo,1,10,20,0.5,6,CU=1,s|mass_fractions: unknown element 'CU', did you mean 'Cu' or 'Au' or 'C'?",
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

  /** Found by the fuzzer: a control character above those of ASCII came through. */
  @Test
  void of_controlCharacterInNumber_isNotInTheMessage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("materials.csv");
    Files.write(
        file,
        List.of(
            "name,density_g_cm3,x0_cm,lambda_i_cm,z_over_a,z_eff,mass_fractions,source",
            "a,1\u0085,1,1,0.5,6,C=1,s"));
    assertThatExceptionOfType(MaterialFileException.class)
        .isThrownBy(() -> Materials.of(file))
        .withMessageContaining("density_g_cm3")
        .withMessageNotContaining("\u0085");
  }

  @Test
  void of_largeFile_isRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("materials.csv");
    Files.write(file, new byte[1_000_001]);
    assertThatExceptionOfType(MaterialFileException.class)
        .isThrownBy(() -> Materials.of(file))
        .withMessageContaining("larger than 1 MB");
  }
}
