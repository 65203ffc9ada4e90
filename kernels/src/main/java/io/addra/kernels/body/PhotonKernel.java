package io.addra.kernels.body;

/**
 * What requirements on a photon ask for: where it enters a crystal, how much matter is in front of
 * that and in the crystals, whether it converts before, and how late it is.
 *
 * <p>The depth at s is as in {@link MaterialKernel}: the sum of what each interval's own matter has
 * more than its mother's, here in radiation lengths. With X the depth at a margin before the first
 * crystal, a photon of energy well above 1 GeV converts before it with the probability 1 - exp(-7/9
 * X) (Review of Particle Physics, "Passage of Particles Through Matter", equation for the pair
 * production cross-section at high energy); below it is less, at 100 MeV by about a fifth in
 * silicon. One random number r decides: it converts where -9/7 ln(1 - r) is below X. What converts
 * within the margin still makes one cluster in the crystal; a photon without a crystal in its way
 * does not count as converted.
 *
 * <p>The delay is the path of LLP and photon to the crystal, in time times c, less the distance of
 * the crystal from the reference point: that of a prompt photon to the same place.
 */
public final class PhotonKernel {
  /** Feature: 1 for a photon, 0 for none. */
  public static final int PRESENT = 0;

  /** Feature: energy (GeV). */
  public static final int ENERGY = 1;

  /**
   * Feature: polar angle of where it enters a crystal, seen from the origin; else its own (rad).
   */
  public static final int THETA = 2;

  /** Feature: path from its origin to the first crystal (cm), -1 for none. */
  public static final int ENTRY = 3;

  /** Feature: radiation lengths before the first crystal; of the whole path without one. */
  public static final int BEFORE = 4;

  /** Feature: radiation lengths in crystals. */
  public static final int INSIDE = 5;

  /** Feature: path in crystals (cm). */
  public static final int PATH = 6;

  /** Feature: 1 if it converts further than the margin before the first crystal, else 0. */
  public static final int CONVERTED = 7;

  /** Feature: c times the delay against a prompt photon (cm), 0 without a crystal. */
  public static final int DELAY = 8;

  /** Feature: energy in the frame of the collision (GeV). */
  public static final int CMS_ENERGY = 9;

  /** Number of features that may be asked for. */
  public static final int FEATURES = 10;

  /** Feature: where it enters a crystal, 3 values (cm). */
  public static final int PLACE = 10;

  /** Doubles per photon. */
  public static final int PHOTON_STRIDE = 13;

  /** Reference: where a prompt photon would come from, 3 values (cm). */
  public static final int ORIGIN = 0;

  /** Reference: length before a crystal within which a conversion does not count (cm). */
  public static final int MARGIN = 3;

  /** Reference: &beta;&gamma; of the collision's frame, 3 values, then &gamma;. */
  public static final int FRAME = 4;

  /** Length of the reference array. */
  public static final int REFERENCE_LENGTH = 8;

  /** Index in the choice array: distance between the places of successive hits of one photon. */
  public static final int CHOICE_STRIDE = 0;

  /** Index in the choice array: intervals that can be stored per photon. */
  public static final int CHOICE_CAPACITY = 1;

  /** Index in the choice array: random numbers of a photon. */
  public static final int CHOICE_DRAWS = 2;

  /** Length of the choice array. */
  public static final int CHOICE_LENGTH = 3;

  private PhotonKernel() {}

  /**
   * Describes one photon.
   *
   * @param i photon within the launch
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per photon
   * @param uniforms random numbers, of which the first of each photon is used
   * @param hitCount intervals found per photon
   * @param hitNode node of each interval, at hit * stride + i
   * @param hitEnds path lengths (cm) of begin and end, at (2 hit) * stride + i and the next row
   * @param excess radiation lengths per cm of each node less those of its mother
   * @param kinds 1 for each node that is a crystal
   * @param choice {@link #CHOICE_LENGTH} ints
   * @param reference {@link #REFERENCE_LENGTH} doubles
   * @param photons output, {@link #PHOTON_STRIDE} doubles per photon; all 0 where there is none
   */
  public static void event(
      int i,
      double[] tracks,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] excess,
      int[] kinds,
      int[] choice,
      double[] reference,
      double[] photons) {
    int stride = choice[CHOICE_STRIDE];
    int capacity = choice[CHOICE_CAPACITY];
    int found = hitCount[i];
    int stored = found < capacity ? found : capacity;
    int t = i * TrackTable.TRACK_STRIDE;
    double px = tracks[t + TrackTable.TRACK_MOMENTUM];
    double py = tracks[t + TrackTable.TRACK_MOMENTUM + 1];
    double pz = tracks[t + TrackTable.TRACK_MOMENTUM + 2];
    double energy = Math.sqrt(px * px + py * py + pz * pz);
    double some = energy > 0.0 ? 1.0 : 0.0;
    double unit = 1.0 / (energy > 0.0 ? energy : 1.0);

    double entry = -1.0;
    double path = 0.0;
    double whole = 0.0;
    int h = 0;
    while (h < stored) {
      int node = hitNode[h * stride + i];
      double a = hitEnds[2 * h * stride + i];
      double b = hitEnds[(2 * h + 1) * stride + i];
      whole = whole + excess[node] * (b - a);
      int crystal = kinds[node];
      path = crystal > 0 ? path + (b - a) : path;
      double nearer = entry < 0.0 ? a : (a < entry ? a : entry);
      entry = crystal > 0 ? nearer : entry;
      h = h + 1;
    }
    double border = entry - reference[MARGIN];
    double early = 0.0;
    double before = 0.0;
    double inside = 0.0;
    h = 0;
    while (h < stored) {
      int node = hitNode[h * stride + i];
      double a = hitEnds[2 * h * stride + i];
      double b = hitEnds[(2 * h + 1) * stride + i];
      early = early + excess[node] * shared(a, b, border);
      before = before + excess[node] * shared(a, b, entry);
      inside =
          kinds[node] > 0
              ? inside + depth(a, b, i, stored, stride, hitNode, hitEnds, excess)
              : inside;
      h = h + 1;
    }
    double depth = entry < 0.0 ? whole : before;
    double x = tracks[t] + entry * unit * px;
    double y = tracks[t + 1] + entry * unit * py;
    double z = tracks[t + 2] + entry * unit * pz;
    double dx = x - reference[0];
    double dy = y - reference[1];
    double dz = z - reference[2];
    double prompt = Math.sqrt(dx * dx + dy * dy + dz * dz);
    double late = tracks[t + TrackTable.TRACK_TIME] + entry - prompt;
    double free = -9.0 / 7.0 * Math.log(1.0 - uniforms[i * choice[CHOICE_DRAWS]]);
    double own = Math.atan2(Math.sqrt(px * px + py * py), pz);
    double seen = Math.atan2(Math.sqrt(x * x + y * y), z);
    int f = i * PHOTON_STRIDE;
    photons[f + PRESENT] = some;
    photons[f + ENERGY] = energy;
    photons[f + THETA] = some * (entry < 0.0 ? own : seen);
    photons[f + ENTRY] = some * entry;
    photons[f + BEFORE] = some * depth;
    photons[f + INSIDE] = some * inside;
    photons[f + PATH] = some * path;
    photons[f + CONVERTED] = free < (entry < 0.0 ? 0.0 : early) ? some : 0.0;
    photons[f + DELAY] = entry < 0.0 ? 0.0 : some * late;
    double along = reference[FRAME] * px + reference[FRAME + 1] * py + reference[FRAME + 2] * pz;
    photons[f + CMS_ENERGY] = reference[FRAME + 3] * energy - along;
    photons[f + PLACE] = entry < 0.0 ? 0.0 : some * x;
    photons[f + PLACE + 1] = entry < 0.0 ? 0.0 : some * y;
    photons[f + PLACE + 2] = entry < 0.0 ? 0.0 : some * z;
  }

  /** The depth of [a, b]: of all intervals the part that they share with it. */
  private static double depth(
      double a,
      double b,
      int i,
      int stored,
      int stride,
      int[] hitNode,
      double[] hitEnds,
      double[] excess) {
    double depth = 0.0;
    int h = 0;
    while (h < stored) {
      double from = hitEnds[2 * h * stride + i];
      double to = hitEnds[(2 * h + 1) * stride + i];
      double more = excess[hitNode[h * stride + i]];
      depth = depth + more * (shared(from, to, b) - shared(from, to, a));
      h = h + 1;
    }
    return depth;
  }

  /** Length that [from, to] has before s. */
  private static double shared(double from, double to, double s) {
    double last = to < s ? to : s;
    return from < last ? last - from : 0.0;
  }
}
