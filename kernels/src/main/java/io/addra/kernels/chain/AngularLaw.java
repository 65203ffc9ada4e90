package io.addra.kernels.chain;

/** The law of the polar angle of a decay's first particle. Immutable. */
public sealed interface AngularLaw {
  /** All directions are equally likely. */
  AngularLaw ISOTROPIC = new Quadratic(Axis.ANY, 0, 0);

  /** What the angle is measured from. */
  Axis axis();

  /** The law 1 + a cos<sup>2</sup> about an axis. */
  static AngularLaw about(Axis axis, double square) {
    return new Quadratic(axis, 0, square);
  }

  /**
   * 1 + b cos + a cos<sup>2</sup>.
   *
   * @param axis what the angle is measured from
   * @param linear b
   * @param square a; as large as 1e12 is as good as cos<sup>2</sup> alone
   */
  record Quadratic(Axis axis, double linear, double square) implements AngularLaw {
    /** Checks that the law is nowhere negative. */
    public Quadratic {
      check(linear, square);
    }
  }

  /**
   * 1 + b cos + a cos<sup>2</sup> with the coefficients of the {@link MassTable} that gave what
   * decays its mass.
   *
   * @param axis what the angle is measured from
   */
  record OfMass(Axis axis) implements AngularLaw {}

  /**
   * A photon, the first particle, that the beams radiate; see {@code PoleLaw} for the formula.
   *
   * @param axis {@link Axis#COLLISION} or {@link Axis#BEAM}
   * @param kappa (2 m<sub>e</sub>)<sup>2</sup>/s, above 0 and below 1
   * @param lowest smallest cosine of the photon's angle to the electrons, -1 or more
   * @param highest largest cosine, 1 or less
   * @param weighted whether the event's weight carries the factor that is not a pole, at most 1
   */
  record Poles(Axis axis, double kappa, double lowest, double highest, boolean weighted)
      implements AngularLaw {
    /** Checks the ranges. */
    public Poles {
      if (!(kappa > 0 && kappa < 1) || !(lowest >= -1 && lowest < highest && highest <= 1)) {
        throw new IllegalArgumentException(
            "expected a kappa within 0 and 1 and rising cosines within -1 and 1, found %s, %s, %s"
                .formatted(kappa, lowest, highest));
      }
    }

    /** The variable whose hyperbolic tangent is sqrt(1 - kappa) times a cosine. */
    double variable(double cosine) {
      double t = Math.abs(cosine) * Math.sqrt(1 - kappa);
      // 1 - t without the loss that a difference of nearly equal numbers has
      double rest = (1 - cosine * cosine * (1 - kappa)) / (1 + t);
      return Math.copySign(0.5 * Math.log((1 + t) / rest), cosine);
    }
  }

  /**
   * Directions that are drawn from poles, with a factor of the event's weight that makes them even
   * in the cosine: 1 - (1 - kappa) cos<sup>2</sup>, at most 1. For events that an amplitude
   * weights.
   *
   * @param poles the poles; whether they are weighted does not count
   */
  record FromPoles(Poles poles) implements AngularLaw {
    @Override
    public Axis axis() {
      return poles.axis();
    }

    /** Mean of 1 over a density that is even in the cosine: what the weight 1 stands for. */
    public double range() {
      double y = poles.variable(poles.highest()) - poles.variable(poles.lowest());
      return y / Math.sqrt(1 - poles.kappa());
    }
  }

  /**
   * Directions that are drawn from 1/(h - cos)<sup>2</sup> with h = 1 + beyond, with a factor of
   * the event's weight that makes them even in the cosine, (h - cos)<sup>2</sup>. For events that
   * an amplitude weights.
   *
   * @param axis what the angle is measured from
   * @param beyond h - 1, positive
   * @param lowest smallest cosine, -1 or more
   * @param highest largest cosine, 1 or less
   */
  record FromForward(Axis axis, double beyond, double lowest, double highest)
      implements AngularLaw {
    /** Checks the ranges. */
    public FromForward {
      if (!(beyond > 0) || !(lowest >= -1 && lowest < highest && highest <= 1)) {
        throw new IllegalArgumentException(
            "expected a positive h - 1 and rising cosines within -1 and 1, found %s, %s, %s"
                .formatted(beyond, lowest, highest));
      }
    }

    /** The variable that is uniform, 1/(h - cos). */
    double variable(double cosine) {
      return 1 / (beyond + (1 - cosine));
    }

    /** What the weight 1 stands for, as that of {@link FromPoles}. */
    public double range() {
      return variable(highest) - variable(lowest);
    }
  }

  /** Throws IllegalArgumentException where 1 + b cos + a cos<sup>2</sup> is negative somewhere. */
  static void check(double linear, double square) {
    double vertex = square > 0 ? -linear / (2 * square) : 2;
    double inside = Math.abs(vertex) < 1 ? 1 - linear * linear / (4 * square) : 1;
    double least = Math.min(inside, 1 + square - Math.abs(linear));
    if (!(least >= -1e-12) || !(square <= 1e12)) {
      throw new IllegalArgumentException(
          "1 + b cos + a cos^2 must not be negative, found b = %s, a = %s"
              .formatted(linear, square));
    }
  }
}
