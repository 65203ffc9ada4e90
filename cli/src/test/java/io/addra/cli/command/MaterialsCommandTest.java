package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.materials.Materials;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaterialsCommandTest {
  @Test
  void materials_all_oneLineEach() {
    Run run = Run.of("materials");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines().count()).isEqualTo(Materials.standard().names().size() + 1L);
    assertThat(run.out()).contains("CsI_Tl", "O 88.81 %, H 11.19 %", "dE/dx min MeV cm2/g");
  }

  @Test
  void materials_json_hasFiguresWithUnitsInTheirKeys() {
    JsonNode iron =
        JsonMapper.shared()
            .readTree(Run.of("materials", "iron", "--json").out())
            .get("materials")
            .get(0);
    assertThat(iron.get("density_g_cm3").asDouble()).isEqualTo(7.874);
    double perCm = iron.get("dedx_min_mev_cm").asDouble();
    assertThat(perCm / iron.get("dedx_min_mev_cm2_g").asDouble()).isBetween(7.8739, 7.8741);
    assertThat(iron.get("mass_fractions").get("Fe").asDouble()).isEqualTo(1);
  }

  @Test
  void materials_unknown_namesTheNearest() {
    Run run = Run.of("materials", "irn");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly("addra: unknown material 'irn', did you mean 'iron'?");
  }
}
