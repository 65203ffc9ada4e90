package io.addra.propagation.decay;

import io.addra.propagation.particle.Particle;
import java.util.List;

/** A channel with its settings. Implementations are immutable. */
public interface ChannelModel {
  /** Mass of the LLP above which the channel is open (GeV). */
  double threshold();

  /**
   * Every way in which an LLP and its products decay.
   *
   * @param llp the LLP, with its mass and charge
   * @throws IllegalArgumentException if its mass is not above the threshold
   */
  List<Branch> branches(Particle llp);
}
