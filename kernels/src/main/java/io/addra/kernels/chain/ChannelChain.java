package io.addra.kernels.chain;

/**
 * One way in which an LLP decays. Immutable.
 *
 * @param chain the decays, of which particle 0 is the LLP
 * @param probability how often it is drawn, 0 to 1
 */
public record ChannelChain(DecayChain chain, double probability) {
  /** Checks the probability, and that no angle is measured from what an LLP does not know of. */
  public ChannelChain {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability of " + probability);
    }
    for (Split split : chain.splits()) {
      Axis axis = split.law().axis();
      boolean beams = axis == Axis.COLLISION || axis == Axis.BEAM;
      if (beams || (axis == Axis.HELICITY && split.parent() == 0)) {
        throw new IllegalArgumentException(
            "the decay of particle %d of an LLP's decay cannot have the axis %s"
                .formatted(split.parent(), axis));
      }
    }
  }
}
