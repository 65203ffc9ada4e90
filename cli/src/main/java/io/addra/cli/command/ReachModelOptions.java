package io.addra.cli.command;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.propagation.reach.CouplingGrid;
import io.addra.propagation.reach.RateChoice;
import io.addra.propagation.reach.ReachContour;
import io.addra.propagation.reach.RunProduction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that name a coupling model and what belongs to it. */
final class ReachModelOptions {
  private static final String ALL = "all";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--coupling-model",
      completionCandidates = Candidates.CouplingNames.class,
      paramLabel = "NAME",
      description = "What translates lifetime to coupling: see addra models.")
  private @Nullable String name;

  @Option(
      names = "--parametrisation",
      split = ",",
      paramLabel = "NAME",
      description = "Which calculation of its width, or 'all' (default: the first).")
  private List<String> parametrisations = List.of();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A further number of the model, as alpha_D=0.5; may be repeated.")
  private Map<String, Double> settings = new LinkedHashMap<>();

  @Option(
      names = "--rate",
      paramLabel = "REACTION",
      description =
          "Which of the model's rates, as 'B -> X_s S' (default: the one of the run's process).")
  private @Nullable String rate;

  @Option(
      names = "--coupling-from",
      paramLabel = "X",
      description =
          "Smallest coupling that is tried (default: where c tau is 1e13 cm, mass by mass).")
  private @Nullable Double from;

  @Option(
      names = "--coupling-to",
      paramLabel = "X",
      description = "Largest coupling that is tried (default: where c tau is 1e-6 cm, or less).")
  private @Nullable Double to;

  /** Whether a model is named. */
  boolean given() {
    return name != null;
  }

  /** The model with each parametrisation that is wanted. */
  List<CouplingModel> models() {
    String model = name;
    if (model == null) {
      throw bad("--coupling-model: expected a name, found none");
    }
    return checked(
        "--coupling-model",
        () -> {
          List<String> known = CouplingModels.parametrisations(model);
          List<String> wanted =
              parametrisations.isEmpty()
                  ? List.of(known.getFirst())
                  : parametrisations.equals(List.of(ALL)) ? known : parametrisations;
          return wanted.stream()
              .map(parametrisation -> CouplingModels.of(model, parametrisation, settings))
              .toList();
        });
  }

  /** The rate of a model that is wanted for a run. */
  ProductionRate rate(CouplingModel model, RunProduction production) {
    String wanted = rate;
    return checked(
        "--rate",
        () -> wanted == null ? RateChoice.of(model, production) : RateChoice.named(model, wanted));
  }

  /** The couplings that are tried. */
  ReachContour.Couplings grid(CouplingModel model) {
    Double first = from;
    Double last = to;
    if (first == null && last == null) {
      return mass -> CouplingGrid.usual(model, mass);
    }
    if (first == null || last == null || !(first > 0 && last > first && last < 1e30)) {
      throw bad(
          "--coupling-from and --coupling-to: expected two couplings above 0, the second larger,"
              + " found %s and %s".formatted(found(first), found(last)));
    }
    return _ -> CouplingGrid.between(model, first, last);
  }

  private static String found(@Nullable Double value) {
    return value == null ? "nothing" : value.toString();
  }

  private <T> T checked(String option, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw bad(option + ": " + e.getMessage());
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
