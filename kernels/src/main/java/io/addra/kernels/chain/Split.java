package io.addra.kernels.chain;

/**
 * One two-body decay of a chain. Immutable; {@code with} methods return changed copies.
 *
 * @param parent the particle that decays, see {@link DecayChain}
 * @param firstMass mass of the first particle (GeV)
 * @param second mass of the second particle
 * @param momentum momentum of either in the parent's rest frame (GeV); 0 to make it from the
 *     masses, one of which is drawn
 * @param law law of the first particle's polar angle
 * @param ctau mean proper decay length of the parent (cm); 0 if it decays where it is made
 * @param weightMomentum momentum by which that of this decay is divided to be a factor of the
 *     event's weight (GeV); 0 for none
 */
public record Split(
    int parent,
    double firstMass,
    SecondMass second,
    double momentum,
    AngularLaw law,
    double ctau,
    double weightMomentum) {

  /** The mass of a decay's second particle. */
  public sealed interface SecondMass {
    /** One mass (GeV). */
    record Fixed(double mass) implements SecondMass {}

    /**
     * Drawn from a table.
     *
     * @param table the table
     * @param width width by which that of the table's bin is divided to be a factor of the event's
     *     weight, which so is that of an even mass (GeV); 0 for none
     */
    record Drawn(MassTable table, double width) implements SecondMass {
      /** Without a weight. */
      public Drawn(MassTable table) {
        this(table, 0);
      }
    }

    /**
     * Drawn as phase space has it: the mass of what it becomes, and a share of what the parent has
     * beyond all that it becomes.
     *
     * @param becomes sum of the masses of what it becomes (GeV)
     * @param power power of the random number that is the share
     */
    record PhaseSpace(double becomes, double power) implements SecondMass {}
  }

  /** Checks numbers. */
  public Split {
    if (!(firstMass >= 0) || !(momentum >= 0) || !(ctau >= 0) || !(weightMomentum >= 0)) {
      throw new IllegalArgumentException(
          "masses, momenta and lengths of a decay must not be negative, found %s, %s, %s, %s"
              .formatted(firstMass, momentum, ctau, weightMomentum));
    }
  }

  /**
   * An isotropic decay to two particles of known masses.
   *
   * @param parentMass mass of the parent (GeV)
   * @throws IllegalArgumentException if they are too heavy
   */
  public static Split of(int parent, double parentMass, double firstMass, double secondMass) {
    return new Split(
        parent,
        firstMass,
        new SecondMass.Fixed(secondMass),
        momentum(parentMass, firstMass, secondMass),
        AngularLaw.ISOTROPIC,
        0,
        0);
  }

  /** An isotropic decay to a particle of known mass and another whose mass is drawn. */
  public static Split of(int parent, double firstMass, SecondMass second) {
    return new Split(parent, firstMass, second, 0, AngularLaw.ISOTROPIC, 0, 0);
  }

  /** A copy with another law. */
  public Split withLaw(AngularLaw other) {
    return new Split(parent, firstMass, second, momentum, other, ctau, weightMomentum);
  }

  /** A copy whose parent flies first (cm). */
  public Split withFlight(double length) {
    return new Split(parent, firstMass, second, momentum, law, length, weightMomentum);
  }

  /** A copy whose momentum over the given one (GeV) is a factor of the event's weight. */
  public Split withWeight(double largest) {
    return new Split(parent, firstMass, second, momentum, law, ctau, largest);
  }

  /**
   * Momentum of two particles in the rest frame of their parent, sqrt(lambda(M^2, m1^2, m2^2)) / (2
   * M) (GeV). Source: Review of Particle Physics, "Kinematics".
   *
   * @throws IllegalArgumentException if they are heavier than the parent
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
