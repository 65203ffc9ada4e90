package io.addra.propagation.decay;

import io.addra.propagation.particle.Particle;
import java.util.List;
import java.util.function.Function;

/**
 * A channel that makes a tree, whose products decay as the table of branching fractions says.
 * Immutable.
 *
 * @param threshold mass of the LLP above which the channel is open (GeV)
 * @param tree makes the decay of an LLP itself
 */
record TreeModel(double threshold, Function<Particle, TreeBuilder> tree) implements ChannelModel {
  @Override
  public List<Branch> branches(Particle llp) {
    return DaughterDecays.standard().expand(tree.apply(llp));
  }
}
