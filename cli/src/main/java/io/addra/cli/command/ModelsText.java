package io.addra.cli.command;

import io.addra.cli.report.Numbers;
import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ModelText;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.propagation.production.ProductionProcess;
import io.addra.propagation.production.ProductionProcesses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Processes and coupling models in plain text. */
final class ModelsText {
  private static final double[] EXAMPLE_MASSES = {0.05, 0.3, 1, 2, 4, 8};
  private static final String INDENT = "  ";

  private ModelsText() {}

  /** All of them, a line each. */
  static String list() {
    List<List<String>> processes = new ArrayList<>();
    processes.add(List.of("process", "reaction", "what"));
    for (ProductionProcess entry : ProductionProcesses.all()) {
      processes.add(List.of(entry.name(), entry.reaction(), entry.title()));
    }
    List<List<String>> models = new ArrayList<>();
    models.add(List.of("coupling model", "coupling", "mass GeV", "parametrisations", "what"));
    for (String name : CouplingModels.names()) {
      CouplingModel model = CouplingModels.of(name);
      models.add(
          List.of(
              name,
              model.text().coupling().label(),
              range(model),
              String.join(", ", CouplingModels.parametrisations(name)),
              model.text().title()));
    }
    return "Processes, for a scan file's production:\n\n"
        + TextTable.of(processes)
        + "\nCoupling models, for addra reach; the input of a scan is always c tau:\n\n"
        + TextTable.of(models)
        + "\naddra models NAME shows formulae, sources and what is left out.\n";
  }

  private static String range(CouplingModel model) {
    return Numbers.significant(model.masses().from())
        + " to "
        + Numbers.significant(model.masses().to());
  }

  /** All of one process. */
  static String process(ProductionProcess entry) {
    StringBuilder text = new StringBuilder();
    text.append(entry.name()).append(": ").append(entry.title()).append("\n\n");
    text.append(INDENT).append(entry.reaction()).append('\n');
    if (!entry.parameters().isEmpty()) {
      text.append("\nKeys beside process:\n");
      entry
          .parameters()
          .forEach(key ->
              text.append(INDENT)
                  .append(key.name())
                  .append(": ")
                  .append(key.values())
                  .append(key.usual() == null ? "" : " (default " + key.usual() + ")")
                  .append("; ")
                  .append(key.meaning())
                  .append('\n'));
    }
    lines(text, "Formulae", entry.formulae());
    lines(text, "Sources", entry.sources());
    lines(text, "Left out or uncertain", entry.caveats());
    return text.toString();
  }

  /** All of one coupling model. */
  static String model(String name) {
    CouplingModel model = CouplingModels.of(name);
    ModelText about = model.text();
    StringBuilder text = new StringBuilder();
    text.append(name).append(": ").append(about.title()).append("\n\n");
    text.append(INDENT)
        .append(about.llp())
        .append(", coupling ")
        .append(about.coupling().label())
        .append(" (")
        .append(about.coupling().meaning())
        .append("), masses ")
        .append(range(model))
        .append(" GeV\n");
    if (!model.parameters().isEmpty()) {
      text.append("\nNumbers that --set changes:\n");
      model
          .parameters()
          .forEach(p ->
              text.append(INDENT)
                  .append(p.name())
                  .append(" = ")
                  .append(Numbers.significant(p.value()))
                  .append(": ")
                  .append(p.meaning())
                  .append('\n'));
    }
    lines(text, "Formulae", about.formulae());
    text.append("\nc tau in cm at ").append(about.coupling().symbol()).append(" = 1");
    text.append(about.coupling().unit().isEmpty() ? "" : " " + about.coupling().unit());
    text.append(", proportional to 1/")
        .append(about.coupling().symbol())
        .append(about.coupling().power() == 1 ? "" : "^2")
        .append(":\n\n")
        .append(lifetimes(name));
    text.append("\nRates at SuperKEKB, at coupling 1:\n\n").append(rates(model));
    lines(text, "Sources", about.sources());
    lines(text, "Left out or uncertain", about.caveats());
    return text.toString();
  }

  private static String lifetimes(String name) {
    List<List<String>> rows = new ArrayList<>();
    List<CouplingModel> models =
        CouplingModels.parametrisations(name).stream()
            .map(parametrisation -> CouplingModels.of(name, parametrisation, Map.of()))
            .toList();
    Set<String> states = new LinkedHashSet<>();
    for (double mass : EXAMPLE_MASSES) {
      if (models.getFirst().masses().contains(mass)) {
        states.addAll(models.getFirst().branchingFractions(mass).keySet());
      }
    }
    List<String> head = new ArrayList<>(List.of(INDENT + "mass GeV"));
    models.forEach(model -> head.add(model.parametrisation()));
    states.forEach(state -> head.add("BR(" + state + ")"));
    rows.add(head);
    for (double mass : EXAMPLE_MASSES) {
      if (models.stream().allMatch(model -> model.masses().contains(mass))) {
        List<String> row = new ArrayList<>(List.of(INDENT + Numbers.significant(mass)));
        models.forEach(model -> row.add(number(model.unitCtau(mass))));
        Map<String, Double> fractions = models.getFirst().branchingFractions(mass);
        states.forEach(state ->
            row.add(
                fractions.containsKey(state) ? share(fractions.getOrDefault(state, 0.0)) : "-"));
        rows.add(row);
      }
    }
    return TextTable.of(rows);
  }

  private static String rates(CouplingModel model) {
    if (model.rates().isEmpty()) {
      return INDENT + "none is known in closed form\n";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(INDENT + "reaction", "at 0.3 GeV", "at 1 GeV", "unit", "process of a scan"));
    for (ProductionRate rate : model.rates()) {
      rows.add(
          List.of(
              INDENT + rate.name(),
              rateAt(rate, 0.3),
              rateAt(rate, 1),
              rate.kind().unit(),
              ProductionProcesses.names().contains(rate.process()) ? rate.process() : "-"));
    }
    return TextTable.of(rows);
  }

  private static String rateAt(ProductionRate rate, double mass) {
    return rate.masses().contains(mass) ? number(rate.at(mass, 1)) : "-";
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "stable" : String.format(Locale.ROOT, "%.3e", value);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3g", Math.min(1, value));
  }

  private static void lines(StringBuilder text, String head, List<String> lines) {
    text.append('\n').append(head).append(":\n");
    lines.forEach(line -> text.append(INDENT).append(line).append('\n'));
  }
}
