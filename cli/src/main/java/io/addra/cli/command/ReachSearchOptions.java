package io.addra.cli.command;

import io.addra.propagation.reach.Efficiency;
import io.addra.propagation.reach.Luminosity;
import io.addra.propagation.reach.PoissonLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say what is counted and what multiplies it. */
final class ReachSearchOptions {
  private static final List<String> USUAL_LUMINOSITIES = List.of("100/fb", "50/ab");
  private static final double USUAL_EVENTS = 3;
  private static final double LEVEL = 0.90;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--quantity",
      split = ",",
      paramLabel = "NAME",
      description = "Quantities of map.csv (default: each detector and region as a whole).")
  private List<String> quantities = List.of();

  @Option(
      names = "--luminosity",
      split = ",",
      paramLabel = "L",
      description = "Integrated luminosities (default: 100/fb,50/ab).")
  private List<String> luminosities = USUAL_LUMINOSITIES;

  @Option(
      names = "--events",
      split = ",",
      paramLabel = "N",
      description = "Numbers of events of the contours (default: 3).")
  private double @Nullable [] events;

  @Option(
      names = "--background",
      paramLabel = "B",
      description =
          "Expected background at the one luminosity given: the contour is then that of the mean"
              + " upper limit at 90 %% CL; instead of --events.")
  private @Nullable Double background;

  @Option(
      names = "--efficiency",
      paramLabel = "NAME=F",
      description = "A factor that the geometry does not contain; may be repeated.")
  private Map<String, Double> efficiencies = new LinkedHashMap<>();

  @Option(
      names = "--decay",
      paramLabel = "STATE",
      defaultValue = "",
      description =
          "Only this final state, as 'mu+ mu-': times its branching fraction in the model (default:"
              + " all decays).")
  @SuppressWarnings("NullAway.Init")
  private String decay;

  /** Refuses what makes no sense, before anything is read. */
  void check() {
    luminosities();
    events();
    efficiencies();
  }

  /** The quantities that are named; empty for the usual ones. */
  List<String> quantities() {
    return quantities;
  }

  /** The luminosities. */
  List<Luminosity> luminosities() {
    try {
      return luminosities.stream().map(Luminosity::parse).toList();
    } catch (IllegalArgumentException e) {
      throw bad("--luminosity: " + e.getMessage());
    }
  }

  /** The numbers of events. */
  double[] events() {
    double[] given = events;
    Double expected = background;
    if (expected != null) {
      if (given != null || luminosities.size() != 1) {
        throw bad("--background: give it with one --luminosity and without --events");
      }
      if (!(expected >= 0 && expected <= 1e6)) {
        throw bad("--background: expected 0 to 1e6 events, found " + expected);
      }
      return new double[] {PoissonLimit.expected(expected, LEVEL)};
    }
    if (given == null) {
      return new double[] {USUAL_EVENTS};
    }
    for (double number : given) {
      if (!(number > 0 && Double.isFinite(number))) {
        throw bad("--events: expected numbers above 0, found " + number);
      }
    }
    return given;
  }

  /** The efficiencies. */
  List<Efficiency> efficiencies() {
    List<Efficiency> list = new ArrayList<>();
    try {
      efficiencies.forEach((name, value) -> list.add(new Efficiency(name, value)));
    } catch (IllegalArgumentException e) {
      throw bad("--efficiency: " + e.getMessage());
    }
    return list;
  }

  /** The final state; empty for all. */
  String decay() {
    return decay;
  }

  /** The background, if there is one. */
  @Nullable Double background() {
    return background;
  }

  /** An error about the command line. */
  ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
