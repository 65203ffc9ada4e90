package io.addra.cli.command;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ModelText;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.propagation.production.Parameter;
import io.addra.propagation.production.ProductionProcess;
import io.addra.propagation.production.ProductionProcesses;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processes and coupling models as JSON. */
final class ModelsJson {
  private ModelsJson() {}

  /** All of them. */
  static Map<String, Object> all() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("processes", ProductionProcesses.all().stream().map(ModelsJson::process).toList());
    object.put("coupling_models", CouplingModels.names().stream().map(ModelsJson::model).toList());
    return object;
  }

  /** One process. */
  static Map<String, Object> process(ProductionProcess entry) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("process", entry.name());
    object.put("title", entry.title());
    object.put("reaction", entry.reaction());
    Map<String, Object> keys = new LinkedHashMap<>();
    entry.parameters().forEach(key -> keys.put(key.name(), key(key)));
    object.put("keys", keys);
    object.put("formulae", entry.formulae());
    object.put("sources", entry.sources());
    object.put("caveats", entry.caveats());
    return object;
  }

  private static Map<String, Object> key(Parameter key) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("meaning", key.meaning());
    if (key.choices().isEmpty()) {
      object.put("from", key.from());
      object.put("to", key.to());
    } else {
      object.put("choices", key.choices());
    }
    if (key.usual() != null) {
      object.put("default", key.usual());
    }
    return object;
  }

  /** One coupling model. */
  static Map<String, Object> model(String name) {
    CouplingModel model = CouplingModels.of(name);
    ModelText text = model.text();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("coupling_model", name);
    object.put("title", text.title());
    object.put("llp", text.llp());
    object.put("coupling", text.coupling().symbol());
    object.put("coupling_unit", text.coupling().unit());
    object.put("coupling_meaning", text.coupling().meaning());
    object.put("coupling_power", text.coupling().power());
    object.put("parametrisations", CouplingModels.parametrisations(name));
    object.put("mass_from_GeV", model.masses().from());
    object.put("mass_to_GeV", model.masses().to());
    Map<String, Object> parameters = new LinkedHashMap<>();
    model.parameters().forEach(p -> parameters.put(p.name(), p.value()));
    object.put("parameters", parameters);
    object.put("rates", model.rates().stream().map(ModelsJson::rate).toList());
    object.put("formulae", text.formulae());
    object.put("sources", text.sources());
    object.put("caveats", text.caveats());
    return object;
  }

  private static Map<String, Object> rate(ProductionRate rate) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("reaction", rate.name());
    object.put("unit", rate.kind().unit());
    object.put("coupling_power", rate.power());
    object.put("process", rate.process());
    object.put("source", rate.source());
    return object;
  }
}
