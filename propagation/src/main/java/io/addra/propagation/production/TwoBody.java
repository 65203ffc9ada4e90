package io.addra.propagation.production;

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
    double sum = first + second;
    double difference = first - second;
    double product =
        (parent - sum) * (parent + sum) * (parent - difference) * (parent + difference);
    if (!(product >= 0) || parent < sum) {
      throw new IllegalArgumentException(
          "a mass of " + parent + " GeV cannot decay to " + first + " and " + second + " GeV");
    }
    return Math.sqrt(product) / (2 * parent);
  }
}
