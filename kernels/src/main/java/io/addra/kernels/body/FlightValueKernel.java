package io.addra.kernels.body;

/**
 * What signatures ask of a charged LLP's own track and of the kink at its end, as further values of
 * {@link SignatureKernel}, the same for every signature.
 *
 * <p>The kink is the angle between the LLP's momentum at its decay and that of the leading charged
 * product, the one of the largest transverse momentum.
 */
public final class FlightValueKernel {
  /** Value: crossings of sensors of the first kind, as pixels. */
  public static final int PIXEL_HITS = 0;

  /** Value: crossings of sensors of the second kind, as strips. */
  public static final int STRIP_HITS = 1;

  /** Value: layers of wires crossed at least once. */
  public static final int WIRE_LAYERS = 2;

  /** Value: crossings of sensors and layers of wires together. */
  public static final int HITS = 3;

  /** Value: momentum where the LLP is made (GeV). */
  public static final int MOMENTUM = 4;

  /** Value: transverse momentum there (GeV). */
  public static final int TRANSVERSE = 5;

  /** Value: polar angle of the momentum there (rad). */
  public static final int THETA = 6;

  /** Value: path from there to the decay (cm). */
  public static final int LENGTH = 7;

  /** Value: the kink (rad), -1 where no product has a charge. */
  public static final int KINK = 8;

  /** Number of values. */
  public static final int VALUES = 9;

  /** Index in the choice array: number of signatures. */
  public static final int CHOICE_SIGNATURES = 0;

  /** Index in the choice array: tracks of the products of an event, at most. */
  public static final int CHOICE_TRACKS = 1;

  /** Index in the choice array: further values of an event, of all kernels. */
  public static final int CHOICE_FURTHER = 2;

  /** Index in the choice array: where these values begin among them. */
  public static final int CHOICE_OFFSET = 3;

  /** Length of the choice array. */
  public static final int CHOICE_LENGTH = 4;

  private FlightValueKernel() {}

  /**
   * Writes the values of one event.
   *
   * @param i event within the launch
   * @param rays {@link ProductionKernel#RAY_STRIDE} doubles per event, the LLP where it is made
   * @param decays the same where it decays
   * @param flights {@link TrackTable#TRACK_STRIDE} doubles per event, the LLP's track
   * @param flightFeatures {@link TrackFeatureKernel#FEATURES} doubles per event
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles for each track of each event, those of
   *     the products
   * @param parameters those of {@link FlightKernel}
   * @param choice {@link #CHOICE_LENGTH} ints
   * @param further output, {@link #VALUES} of the further values of each signature of each event
   */
  public static void event(
      int i,
      double[] rays,
      double[] decays,
      double[] flights,
      double[] flightFeatures,
      double[] tracks,
      double[] parameters,
      int[] choice,
      double[] further) {
    int r = i * ProductionKernel.RAY_STRIDE;
    int f = i * TrackFeatureKernel.FEATURES;
    double dx = rays[r + 3];
    double dy = rays[r + 4];
    double p = parameters[FlightKernel.MASS] * rays[r + ProductionKernel.RAY_BETA_GAMMA];
    double across = Math.sqrt(dx * dx + dy * dy);
    double kink = kink(i, decays, tracks, choice);
    int s = 0;
    while (s < choice[CHOICE_SIGNATURES]) {
      int v = (i * choice[CHOICE_SIGNATURES] + s) * choice[CHOICE_FURTHER] + choice[CHOICE_OFFSET];
      further[v + PIXEL_HITS] = flightFeatures[f + TrackFeatureKernel.PIXEL_HITS];
      further[v + STRIP_HITS] = flightFeatures[f + TrackFeatureKernel.STRIP_HITS];
      further[v + WIRE_LAYERS] = flightFeatures[f + TrackFeatureKernel.WIRE_LAYERS];
      further[v + HITS] = flightFeatures[f + TrackFeatureKernel.HITS];
      further[v + MOMENTUM] = p;
      further[v + TRANSVERSE] = p * across;
      further[v + THETA] = Math.atan2(across, rays[r + 5]);
      further[v + LENGTH] = flights[i * TrackTable.TRACK_STRIDE + TrackTable.TRACK_LENGTH];
      further[v + KINK] = kink;
      s = s + 1;
    }
  }

  private static double kink(int i, double[] decays, double[] tracks, int[] choice) {
    int count = choice[CHOICE_TRACKS];
    int best = -1;
    double most = -1.0;
    int k = 0;
    while (k < count) {
      int m = (i * count + k) * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM;
      double square = tracks[m] * tracks[m] + tracks[m + 1] * tracks[m + 1];
      double size = square + tracks[m + 2] * tracks[m + 2];
      boolean more = (size > 0.0 ? square : -1.0) > most;
      most = more ? square : most;
      best = more ? k : best;
      k = k + 1;
    }
    int m =
        (i * count + (best < 0 ? 0 : best)) * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM;
    int r = i * ProductionKernel.RAY_STRIDE + 3;
    double cx = decays[r + 1] * tracks[m + 2] - decays[r + 2] * tracks[m + 1];
    double cy = decays[r + 2] * tracks[m] - decays[r] * tracks[m + 2];
    double cz = decays[r] * tracks[m + 1] - decays[r + 1] * tracks[m];
    double dot =
        decays[r] * tracks[m] + decays[r + 1] * tracks[m + 1] + decays[r + 2] * tracks[m + 2];
    double angle = Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot);
    return best < 0 ? -1.0 : angle;
  }
}
