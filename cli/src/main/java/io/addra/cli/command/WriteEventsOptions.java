package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.propagation.decay.DecayModes;
import io.addra.propagation.eventfile.output.EventWriter;
import io.addra.propagation.production.ChargedPair;
import io.addra.propagation.production.ProductionModel;
import io.addra.propagation.sample.DecayedEvents;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that write the events of a scan, with their decays, for others to read. */
final class WriteEventsOptions {
  /** Of the numbers that the scheme of the Particle Data Group leaves to new particles. */
  private static final int USUAL_CODE = 9000001;

  @Option(
      names = "--write-events",
      paramLabel = "FILE",
      description = "Also write the events with their decays: .hepmc or .csv, each also .gz.")
  private @Nullable Path file;

  @Option(
      names = "--write-mass",
      paramLabel = "GEV",
      description = "The mass to write, where the scan has several.")
  private @Nullable Double mass;

  @Option(
      names = "--write-ctau",
      paramLabel = "CM",
      description = "The lifetime c tau to write, any; needed where the scan has several.")
  private @Nullable Double ctau;

  @Option(
      names = "--write-count",
      paramLabel = "N",
      description = "How many events to write, at most the scan's (default: all of a mass).")
  private @Nullable Long count;

  @Option(
      names = "--write-pdg",
      paramLabel = "N",
      description = "PDG number of the LLP in the file (default: 9000001).")
  private int code = USUAL_CODE;

  /** Whether events are to be written. */
  boolean asked() {
    return file != null;
  }

  /** Refuses what cannot be written before anything runs. */
  void check(ScanPlan plan) {
    Path target = file;
    if (target == null) {
      return;
    }
    ScanConfig config = plan.config();
    if (!(config.production() instanceof ProductionModel)) {
      throw bad("the LLPs come from an event file, which has the events already");
    }
    if (config.production().process().equals(ChargedPair.PROCESS)) {
      throw bad("charged LLPs curve in the field, which events with straight flights would hide");
    }
    if (config.decays().isEmpty()) {
      throw bad("the scan file does not say what the LLP decays to (llp.decay)");
    }
    theMass(config);
    theLifetime(config);
    Long wanted = count;
    if (wanted != null && (wanted < 1 || wanted > config.events())) {
      throw bad("--write-count: expected 1 to " + config.events() + ", found " + wanted);
    }
    if (code == 0) {
      throw bad("--write-pdg: expected a number other than 0");
    }
  }

  private double theMass(ScanConfig config) {
    return one(mass, config.masses(), true, "--write-mass", "masses (GeV)");
  }

  private double theLifetime(ScanConfig config) {
    return one(ctau, config.lifetimes(), false, "--write-ctau", "lifetimes (cm)");
  }

  private static double one(
      @Nullable Double given, List<Double> all, boolean listed, String option, String what) {
    if (given == null && all.size() == 1) {
      return all.getFirst();
    }
    if (given == null) {
      throw bad("%s is needed, the scan has %d %s".formatted(option, all.size(), what));
    }
    if (listed ? !all.contains(given) : !(given > 0 && given < Double.POSITIVE_INFINITY)) {
      throw bad(
          listed
              ? "%s: expected one of the scan's %s %s, found %s".formatted(option, what, all, given)
              : "%s: expected a length above 0, found %s".formatted(option, given));
    }
    return given;
  }

  private static InputException bad(String text) {
    return new InputException("--write-events", 0, "", text);
  }

  /** Writes the file, whole or not at all; nothing where none is wanted. */
  void write(ScanPlan plan, boolean force) {
    Path target = file;
    if (target == null || !(plan.config().production() instanceof ProductionModel model)) {
      return;
    }
    ScanConfig config = plan.config();
    double theMass = theMass(config);
    DecayedEvents events =
        new DecayedEvents(
            model.event(theMass),
            model.beams(),
            plan.events(theMass),
            new DecayModes(config.decays(), 0).model(theMass),
            theLifetime(config),
            code);
    try (EventWriter writer = EventWriter.open(target, force)) {
      Long wanted = count;
      events.write(writer, wanted == null ? config.events() : wanted);
      writer.commit();
    }
  }
}
