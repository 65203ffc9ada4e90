package io.addra.validation.closure;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventStream;
import io.addra.kernels.device.GeneratedEvents;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.result.MapEvaluator;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.spectrum.Estimate;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.ScanSpectra;
import io.addra.validation.integration.DecayRegion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished run of a check. Immutable.
 *
 * @param plan what was run
 * @param spectra what came out
 */
public record Sample(ScanPlan plan, ScanSpectra spectra) {

  /**
   * Returns all quantities at all masses.
   *
   * @param ctau proper decay lengths (cm)
   */
  public AcceptanceMap at(double... ctau) {
    return MapEvaluator.evaluate(spectra, ctau);
  }

  /**
   * Returns one quantity at one mass and lifetime.
   *
   * @param mass mass of the LLP (GeV), as given to the run
   * @param ctau proper decay length (cm)
   * @param quantity name of the quantity
   */
  public Estimate at(double mass, double ctau, String quantity) {
    return at(ctau).row(mass, ctau, quantity).orElseThrow().estimate();
  }

  /**
   * Returns, for each detector by name, its quantities that divide space: one for each leaf region
   * and {@code outside}.
   */
  public Map<String, List<String>> leafQuantities() {
    Map<String, List<String>> worlds = new LinkedHashMap<>();
    for (Quantity outside : spectra.quantities()) {
      if (outside.slots().size() == 1
          && plan.geometry().complements().contains(outside.slots().getFirst())) {
        String world = outside.name().substring(0, outside.name().lastIndexOf('/') + 1);
        Map<Integer, String> leaves = new LinkedHashMap<>();
        for (Quantity quantity : spectra.quantities()) {
          if (quantity.slots().size() == 1 && quantity.name().startsWith(world)) {
            leaves.putIfAbsent(quantity.slots().getFirst(), quantity.name());
          }
        }
        worlds.put(
            world.substring(world.indexOf(':') + 1, world.length() - 1),
            List.copyOf(leaves.values()));
      }
    }
    return worlds;
  }

  /** Returns how many intervals were counted in a slot at the first mass. */
  public long entries(int slot) {
    return spectra.masses().getFirst().slots().get(slot).totalEntries();
  }

  /**
   * Returns the mean, over the very LLPs of the run, of the decay probability of each along its
   * line, for each lifetime.
   *
   * @param mass mass of the LLP (GeV)
   * @param ctau proper decay lengths (cm)
   * @param region region, clipped on its own
   */
  public double[] meanOverRays(double mass, double[] ctau, DecayRegion region) {
    long events = plan.config().events();
    double[] means = new double[ctau.length];
    forEachRay(
        mass,
        (origin, direction, betaGamma) -> {
          for (int t = 0; t < ctau.length; t++) {
            double lambda = betaGamma * ctau[t];
            means[t] += region.decayProbability(origin, direction, lambda) / events;
          }
        });
    return means;
  }

  /** Is given an LLP's line: start (cm), unit direction, momentum over mass. */
  @FunctionalInterface
  interface RayVisitor {
    /** Visits one line, whose arrays are its own. */
    void visit(double[] origin, double[] direction, double betaGamma);
  }

  /** Visits the very LLPs of the run, in order. */
  void forEachRay(double mass, RayVisitor visitor) {
    EventStream events = plan.events(mass);
    for (long event = 0; event < plan.config().events(); event++) {
      double[] ray = GeneratedEvents.of(events, event, 1).ray(0);
      visitor.visit(
          Arrays.copyOfRange(ray, 0, 3),
          Arrays.copyOfRange(ray, 3, 6),
          ray[ProductionKernel.RAY_BETA_GAMMA]);
    }
  }
}
