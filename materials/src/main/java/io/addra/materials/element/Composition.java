package io.addra.materials.element;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Elements with their shares of a material's mass, and what follows from these alone by Bragg's
 * rule: thin layers of the elements after each other. Immutable.
 */
public final class Composition {
  private static final Set<String> NON_METALS =
      Set.of("H", "C", "N", "O", "F", "P", "S", "Cl", "Br", "I");

  /** Less than this of non-metals is a trace in an alloy. */
  private static final double TRACE = 0.01;

  private final Map<Element, Double> shares;

  private Composition(Map<Element, Double> shares) {
    this.shares = shares;
  }

  /**
   * A composition.
   *
   * @param massFractions share of the mass by element symbol, each above 0; only their ratios count
   * @throws IllegalArgumentException if a symbol is unknown or there is none
   */
  public static Composition of(Map<String, Double> massFractions) {
    double sum = massFractions.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException("a composition without elements");
    }
    Map<Element, Double> shares = new LinkedHashMap<>();
    massFractions.forEach((symbol, share) -> shares.put(Elements.get(symbol), share / sum));
    return new Composition(shares);
  }

  /** Electrons per molar mass (mol/g). */
  public double zOverA() {
    return mean(e -> e.z() / e.aGMol());
  }

  /** Mean atomic number, weighted by electrons. */
  public double zEff() {
    return mean(e -> (double) e.z() * e.z() / e.aGMol()) / zOverA();
  }

  /** Radiation length (g/cm^2), from Tsai's formula for each element. */
  public double x0GCm2() {
    return 1 / mean(e -> 1 / e.tsaiX0GCm2());
  }

  /** Nuclear interaction length (g/cm^2), from the tabulated values of the elements. */
  public double lambdaIGCm2() {
    return 1 / mean(e -> 1 / e.lambdaIGCm2());
  }

  /**
   * Mean excitation energy (eV): the mean of the elements' logarithms, weighted by electrons. Solid
   * and liquid compounds take the elements' values in compounds (ICRU Report 37, 1984).
   *
   * @param gas whether it is a gas
   */
  public double meanExcitationEv(boolean gas) {
    boolean bound = !gas && isCompound();
    double sum = mean(e -> e.z() / e.aGMol() * Math.log(bound ? e.iInCompoundsEv() : e.iEv()));
    return Math.exp(sum / zOverA());
  }

  /** The fitted density effect, if this is one element that is solid. */
  public Optional<DensityFit> densityFit() {
    Element first = shares.keySet().iterator().next();
    return shares.size() == 1 ? Optional.ofNullable(first.densityFit()) : Optional.empty();
  }

  /** Whether non-metals make it more than an element or an alloy. */
  private boolean isCompound() {
    double nonMetals =
        shares.entrySet().stream()
            .filter(part -> NON_METALS.contains(part.getKey().symbol()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return shares.size() > 1 && nonMetals > TRACE;
  }

  private double mean(ToDoubleFunction<Element> value) {
    double sum = 0;
    for (Map.Entry<Element, Double> part : shares.entrySet()) {
      sum += part.getValue() * value.applyAsDouble(part.getKey());
    }
    return sum;
  }
}
