package io.addra.propagation.decay;

import io.addra.kernels.chain.DecayChain;
import io.addra.propagation.particle.Particle;
import io.addra.propagation.particle.Particles;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One way in which an LLP becomes what is there at the end. Immutable.
 *
 * @param chain the decays, of which particle 0 is the LLP
 * @param particles each particle of the chain; one without a name where it is only a pair of others
 * @param meanWeight mean weight of an event, 0 to 1
 */
public record DecayTree(DecayChain chain, List<Particle> particles, double meanWeight) {
  /** Copies the list and checks its size. */
  public DecayTree {
    particles = List.copyOf(particles);
    if (particles.size() != chain.particles() || !(meanWeight > 0)) {
      throw new IllegalArgumentException(
          "%d names for %d particles, mean weight %s"
              .formatted(particles.size(), chain.particles(), meanWeight));
    }
  }

  /** The particles that are there at the end, by their number in the chain. */
  public List<Integer> products() {
    return IntStream.range(1, particles.size()).filter(p -> !chain.decays(p)).boxed().toList();
  }

  /**
   * The same with each particle's antiparticle: of the same masses, momenta and weights, as charge
   * conjugation and parity together have it for decays without polarisation.
   */
  public DecayTree conjugate() {
    return new DecayTree(chain, particles.stream().map(DecayTree::conjugate).toList(), meanWeight);
  }

  /** The antiparticle; of what no table knows the same with the opposite charge. */
  static Particle conjugate(Particle particle) {
    Particle anti = Particles.standard().anti(particle);
    return anti.charge() == -particle.charge()
        ? anti
        : new Particle(
            particle.name(), -particle.pdg(), particle.mass(), -particle.charge(), particle.ctau());
  }

  /** Those of the products that have a charge. */
  public List<Integer> chargedProducts() {
    return products().stream().filter(p -> particles.get(p).charge() != 0).toList();
  }
}
