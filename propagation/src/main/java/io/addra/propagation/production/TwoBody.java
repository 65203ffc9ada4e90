package io.addra.propagation.production;

import io.addra.kernels.chain.Split;

/** Two-body kinematics. Source: Review of Particle Physics, "Kinematics". */
public final class TwoBody {

  private TwoBody() {}

  /**
   * Momentum of either daughter in the parent's rest frame, sqrt(lambda(M^2, m1^2, m2^2)) / (2 M)
   * (GeV).
   *
   * @param parent mass of the parent (GeV)
   * @param first mass of one daughter (GeV)
   * @param second mass of the other (GeV)
   * @throws IllegalArgumentException if the daughters are heavier than the parent
   */
  public static double momentum(double parent, double first, double second) {
    return Split.momentum(parent, first, second);
  }
}
