package io.addra.kernels.body;

/**
 * The photons of an event that pass a signature's ranges, and how many clusters they make: those
 * that enter crystals nearer to each other than the signature's distance are one, also by way of a
 * third. At most 16 photons an event.
 */
public final class ClusterKernel {
  /** Value: photons that pass. */
  public static final int PASSING = 0;

  /** Value: clusters that they make. */
  public static final int CLUSTERS = 1;

  /** Value: photons that pass but for converting before the crystals, which they do. */
  public static final int CONVERSIONS = 2;

  /** Value: sum of the energies of the photons that pass (GeV). */
  public static final int ENERGY = 3;

  /** Value: least distance between the places of two of them (cm); -1 for fewer. */
  public static final int DISTANCE = 4;

  /** Value: least angle between the momenta of two of them (rad); -1 for fewer. */
  public static final int ANGLE = 5;

  /** Number of values. */
  public static final int VALUES = 6;

  /**
   * Doubles of a signature: a range for each feature of {@link PhotonKernel} but {@link
   * PhotonKernel#CONVERTED}, which is not asked for, then the distance (cm) below which two are one
   * cluster.
   */
  public static final int ROW = 2 * PhotonKernel.FEATURES + 1;

  /** Index in the counts array: signatures. */
  public static final int SIGNATURES = 0;

  /** Index in the counts array: photons of an event, at most. */
  public static final int PHOTONS = 1;

  /** Index in the counts array: further values of a signature, those of other kernels included. */
  public static final int WIDTH = 2;

  /** Index in the counts array: place of the first of these values among them. */
  public static final int OFFSET = 3;

  private ClusterKernel() {}

  /**
   * Looks at one event.
   *
   * @param i event within the launch
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles for each photon of each event
   * @param photons {@link PhotonKernel#PHOTON_STRIDE} doubles for each photon of each event
   * @param counts numbers of signatures and photons, width and offset
   * @param rows {@link #ROW} doubles for each signature
   * @param further values for each signature of each event, of which {@link #VALUES} are written
   */
  public static void event(
      int i, double[] tracks, double[] photons, int[] counts, double[] rows, double[] further) {
    int number = counts[SIGNATURES];
    int count = counts[PHOTONS];
    int s = 0;
    while (s < number) {
      int passing = 0;
      int conversions = 0;
      int clusters = 0;
      double energy = 0.0;
      double distance = -1.0;
      double angle = -1.0;
      double merge = rows[s * ROW + ROW - 1];
      int k = 0;
      while (k < count) {
        int a = i * count + k;
        int good = passes(a, s, photons, rows);
        double converts = photons[a * PhotonKernel.PHOTON_STRIDE + PhotonKernel.CONVERTED];
        int whole = converts > 0.0 ? 0 : good;
        conversions = conversions + good - whole;
        passing = passing + whole;
        energy =
            whole > 0
                ? energy + photons[a * PhotonKernel.PHOTON_STRIDE + PhotonKernel.ENERGY]
                : energy;
        // a cluster is counted at its first photon: one that no earlier photon is joined to
        int first = whole > 0 ? (joined(i, k, count, s, merge, photons, rows) > 0 ? 0 : 1) : 0;
        clusters = clusters + first;
        int m = 0;
        while (m < k) {
          int b = i * count + m;
          int both = whole > 0 ? whole(b, s, photons, rows) : 0;
          double apart = apart(a, b, photons);
          double turn = turn(a, b, tracks);
          double nearer = distance < 0.0 ? apart : (apart < distance ? apart : distance);
          double smaller = angle < 0.0 ? turn : (turn < angle ? turn : angle);
          distance = both > 0 ? nearer : distance;
          angle = both > 0 ? smaller : angle;
          m = m + 1;
        }
        k = k + 1;
      }
      int f = (i * number + s) * counts[WIDTH] + counts[OFFSET];
      further[f + PASSING] = passing;
      further[f + CLUSTERS] = clusters;
      further[f + CONVERSIONS] = conversions;
      further[f + ENERGY] = energy;
      further[f + DISTANCE] = distance;
      further[f + ANGLE] = angle;
      s = s + 1;
    }
  }

  private static int passes(int photon, int s, double[] photons, double[] rows) {
    int f = photon * PhotonKernel.PHOTON_STRIDE;
    int good = photons[f + PhotonKernel.PRESENT] > 0.0 ? 1 : 0;
    int k = 0;
    while (k < PhotonKernel.FEATURES) {
      double x = photons[f + k];
      int at = s * ROW + 2 * k;
      int inside = x < rows[at] ? 0 : (x > rows[at + 1] ? 0 : 1);
      int asked = k == PhotonKernel.CONVERTED ? 1 : inside;
      good = asked > 0 ? good : 0;
      k = k + 1;
    }
    return good;
  }

  /** 1 if the photon passes and does not convert before the crystals, else 0. */
  private static int whole(int photon, int s, double[] photons, double[] rows) {
    double converts = photons[photon * PhotonKernel.PHOTON_STRIDE + PhotonKernel.CONVERTED];
    return converts > 0.0 ? 0 : passes(photon, s, photons, rows);
  }

  /**
   * 1 if photon k is joined to an earlier one, directly or through others, else 0. The set of those
   * joined grows until it does not.
   */
  private static int joined(
      int i, int k, int count, int s, double merge, double[] photons, double[] rows) {
    int set = 1 << k;
    int round = 0;
    while (round < count) {
      int m = 0;
      while (m < count) {
        int b = i * count + m;
        int mine = (set >> m) & 1;
        int near = mine > 0 ? 0 : whole(b, s, photons, rows);
        int touches = 0;
        int n = 0;
        while (n < count) {
          int member = (set >> n) & 1;
          double apart = apart(b, i * count + n, photons);
          int close = member > 0 ? (apart < merge ? 1 : 0) : 0;
          touches = touches + close;
          n = n + 1;
        }
        set = near > 0 ? (touches > 0 ? set + (1 << m) : set) : set;
        m = m + 1;
      }
      round = round + 1;
    }
    int earlier = set & ((1 << k) - 1);
    return earlier > 0 ? 1 : 0;
  }

  private static double apart(int a, int b, double[] photons) {
    int p = a * PhotonKernel.PHOTON_STRIDE + PhotonKernel.PLACE;
    int q = b * PhotonKernel.PHOTON_STRIDE + PhotonKernel.PLACE;
    double dx = photons[p] - photons[q];
    double dy = photons[p + 1] - photons[q + 1];
    double dz = photons[p + 2] - photons[q + 2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private static double turn(int a, int b, double[] tracks) {
    int p = a * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM;
    int q = b * TrackTable.TRACK_STRIDE + TrackTable.TRACK_MOMENTUM;
    double cx = tracks[p + 1] * tracks[q + 2] - tracks[p + 2] * tracks[q + 1];
    double cy = tracks[p + 2] * tracks[q] - tracks[p] * tracks[q + 2];
    double cz = tracks[p] * tracks[q + 1] - tracks[p + 1] * tracks[q];
    double dot =
        tracks[p] * tracks[q] + tracks[p + 1] * tracks[q + 1] + tracks[p + 2] * tracks[q + 2];
    return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot);
  }
}
