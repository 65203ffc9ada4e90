package io.addra.cli.command;

import io.addra.propagation.veto.MapPlan;
import io.addra.propagation.veto.PartnerPlan;
import io.addra.propagation.veto.VetoParticle;
import io.addra.propagation.veto.VetoSettings;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say which map and which events a veto is made of. */
final class VetoOptions {
  private static final int MOST_BINS = 20_000;
  private static final long MOST_CELLS = 10_000_000;
  private static final long MOST_RAYS = 2_000_000_000L;
  private static final double LEAST_ENERGY = 0.01;
  private static final double MOST_ENERGY = 100;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--particle",
      completionCandidates = Candidates.VetoParticles.class,
      paramLabel = "NAME",
      description = "gamma or e- (default: gamma).")
  private String particle = VetoParticle.PHOTON.word();

  @Option(
      names = "--energy-GeV",
      split = ",",
      paramLabel = "E",
      description = "Energies of the map, separated by commas (default: 1).")
  private List<Double> energies = List.of(1.0);

  @Option(
      names = "--bin-deg",
      paramLabel = "DEG",
      description = "Width of the bins in polar angle (default: 0.25).")
  private double bin = 0.25;

  @Option(
      names = "--phi-bin-deg",
      paramLabel = "DEG",
      description = "Width of the cells in azimuth (default: 1).")
  private double cell = 1;

  @Option(
      names = "--theta",
      paramLabel = "FROM:TO",
      description = "Polar angles of the map, in degrees (default: 0:180).")
  private String theta = "0:180";

  @Option(
      names = "--phi",
      paramLabel = "FROM:TO",
      description = "Azimuths of the map, in degrees (default: 0:360).")
  private String phi = "0:360";

  @Option(names = "--rays", paramLabel = "N", description = "Directions in each cell (default: 8).")
  private int rays = 8;

  @Option(
      names = "--threshold-GeV",
      paramLabel = "E",
      description = "Visible energy in crystals that is seen (default: 0.1).")
  private double threshold = VetoSettings.USUAL.threshold();

  @Option(
      names = "--klm-layers",
      paramLabel = "N",
      description = "KLM layers that must see something (default: 2).")
  private int layers = VetoSettings.USUAL.layers();

  @Option(
      names = "--klm-electrons",
      paramLabel = "N",
      description = "Mean electrons of a shower that a KLM layer sees (default: 1).")
  private double electrons = VetoSettings.USUAL.electrons();

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events of each process for the missed partners, 0 for none (default: 100000).")
  private int events = 100_000;

  @Option(
      names = "--tag-GeV",
      paramLabel = "E",
      description = "Least energy of the photon that is seen, centre of mass (default: 0.5).")
  private double tag = 0.5;

  @Option(names = "--seed", paramLabel = "N", description = "Seed (default: 1).")
  private long seed = 1;

  /** The map, checked. */
  MapPlan map() {
    List<Double> thetas = edges("--theta and --bin-deg", theta, bin);
    List<Double> phis = edges("--phi and --phi-bin-deg", phi, cell);
    if (thetas.getFirst() < 0 || thetas.getLast() > 180) {
      throw bad("--theta: expected 0 to 180 degrees, found " + theta);
    }
    if (phis.getLast() - phis.getFirst() > 360) {
      throw bad("--phi: expected a turn of 360 degrees at most, found " + phi);
    }
    for (double energy : energies) {
      if (!(energy >= LEAST_ENERGY && energy <= MOST_ENERGY)) {
        throw bad("--energy-GeV: expected 0.01 to 100 GeV, found " + energy);
      }
      if (!(threshold < energy)) {
        throw bad(
            "--threshold-GeV: expected less than the energy of %s GeV, found %s"
                .formatted(energy, threshold));
      }
    }
    if (seed < 0) {
      throw bad("--seed: expected 0 or more, found " + seed);
    }
    if (rays < 1) {
      throw bad("--rays: expected 1 or more, found " + rays);
    }
    long cells = (thetas.size() - 1L) * (phis.size() - 1L);
    if (cells * energies.size() > MOST_CELLS || cells * rays > MOST_RAYS) {
      throw bad(
          "--bin-deg, --phi-bin-deg and --rays: expected at most %d cells and %d directions, found %d and %d"
              .formatted(MOST_CELLS, MOST_RAYS, cells * energies.size(), cells * rays));
    }
    return new MapPlan(which(), energies, settings(), thetas, phis, rays, seed);
  }

  /** Whether missed partners are asked for. */
  boolean hasEvents() {
    return events > 0;
  }

  /** The events, checked. */
  PartnerPlan partners() {
    if (events < 0) {
      throw bad("--events: expected 0 or more, found " + events);
    }
    if (!(tag >= 0.1 && tag <= 4)) {
      throw bad("--tag-GeV: expected 0.1 to 4 GeV, found " + tag);
    }
    return new PartnerPlan(settings(), tag, Math.max(1, events), seed);
  }

  private VetoSettings settings() {
    if (!(threshold > 0) || Double.isInfinite(threshold)) {
      throw bad("--threshold-GeV: expected an energy above 0, found " + threshold);
    }
    if (layers < 1) {
      throw bad("--klm-layers: expected 1 or more, found " + layers);
    }
    if (!(electrons > 0) || Double.isInfinite(electrons)) {
      throw bad("--klm-electrons: expected a number above 0, found " + electrons);
    }
    return new VetoSettings(threshold, layers, electrons);
  }

  private VetoParticle which() {
    return Arrays.stream(VetoParticle.values())
        .filter(p -> p.word().equals(particle))
        .findFirst()
        .orElseThrow(() -> bad("--particle: expected gamma or e-, found " + particle));
  }

  private List<Double> edges(String options, String range, double width) {
    try {
      return AngleBins.edges(range, width, MOST_BINS);
    } catch (IllegalArgumentException e) {
      throw bad(options + ": " + e.getMessage());
    }
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
