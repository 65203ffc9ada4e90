package io.addra.propagation.decay;

import io.addra.kernels.chain.ChannelChain;
import io.addra.kernels.chain.DecayTable;
import io.addra.propagation.particle.Particle;
import java.util.List;

/**
 * How an LLP of one mass decays: every tree of every mode. Immutable.
 *
 * <p>A tree is drawn with a probability that goes as its fraction over its mean weight, so that the
 * weighted events have the fractions.
 *
 * @param llp the LLP, with its mass and charge
 * @param branches the trees; their fractions add up to 1
 * @param modes the mode of each tree, by its place in the list of modes
 */
public record DecayModel(Particle llp, List<Branch> branches, List<Integer> modes) {
  /** Copies the lists. */
  public DecayModel {
    branches = List.copyOf(branches);
    modes = List.copyOf(modes);
  }

  /** How the antiparticle decays: to the antiparticles, with the same fractions. */
  public DecayModel conjugate() {
    List<Branch> conjugate =
        branches.stream().map(b -> new Branch(b.tree().conjugate(), b.fraction())).toList();
    return new DecayModel(DecayTree.conjugate(llp), conjugate, modes);
  }

  /** Mean weight of an event. */
  public double meanWeight() {
    return 1 / branches.stream().mapToDouble(b -> b.fraction() / b.tree().meanWeight()).sum();
  }

  /** The table for the kernel, whose channels are the branches in their order. */
  public DecayTable table() {
    double mean = meanWeight();
    return new DecayTable(
        llp.mass(),
        branches.stream()
            .map(b ->
                new ChannelChain(b.tree().chain(), b.fraction() / b.tree().meanWeight() * mean))
            .toList());
  }
}
