package io.addra.propagation.spectrum;

import java.math.BigDecimal;
import java.util.List;

/**
 * A quantity of the map that asks something of several LLPs of one event, per event: spectra of
 * single LLPs and a joint spectrum, added. Immutable.
 *
 * @param name its name in the map, as {@code signature:<name>}
 * @param firstSlots slots whose spectra are added at the map's lifetimes
 * @param secondSlots slots whose spectra are added at the lifetime of the second kind
 * @param points index of its joint spectrum among those of a mass
 * @param llps LLPs of an event that the blocks' weights count
 * @param partnerCtau lifetime of the second kind as c tau (cm); 0 where all LLPs are of one kind
 */
public record JointQuantity(
    String name,
    List<Integer> firstSlots,
    List<Integer> secondSlots,
    int points,
    int llps,
    double partnerCtau) {
  private static final String PARTNER = "/partner-";

  /** Copies the lists and checks the numbers. */
  public JointQuantity {
    firstSlots = List.copyOf(firstSlots);
    secondSlots = List.copyOf(secondSlots);
    if (name.isBlank() || points < 0 || llps < 1 || !(partnerCtau >= 0)) {
      throw new IllegalArgumentException(
          "joint quantity %s: points %d, LLPs %d, partner's c tau %s"
              .formatted(name, points, llps, partnerCtau));
    }
  }

  /** One of LLPs of one kind. */
  public static JointQuantity ofOneKind(String name, List<Integer> slots, int points, int llps) {
    return new JointQuantity(name, slots, List.of(), points, llps, 0);
  }

  /**
   * Name of a quantity at a lifetime of the second kind.
   *
   * @param name name without it
   * @param ctau the lifetime as c tau (cm)
   */
  public static String named(String name, double ctau) {
    return name + PARTNER + BigDecimal.valueOf(ctau).stripTrailingZeros().toPlainString() + "cm";
  }

  /** The same at another lifetime of the second kind (c tau, cm), with a name that says so. */
  public JointQuantity atPartner(double ctau) {
    String base = name.contains(PARTNER) ? name.substring(0, name.indexOf(PARTNER)) : name;
    return new JointQuantity(named(base, ctau), firstSlots, secondSlots, points, llps, ctau);
  }

  /** Whether the LLPs are of two kinds, each with its own lifetime. */
  public boolean twoKinds() {
    return partnerCtau > 0;
  }

  /**
   * Largest weight that an event can have.
   *
   * @param ofOne largest that the decay of one LLP can have
   */
  public double maxWeight(double ofOne) {
    int most = llps + (twoKinds() ? 1 : 0);
    boolean alone = !firstSlots.isEmpty() || !secondSlots.isEmpty();
    return alone ? most * ofOne : Math.pow(ofOne, most);
  }
}
