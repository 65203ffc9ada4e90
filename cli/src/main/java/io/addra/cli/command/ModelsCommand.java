package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.production.ProductionProcesses;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the production processes and the coupling models. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = {
      "List how a scan can make particles (processes) and what translates a lifetime to a coupling"
          + " (coupling models); with NAME all of one: formulae, sources, what is left out.",
    },
    footer = {
      "",
      "Examples:",
      "  addra models",
      "  addra models dark-scalar",
      "  addra models photon-alp --json"
    })
final class ModelsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.ModelNames.class,
      arity = "0..1",
      paramLabel = "NAME",
      description = "A process or a coupling model (default: a list of all).")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String wanted = name;
    if (wanted == null) {
      out.print(json ? JsonText.of(ModelsJson.all()) + "\n" : ModelsText.list());
    } else if (ProductionProcesses.names().contains(wanted)) {
      var entry = ProductionProcesses.get(wanted);
      out.print(json ? JsonText.of(ModelsJson.process(entry)) + "\n" : ModelsText.process(entry));
    } else if (CouplingModels.names().contains(wanted)) {
      out.print(json ? JsonText.of(ModelsJson.model(wanted)) + "\n" : ModelsText.model(wanted));
    } else {
      List<String> known = new ArrayList<>(ProductionProcesses.names());
      known.addAll(CouplingModels.names());
      throw new InputException(
          "", 0, "", "unknown model '%s', known: %s".formatted(wanted, String.join(", ", known)));
    }
    out.flush();
    return ExitCode.OK;
  }
}
