package io.addra.cli.command;

import io.addra.cli.figure.PlaneFigure;
import io.addra.cli.report.ReachFigures;
import io.addra.propagation.coupling.ProductionRate;
import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.production.BMesonInclusive;
import io.addra.propagation.production.BMesonSemileptonic;
import io.addra.propagation.production.BMesonToPair;
import io.addra.propagation.production.TauDecay;
import io.addra.propagation.production.TauLeptonic;
import io.addra.propagation.reach.AcceptanceCurve;
import io.addra.propagation.reach.Luminosity;
import io.addra.propagation.reach.RateLimit;
import io.addra.propagation.reach.ReachCsv;
import io.addra.propagation.reach.RunAcceptance;
import io.addra.propagation.spectrum.LifetimeKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rates that give a number of events at fixed lifetimes.
 *
 * @param tables one for each quantity, luminosity and number of events
 * @param kind what the rates are of
 * @param llp name of the LLP
 */
record ReachRates(List<Table> tables, ProductionRate.Kind kind, String llp) {

  /** The rates of one quantity. */
  record Table(String quantity, Luminosity luminosity, double events, List<RateLimit> limits) {}

  static ReachRates of(ReachStudy study, double @Nullable [] lifetimes) {
    ProductionRate.Kind kind = kind(study);
    List<Table> tables = new ArrayList<>();
    if (lifetimes != null) {
      double[] ctau = checked(study, lifetimes);
      for (RunAcceptance acceptance : study.quantities()) {
        List<AcceptanceCurve> curves =
            acceptance.masses().stream().sorted().map(mass -> acceptance.at(mass, ctau)).toList();
        for (Luminosity luminosity : study.options().luminosities()) {
          for (double events : study.options().events()) {
            List<RateLimit> limits = new ArrayList<>();
            for (int i = 0; i < ctau.length; i++) {
              for (AcceptanceCurve curve : curves) {
                limits.add(RateLimit.of(kind, luminosity, study.efficiency(), curve, i, events));
              }
            }
            tables.add(new Table(acceptance.quantity(), luminosity, events, limits));
          }
        }
      }
    }
    return new ReachRates(tables, kind, study.spectra().llp());
  }

  private static double[] checked(ReachStudy study, double[] lifetimes) {
    double[] ctau = Arrays.stream(lifetimes).distinct().sorted().toArray();
    for (double value : ctau) {
      if (!(value >= LifetimeKernel.SHORTEST_CM && value <= LifetimeKernel.LONGEST_CM)) {
        throw study
            .options()
            .bad(
                "--ctau: expected %s to %s cm, found %s"
                    .formatted(LifetimeKernel.SHORTEST_CM, LifetimeKernel.LONGEST_CM, value));
      }
    }
    if (ctau.length == 0) {
      throw study.options().bad("--ctau: expected lifetimes, found none");
    }
    return ctau;
  }

  /** A branching fraction of what decays to the LLP, else a cross-section. */
  private static ProductionRate.Kind kind(ReachStudy study) {
    String process = study.spectra().process();
    String parent =
        JsonMapper.shared()
            .readTree(study.spectra().config())
            .at("/production/parent")
            .asString("");
    return switch (process) {
      case BMesonDecay.PROCESS,
          BMesonInclusive.PROCESS,
          BMesonSemileptonic.PROCESS,
          BMesonToPair.PROCESS ->
          parent.contains("0")
              ? ProductionRate.Kind.PER_NEUTRAL_B
              : ProductionRate.Kind.PER_CHARGED_B;
      case TauDecay.PROCESS, TauLeptonic.PROCESS -> ProductionRate.Kind.PER_TAU;
      default -> ProductionRate.Kind.CROSS_SECTION;
    };
  }

  /** All rates as text. */
  String csv() {
    StringBuilder text = new StringBuilder(ReachCsv.RATES).append('\n');
    for (Table table : tables) {
      text.append(
          ReachCsv.rates(
              table.limits(), table.quantity(), table.luminosity(), table.events(), kind.unit()));
    }
    return text.toString();
  }

  /** The figure of one table; empty where nothing can be drawn. */
  Optional<PlaneFigure> figure(Table table) {
    return ReachFigures.rates(
        table.limits(), llp, table.quantity(), table.luminosity(), table.events(), kind.unit());
  }
}
