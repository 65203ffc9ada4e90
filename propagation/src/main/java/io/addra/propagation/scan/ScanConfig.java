package io.addra.propagation.scan;

import io.addra.geometry.detector.DetectorChoice;
import io.addra.geometry.document.InputException;
import io.addra.propagation.decay.DecayMode;
import io.addra.propagation.eventfile.EventFileSummary;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.production.Production;
import io.addra.propagation.production.ProductionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A checked scan file. Immutable.
 *
 * @param file name of the file, for messages
 * @param title title of the scan, may be empty
 * @param seed seed of the random numbers
 * @param events events per mass point; 0 for an event file before it is read
 * @param production how the LLPs are made
 * @param luminousRegion name of the preset of the luminous region
 * @param llp name of the LLP
 * @param masses masses of the LLP (GeV), in the file's order; empty for an event file before it is
 *     read
 * @param lifetimes lifetimes of the LLP as c tau (cm), in the file's order
 * @param decays what the LLP decays to; empty where the file does not say it
 * @param detectors detectors, in the order of the results
 * @param regions overlays
 * @param signatures signatures
 */
public record ScanConfig(
    String file,
    String title,
    long seed,
    long events,
    Production production,
    String luminousRegion,
    String llp,
    List<Double> masses,
    List<Double> lifetimes,
    List<DecayMode> decays,
    List<DetectorChoice> detectors,
    List<OverlayRegion> regions,
    SignatureRequest signatures) {

  /** Copies the lists. */
  public ScanConfig {
    masses = List.copyOf(masses);
    lifetimes = List.copyOf(lifetimes);
    decays = List.copyOf(decays);
    detectors = List.copyOf(detectors);
    regions = List.copyOf(regions);
  }

  /** A scan without signatures. */
  public ScanConfig(
      String file,
      String title,
      long seed,
      long events,
      Production production,
      String luminousRegion,
      String llp,
      List<Double> masses,
      List<Double> lifetimes,
      List<DecayMode> decays,
      List<DetectorChoice> detectors,
      List<OverlayRegion> regions) {
    this(
        file,
        title,
        seed,
        events,
        production,
        luminousRegion,
        llp,
        masses,
        lifetimes,
        decays,
        detectors,
        regions,
        SignatureRequest.NONE);
  }

  /** What the LLP decays to in words; empty where the file does not say it. */
  public String decayText() {
    return decays.stream()
        .map(mode ->
            mode.channel().name() + (decays.size() == 1 ? "" : " (%s)".formatted(mode.fraction())))
        .collect(Collectors.joining(", "));
  }

  /** A copy with another number of events per mass point, for signatures no more than that. */
  public ScanConfig withEvents(long other) {
    return with(seed, other, production, masses, detectors);
  }

  /** A copy with another seed. */
  public ScanConfig withSeed(long other) {
    return with(other, events, production, masses, detectors);
  }

  /**
   * A copy with other masses (GeV).
   *
   * @throws InputException if the LLP of the process or its decay cannot have one of them
   */
  public ScanConfig withMasses(List<Double> others) {
    if (!(production instanceof ProductionModel model)) {
      throw new InputException(
          file, 0, "production", "the masses of an event file are its own and cannot be changed");
    }
    double threshold = decays.stream().mapToDouble(d -> d.model().threshold()).max().orElse(0);
    for (double mass : others) {
      double least = Math.max(model.minMass(), threshold);
      if (!(mass > least && mass < model.maxMass())) {
        throw new InputException(
            file,
            0,
            "llp.mass_GeV",
            "expected a mass between %.4g and %.4g GeV for %s, found %s"
                .formatted(least, model.maxMass(), model.reaction(llp), mass));
      }
    }
    return with(seed, events, production, others, detectors);
  }

  /** A copy with further detectors. */
  public ScanConfig withDetectors(List<DetectorChoice> more) {
    List<DetectorChoice> all = new ArrayList<>(detectors);
    all.addAll(more);
    return with(seed, events, production, masses, all);
  }

  /**
   * A copy whose event file, where it has one, has been read: its events, and the mean mass of its
   * LLPs as the only mass.
   *
   * @throws InputException if the file cannot be read
   */
  public ScanConfig withFileRead() {
    if (!(production instanceof FileProduction events)) {
      return this;
    }
    FileProduction read = events.read();
    EventFileSummary found = read.summary();
    return with(seed, found.events(), read, List.of(found.meanMass()), detectors);
  }

  /**
   * A copy whose event file may have so many broken records.
   *
   * @throws InputException if the scan has no event file
   */
  public ScanConfig withSkipBad(long records) {
    if (!(production instanceof FileProduction read)) {
      throw new InputException(
          file, 0, "", "--skip-bad is for production from a file, found " + production.process());
    }
    return with(seed, events, read.withSkipBad(records), masses, detectors);
  }

  /** A copy whose LLPs are made in another way, by the same process. */
  public ScanConfig withProduction(Production other) {
    return with(seed, events, other, masses, detectors);
  }

  /** A copy with these detectors and regions in place of its own. */
  public ScanConfig withOnly(List<DetectorChoice> others, List<OverlayRegion> overlays) {
    return copy(seed, events, production, masses, others, overlays, signatures);
  }

  /** A copy with other signatures. */
  public ScanConfig withSignatures(SignatureRequest others) {
    return copy(seed, events, production, masses, detectors, regions, others);
  }

  private ScanConfig with(
      long newSeed,
      long newEvents,
      Production newProduction,
      List<Double> newMasses,
      List<DetectorChoice> newDetectors) {
    SignatureRequest asked =
        newEvents == events
            ? signatures
            : signatures.withEvents(Math.min(signatures.events(), newEvents));
    return copy(newSeed, newEvents, newProduction, newMasses, newDetectors, regions, asked);
  }

  private ScanConfig copy(
      long newSeed,
      long newEvents,
      Production newProduction,
      List<Double> newMasses,
      List<DetectorChoice> newDetectors,
      List<OverlayRegion> newRegions,
      SignatureRequest newSignatures) {
    return new ScanConfig(
        file,
        title,
        newSeed,
        newEvents,
        newProduction,
        luminousRegion,
        llp,
        newMasses,
        lifetimes,
        decays,
        newDetectors,
        newRegions,
        newSignatures);
  }
}
