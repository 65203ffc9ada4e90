package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.production.ProductionProcesses;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelsCommandTest {
  @Test
  void models_all_namesEachProcessAndModel() {
    Run run = Run.of("models");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains(ProductionProcesses.names()).contains(CouplingModels.names());
  }

  @Test
  void models_oneModel_showsItsFormulaeAndLifetimes() {
    for (String name : CouplingModels.names()) {
      Run run = Run.of("models", name);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.out())
          .contains(CouplingModels.of(name).text().formulae())
          .contains(CouplingModels.parametrisations(name))
          .contains("c tau in cm");
    }
  }

  @Test
  void models_oneProcess_showsItsKeys() {
    Run run = Run.of("models", "tau-decay");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("parent: tau-, tau+").contains("daughter: pi-, pi+, rho-, rho+");
  }

  @Test
  void models_json_holdsUnitsAndSources() {
    JsonNode all = JsonMapper.shared().readTree(Run.of("models", "--json").out());
    assertThat(all.get("processes").size()).isEqualTo(ProductionProcesses.all().size());
    assertThat(all.get("coupling_models").size()).isEqualTo(CouplingModels.names().size());
    JsonNode alp = JsonMapper.shared().readTree(Run.of("models", "alp-photon", "--json").out());
    assertThat(alp.get("coupling_unit").asString()).isEqualTo("1/GeV");
    assertThat(alp.get("rates").get(0).get("unit").asString()).isEqualTo("pb");
    assertThat(alp.get("sources").size()).isPositive();
  }

  @Test
  void models_unknown_listsTheKnown() {
    Run run = Run.of("models", "higgs");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).startsWith("addra: unknown model 'higgs', known: b-meson-decay");
    assertThat(run.out()).isEmpty();
  }
}
