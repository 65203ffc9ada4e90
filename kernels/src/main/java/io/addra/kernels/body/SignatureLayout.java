package io.addra.kernels.body;

/**
 * The arrays that define signatures for {@link SignatureKernel}, and the values that their
 * requirements are on.
 *
 * <p>The integers are {@link #HEADER} values, then {@link #SIGNATURE_INTS} for each signature. The
 * doubles are the reference point, from which distance and pointing are measured, then a row for
 * each signature: a range for each feature of a track ({@link TrackFeatureKernel}), a range and a
 * veto for each value of the event, then two masses and a factor. A range is its least and greatest
 * value, both included, and is off where it is infinite; a veto is a range in which the value must
 * not be, both ends included, and is off where its begin is above its end.
 */
public final class SignatureLayout {
  /** Integer: number of signatures. */
  public static final int SIGNATURES = 0;

  /** Integer: tracks of an event, at most. */
  public static final int TRACKS = 1;

  /** Integer: further values of an event, made by other kernels. */
  public static final int FURTHER = 2;

  /** Integers before those of the signatures. */
  public static final int HEADER = 3;

  /** Signature: how two of the tracks that pass are chosen, one of the three below. */
  public static final int PAIR = 0;

  /** Pair: none is needed; values of pairs are -1. */
  public static final int PAIR_NONE = 0;

  /** Pair: the two of the largest transverse momenta. */
  public static final int PAIR_LEADING = 1;

  /** Pair: the positive and the negative one of the largest transverse momenta. */
  public static final int PAIR_OPPOSITE = 2;

  /** Signature: place of its table of efficiencies, below 0 for none; see {@link Efficiency}. */
  public static final int EFFICIENCY = 1;

  /** Integers of a signature. */
  public static final int SIGNATURE_INTS = 2;

  /** Value: distance of the vertex from the z axis (cm). */
  public static final int RADIUS = 0;

  /** Value: z of the vertex (cm). */
  public static final int Z = 1;

  /** Value: polar angle of the vertex seen from the origin (rad). */
  public static final int THETA = 2;

  /** Value: distance of the vertex from the reference point (cm). */
  public static final int DISTANCE = 3;

  /** Value: tracks that pass. */
  public static final int PASSING = 4;

  /** Value: mass of the pair with the signature's two masses (GeV). */
  public static final int PAIR_MASS = 5;

  /** Value: angle between the momenta of the pair (rad). */
  public static final int PAIR_ANGLE = 6;

  /** Value: angle of the pair's momentum to the line from the reference point to the vertex. */
  public static final int POINTING = 7;

  /** Value: momentum of the pair (GeV). */
  public static final int PAIR_MOMENTUM = 8;

  /** Value: transverse momentum of the pair (GeV). */
  public static final int PAIR_TRANSVERSE = 9;

  /**
   * Value: how far the pair is from being back to back: the larger of |&theta;<sub>1</sub> +
   * &theta;<sub>2</sub> - &pi;| and ||&phi;<sub>1</sub> - &phi;<sub>2</sub>| - &pi;| (rad).
   */
  public static final int BACK_TO_BACK = 10;

  /** Values of an event before the further ones. */
  public static final int VALUES = 11;

  /** Doubles before the first row: the reference point (cm). */
  public static final int REQUIREMENT_HEADER = 3;

  private SignatureLayout() {}

  /** Values of an event with the further ones. */
  public static int values(int[] signatures) {
    return VALUES + signatures[FURTHER];
  }

  /** Place in a row where the ranges of the event's values begin. */
  public static int valueRanges() {
    return 2 * TrackFeatureKernel.FEATURES;
  }

  /** Place in a row where the two masses (GeV) begin, the factor after them. */
  public static int masses(int values) {
    return valueRanges() + 4 * values;
  }

  /** Place in a row of the factor by which accepted weights are multiplied, 0 to 1. */
  public static int factor(int values) {
    return masses(values) + 2;
  }

  /** Doubles of a row. */
  public static int row(int values) {
    return masses(values) + 3;
  }
}
