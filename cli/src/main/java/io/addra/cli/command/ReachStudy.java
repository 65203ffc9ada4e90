package io.addra.cli.command;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.propagation.reach.Efficiency;
import io.addra.propagation.reach.Luminosity;
import io.addra.propagation.reach.ReachContour;
import io.addra.propagation.reach.RunAcceptance;
import io.addra.propagation.reach.RunProduction;
import io.addra.propagation.reach.Search;
import io.addra.propagation.reach.YieldCurve;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is computed from one run: every quantity, luminosity, number of events that is wanted. */
final class ReachStudy {
  private final ScanSpectra spectra;
  private final List<ScanSpectra> run;
  private final ReachSearchOptions options;
  private final List<RunAcceptance> acceptances;

  /**
   * A study of a run.
   *
   * @param run its spectra of regions and, where it has signatures, those
   */
  ReachStudy(List<ScanSpectra> run, ReachSearchOptions options) {
    this.run = List.copyOf(run);
    this.spectra = run.getFirst();
    this.options = options;
    this.acceptances = acceptances();
  }

  private List<RunAcceptance> acceptances() {
    List<String> names = options.quantities();
    if (names.isEmpty()) {
      names =
          spectra.quantities().stream()
              .map(Quantity::name)
              .filter(name -> name.startsWith("decay:") && !name.contains("/"))
              .toList();
    }
    try {
      return names.stream().map(name -> RunAcceptance.of(run, name)).toList();
    } catch (IllegalArgumentException e) {
      throw options.bad("--quantity: " + e.getMessage());
    }
  }

  ScanSpectra spectra() {
    return spectra;
  }

  ReachSearchOptions options() {
    return options;
  }

  List<RunAcceptance> quantities() {
    return acceptances;
  }

  /** How the run's LLPs were made. */
  RunProduction production() {
    return RunProduction.of(spectra);
  }

  /** Product of the efficiencies. */
  double efficiency() {
    return options.efficiencies().stream()
        .mapToDouble(Efficiency::value)
        .reduce(1, (a, b) -> a * b);
  }

  /** All contours of the models that are wanted. */
  List<ReachContour> contours(ReachModelOptions wanted) {
    List<ReachContour> contours = new ArrayList<>();
    for (CouplingModel model : wanted.models()) {
      ProductionRate rate = wanted.rate(model, production());
      checkMasses(model);
      checkDecay(model);
      for (RunAcceptance acceptance : acceptances) {
        List<YieldCurve> known = List.of();
        for (Luminosity luminosity : options.luminosities()) {
          Search search =
              new Search(model, rate, luminosity, options.decay(), options.efficiencies());
          // the acceptance, which takes the time, is the same at every luminosity
          List<YieldCurve> curves =
              known.isEmpty()
                  ? ReachContour.yields(search, acceptance, wanted.grid(model))
                  : known.stream().map(curve -> curve.with(search)).toList();
          known = curves;
          for (double events : options.events()) {
            contours.add(ReachContour.of(search, acceptance.quantity(), events, curves));
          }
        }
      }
    }
    return contours;
  }

  private List<Double> masses() {
    return acceptances.getFirst().masses();
  }

  private void checkMasses(CouplingModel model) {
    if (masses().stream().noneMatch(model.masses()::contains)) {
      throw options.bad(
          "%s holds from %s to %s GeV, the run has %s GeV"
              .formatted(model.label(), model.masses().from(), model.masses().to(), masses()));
    }
  }

  private void checkDecay(CouplingModel model) {
    if (options.decay().isEmpty()) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    masses().stream()
        .filter(model.masses()::contains)
        .forEach(mass -> known.addAll(model.unitWidths(mass).keySet()));
    if (!known.contains(options.decay())) {
      throw options.bad(
          "--decay: %s has no '%s' at the run's masses, known: %s"
              .formatted(model.label(), options.decay(), String.join("; ", known)));
    }
  }

  /** What the acceptances are, in words. */
  private String contents() {
    boolean signatures = acceptances.stream().anyMatch(RunAcceptance::signature);
    boolean regions = !acceptances.stream().allMatch(RunAcceptance::signature);
    String decays = "signatures of the scan's decays";
    String position = "decay position by geometry";
    return signatures && regions ? position + " and " + decays : signatures ? decays : position;
  }

  /**
   * Tells whether signatures of one decay mode are counted for all decays of the model: the yields
   * are then those of an LLP that decays as the scan has it.
   */
  boolean decayLeftOpen() {
    return options.decay().isEmpty() && acceptances.stream().anyMatch(RunAcceptance::signature);
  }

  /** What multiplies the acceptance, in words. */
  String factors() {
    String text =
        options.efficiencies().stream()
            .map(e -> String.format(Locale.ROOT, "%s %.3g", e.name(), e.value()))
            .collect(Collectors.joining(", "));
    return contents()
        + (options.decay().isEmpty() ? ", all decays" : ", decays to " + options.decay())
        + (text.isEmpty() ? ", no efficiency." : ", efficiencies: " + text + ".");
  }
}
