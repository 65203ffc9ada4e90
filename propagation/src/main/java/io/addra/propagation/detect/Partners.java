package io.addra.propagation.detect;

import io.addra.kernels.body.PartnerKernel;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import io.addra.propagation.production.EventModel;
import java.util.List;

/**
 * The prompt particles of an event beside its LLPs. Immutable.
 *
 * @param particles their places in the event's chain
 * @param kinds kind of each, see {@link PartnerKernel}
 */
public record Partners(List<Integer> particles, List<Integer> kinds) {
  /** None that are known. */
  public static final Partners NONE = new Partners(List.of(), List.of());

  private static final String PHOTON = "gamma";

  /** Copies the lists. */
  public Partners {
    particles = List.copyOf(particles);
    kinds = List.copyOf(kinds);
  }

  /** Those of a model: what is there at the end. */
  public static Partners of(EventModel model) {
    List<Integer> particles = model.partners();
    return new Partners(
        particles, particles.stream().map(p -> kind(model.names().get(p))).toList());
  }

  /** What is not in the table of known particles is neither photon nor charged. */
  private static int kind(String name) {
    if (name.equals(PHOTON)) {
      return PartnerKernel.PHOTON;
    }
    int charge = Particles.standard().find(name).map(Particle::charge).orElse(0);
    return charge != 0 ? PartnerKernel.CHARGED : PartnerKernel.OTHER;
  }
}
