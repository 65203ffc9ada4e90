package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.UnknownMaterialException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a particle meets in materials. */
@Command(
    name = "materials",
    mixinStandardHelpOptions = true,
    description = {
      "Print materials: density, radiation length, nuclear interaction length, and the least mean"
          + " energy loss of a muon by ionisation.",
    },
    footer = {"", "Examples:", "  addra materials", "  addra materials iron CsI_Tl --json"})
final class MaterialsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.MaterialNames.class,
      arity = "0..*",
      paramLabel = "NAME",
      description = "Names of materials (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Materials table = Materials.standard();
    List<Material> materials =
        (names.isEmpty() ? List.copyOf(table.names()) : names)
            .stream().map(name -> get(table, name)).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonText.of(
              Map.of("materials", materials.stream().map(MaterialsCommand::object).toList())));
    } else {
      out.print(text(materials));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static Material get(Materials table, String name) {
    try {
      return table.get(name);
    } catch (UnknownMaterialException e) {
      throw new InputException("", 0, "", e.getMessage(), e);
    }
  }

  private static String text(List<Material> materials) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "name",
            "g/cm3",
            "X0 cm",
            "lambda_I cm",
            "dE/dx min MeV cm2/g",
            "MeV/cm",
            "composition by mass",
            "source"));
    for (Material m : materials) {
      rows.add(
          List.of(
              m.name(),
              number(m.densityGcm3()),
              number(m.x0Cm()),
              number(m.lambdaICm()),
              String.format(Locale.ROOT, "%.3f", m.dedxMinMevCm2G()),
              number(m.dedxMinMevCm()),
              m.massFractions().entrySet().stream()
                  .map(part -> part.getKey() + " " + percent(part.getValue()))
                  .collect(Collectors.joining(", ")),
              m.source()));
    }
    return TextTable.of(rows);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g %%", 100 * share).replaceAll("\\.0+ ", " ");
  }

  private static Map<String, Object> object(Material m) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", m.name());
    object.put("density_g_cm3", m.densityGcm3());
    object.put("x0_cm", m.x0Cm());
    object.put("lambda_i_cm", m.lambdaICm());
    object.put("dedx_min_mev_cm2_g", m.dedxMinMevCm2G());
    object.put("dedx_min_mev_cm", m.dedxMinMevCm());
    object.put("mean_excitation_ev", m.meanExcitationEv());
    object.put("z_over_a", m.zOverA());
    object.put("z_eff", m.zEff());
    object.put("mass_fractions", m.massFractions());
    object.put("source", m.source());
    return object;
  }
}
