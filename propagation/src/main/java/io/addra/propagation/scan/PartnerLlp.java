package io.addra.propagation.scan;

import io.addra.propagation.decay.DecayMode;
import java.util.List;

/**
 * A second long-lived particle of another kind in every event, for signatures of events. Immutable.
 *
 * @param particle its name among the particles of the process, as chi2 or h'
 * @param mass its mass (GeV)
 * @param lifetimes its lifetimes as c tau (cm), in the file's order
 * @param decays what it decays to
 */
public record PartnerLlp(
    String particle, double mass, List<Double> lifetimes, List<DecayMode> decays) {

  /** Copies the lists. */
  public PartnerLlp {
    lifetimes = List.copyOf(lifetimes);
    decays = List.copyOf(decays);
  }
}
