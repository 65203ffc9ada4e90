package io.addra.propagation.reach;

import io.addra.propagation.coupling.CouplingModel;
import io.addra.propagation.coupling.ProductionRate;
import java.util.List;

/**
 * A search for a model's LLP: what multiplies the acceptance. Immutable.
 *
 * <p>N = L sigma (or the number of B mesons or taus times the branching fraction) x acceptance x
 * efficiencies x branching fraction of the decay.
 *
 * @param model the model
 * @param rate how it is made
 * @param luminosity how much was collected
 * @param decay a final state of {@link CouplingModel#branchingFractions}; empty for all
 * @param efficiencies factors that the geometry does not contain
 */
public record Search(
    CouplingModel model,
    ProductionRate rate,
    Luminosity luminosity,
    String decay,
    List<Efficiency> efficiencies) {

  /** Copies the list. */
  public Search {
    efficiencies = List.copyOf(efficiencies);
  }

  /** Whether lifetime and rate are known at a mass (GeV). */
  public boolean covers(double mass) {
    return model.masses().contains(mass) && rate.masses().contains(mass);
  }

  /**
   * The expected number of events.
   *
   * @param mass mass of the LLP (GeV)
   * @param coupling coupling in the model's unit
   * @param acceptance the acceptance at that mass and the lifetime of that coupling
   */
  public double events(double mass, double coupling, double acceptance) {
    return produced(mass, coupling) * acceptance * factor(mass);
  }

  /** The expected number of LLPs that are made. */
  public double produced(double mass, double coupling) {
    return ProducedPairs.perUnitRate(rate.kind(), luminosity) * rate.at(mass, coupling);
  }

  /** Efficiencies times the branching fraction of the decay. */
  public double factor(double mass) {
    double product = 1;
    for (Efficiency efficiency : efficiencies) {
      product *= efficiency.value();
    }
    return decay.isEmpty()
        ? product
        : product * Math.min(1, model.branchingFractions(mass).getOrDefault(decay, 0.0));
  }
}
