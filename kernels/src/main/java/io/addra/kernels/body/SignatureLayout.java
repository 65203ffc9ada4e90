package io.addra.kernels.body;

/**
 * The arrays that define signatures for {@link SignatureKernel} and {@link AmountKernel}, and the
 * values that their requirements are on.
 *
 * <p>The integers are {@link #HEADER} values, then {@link #SIGNATURE_INTS} for each row, then lists
 * of trigger menus. Rows are signatures, and behind them the lines of trigger menus, which are
 * asked for in the same way. A list of menus is their number, then {@link #MENU_INTS} for each.
 *
 * <p>The doubles are the reference point, from which distance and pointing are measured, the mean
 * weight of decays, two numbers for each value of the event (what it is multiplied with and what is
 * added to have it where nothing of the decay is seen), then a row for each signature: a range for
 * each feature of a track ({@link TrackFeatureKernel}), a range and a veto for each value of the
 * event, then two masses, a factor and the boxes. A range is its least and greatest value, both
 * included, and is off where it is infinite; a veto is a range in which the value must not be, both
 * ends included, and is off where its begin is above its end. A box is a range of radius, z and
 * polar angle.
 */
public final class SignatureLayout {
  /** Integer: rows, of signatures and of lines of trigger menus. */
  public static final int SIGNATURES = 0;

  /** Integer: tracks of an event, at most. */
  public static final int TRACKS = 1;

  /** Integer: further values of an event, made by other kernels. */
  public static final int FURTHER = 2;

  /** Integer: rows that are signatures and have spectra, the first ones. */
  public static final int SPECTRA = 3;

  /** Integer: place among the further values of the number of clusters of photons. */
  public static final int CLUSTERS_AT = 4;

  /** Integer: place among them of the number of prompt photons that pass. */
  public static final int PARTNER_PHOTONS_AT = 5;

  /** Integer: place among them of the number of prompt charged particles that pass. */
  public static final int PARTNER_CHARGED_AT = 6;

  /** Integers before those of the rows. */
  public static final int HEADER = 7;

  /** Row: how two of the tracks that pass are chosen, one of the three below. */
  public static final int PAIR = 0;

  /** Pair: none is needed; values of pairs are -1. */
  public static final int PAIR_NONE = 0;

  /** Pair: the two of the largest transverse momenta. */
  public static final int PAIR_LEADING = 1;

  /** Pair: the positive and the negative one of the largest transverse momenta. */
  public static final int PAIR_OPPOSITE = 2;

  /** Row: place of its table of efficiencies, below 0 for none; see {@link Efficiency}. */
  public static final int EFFICIENCY = 1;

  /**
   * Row: 1 if an event counts too whose LLP decays where it is not looked for, as long as what is
   * asked of all but the vertex holds where nothing of the decay is seen.
   */
  public static final int EVERYWHERE = 2;

  /** Row: place in this array of its list of trigger menus, below 0 for none. */
  public static final int TRIGGERS = 3;

  /** Integers of a row. */
  public static final int SIGNATURE_INTS = 4;

  /** Menu: 1 if one of its lines must take the event, 0 if none may. */
  public static final int MENU_MODE = 0;

  /** Menu: its first line, as a row. */
  public static final int MENU_FIRST = 1;

  /** Menu: one past its last line. */
  public static final int MENU_END = 2;

  /** Integers of a menu. */
  public static final int MENU_INTS = 3;

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

  /** Value: tracks that pass and prompt charged particles that pass. */
  public static final int ALL_TRACKS = 11;

  /** Value: clusters of photons, those of the decay and prompt ones. */
  public static final int ALL_PHOTONS = 12;

  /** Value: both together: each charged particle is taken for one cluster more. */
  public static final int ALL_CLUSTERS = 13;

  /** Value: boxes that the vertex is in. */
  public static final int IN_BOXES = 14;

  /** Values of an event before the further ones. */
  public static final int VALUES = 15;

  /** Double: the reference point, 3 values (cm). */
  public static final int REFERENCE = 0;

  /** Double: mean weight of decays, by which all are divided. */
  public static final int MEAN_WEIGHT = 3;

  /** Double: two numbers for each value, see above. */
  public static final int UNSEEN = 4;

  /** Boxes of a row. */
  public static final int BOXES = 3;

  /** Doubles of a box: ranges of radius (cm), z (cm) and polar angle (rad). */
  public static final int BOX_DOUBLES = 6;

  private SignatureLayout() {}

  /** Values of an event with the further ones. */
  public static int values(int[] signatures) {
    return VALUES + signatures[FURTHER];
  }

  /** Place of the first row. */
  public static int rows(int values) {
    return UNSEEN + 2 * values;
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

  /** Place in a row where the boxes begin; one whose begin is above its end is none. */
  public static int boxes(int values) {
    return masses(values) + 3;
  }

  /** Doubles of a row. */
  public static int row(int values) {
    return boxes(values) + BOXES * BOX_DOUBLES;
  }
}
