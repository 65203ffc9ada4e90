package io.addra.kernels.body;

/**
 * Which sensing layers a straight product of a decay crosses before it stops, how much matter is in
 * front of them, and when it comes.
 *
 * <p>The depth at s is as in {@link MaterialKernel}: the sum of what each interval's own matter has
 * more than its mother's, in interaction lengths, in radiation lengths, and in the energy that a
 * minimum-ionising particle loses. What a product reaches depends on its species, r a random
 * number:
 *
 * <ul>
 *   <li>A muon signals in every layer before it has used up its range: the loss of a
 *       minimum-ionising particle up to there is below the range of {@link ReachTables}.
 *   <li>A charged hadron has the same limit, and interacts at -ln(1 - r) interaction lengths: its
 *       shower ends the depth of {@link ReachTables} behind.
 *   <li>A neutral hadron signals from where it interacts to where its shower ends.
 *   <li>An electron signals up to the depth of its shower.
 *   <li>A photon converts at -9/7 ln(1 - r) radiation lengths and signals from there to the depth
 *       of its shower.
 * </ul>
 *
 * Products that a shower begins inside a layer signal there. There is no multiple scattering, no
 * bending, no decay in flight.
 */
public final class LayerKernel {
  /** Feature: 1 for a product, 0 for none. */
  public static final int PRESENT = 0;

  /** Feature: its species, one of those below. */
  public static final int SPECIES = 1;

  /** Feature: momentum (GeV). */
  public static final int MOMENTUM = 2;

  /** Feature: polar angle of the momentum (rad). */
  public static final int THETA = 3;

  /** Feature: layers in which it signals. */
  public static final int LAYERS = 4;

  /** Feature: path from its origin to the first of them (cm), -1 for none. */
  public static final int ENTRY = 5;

  /** Feature: path between the first and the last of them (cm). */
  public static final int SPAN = 6;

  /** Feature: interaction lengths before the first layer; of the whole path without one. */
  public static final int INTERACTION = 7;

  /** Feature: radiation lengths before the first layer; of the whole path without one. */
  public static final int RADIATION = 8;

  /**
   * Feature: c times the time at the first layer less that of light from the reference point to
   * there (cm), 0 without a layer.
   */
  public static final int DELAY = 9;

  /** Feature: radiation lengths in calorimeters that it, or its shower, enters. */
  public static final int CALORIMETER = 10;

  /** Number of features that may be asked for. */
  public static final int FEATURES = 11;

  /** Feature: place in the first layer, 3 values (cm). */
  public static final int PLACE = 11;

  /** Doubles per product. */
  public static final int PRODUCT_STRIDE = 14;

  /** Species: what leaves no signal. */
  public static final int INVISIBLE = 0;

  /** Species: a muon. */
  public static final int MUON = 1;

  /** Species: a charged hadron. */
  public static final int CHARGED_HADRON = 2;

  /** Species: a neutral hadron. */
  public static final int NEUTRAL_HADRON = 3;

  /** Species: an electron or positron. */
  public static final int ELECTRON = 4;

  /** Species: a photon. */
  public static final int PHOTON = 5;

  /** Number of species. */
  public static final int SPECIES_COUNT = 6;

  /** Kind of what no layer is; layers have their number plus 1, from 1 to this less 1. */
  public static final int CALORIMETER_KIND = 63;

  /** Index in the choice array: distance between the places of successive hits of one product. */
  public static final int CHOICE_STRIDE = 0;

  /** Index in the choice array: intervals that can be stored per product. */
  public static final int CHOICE_CAPACITY = 1;

  /** Index in the choice array: products of an event, at most. */
  public static final int CHOICE_PRODUCTS = 2;

  /** Length of the choice array. */
  public static final int CHOICE_LENGTH = 3;

  /** Random numbers of a product: what happens to it, then those of {@link CrossingKernel}. */
  public static final int DRAWS = 5;

  /** Doubles per node: interaction lengths, radiation lengths, least loss (GeV), per cm. */
  public static final int MATTER_STRIDE = 3;

  private static final double FAR = 1.0e30;

  private LayerKernel() {}

  /**
   * Follows one product.
   *
   * @param i product within the launch; those of an event follow each other
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per product
   * @param chosen channel of each event
   * @param uniforms {@link #DRAWS} random numbers per product
   * @param hitCount intervals found per product
   * @param hitNode node of each interval, at hit * stride + i
   * @param hitEnds path lengths (cm) of begin and end, at (2 hit) * stride + i and the next row
   * @param matter {@link #MATTER_STRIDE} doubles per node, less those of its mother
   * @param kinds of each node 1 and its layer's number, {@link #CALORIMETER_KIND}, or 0
   * @param species species of each product of each channel
   * @param masses their masses (GeV), in the same order
   * @param reach {@link ReachTables}
   * @param choice {@link #CHOICE_LENGTH} ints
   * @param reference where light would come from, 3 values (cm)
   * @param products output, {@link #PRODUCT_STRIDE} doubles per product; all 0 where there is none
   * @param layers output, a bit for each layer in which a product signals
   */
  public static void event(
      int i,
      double[] tracks,
      int[] chosen,
      double[] uniforms,
      int[] hitCount,
      int[] hitNode,
      double[] hitEnds,
      double[] matter,
      int[] kinds,
      int[] species,
      double[] masses,
      double[] reach,
      int[] choice,
      double[] reference,
      double[] products,
      long[] layers) {
    int stride = choice[CHOICE_STRIDE];
    int capacity = choice[CHOICE_CAPACITY];
    int each = choice[CHOICE_PRODUCTS];
    int event = i / each;
    int own = chosen[event] * each + (i - event * each);
    int found = hitCount[i];
    int stored = found < capacity ? found : capacity;
    int t = i * TrackTable.TRACK_STRIDE;
    double px = tracks[t + TrackTable.TRACK_MOMENTUM];
    double py = tracks[t + TrackTable.TRACK_MOMENTUM + 1];
    double pz = tracks[t + TrackTable.TRACK_MOMENTUM + 2];
    double p = Math.sqrt(px * px + py * py + pz * pz);
    double some = p > 0.0 ? 1.0 : 0.0;
    double safe = p > 0.0 ? p : 1.0;
    double unit = 1.0 / safe;
    int code = species[own];
    double mass = masses[own];
    double heavy = mass > 0.0 ? mass : 1.0;
    double energy = Math.sqrt(safe * safe + mass * mass);
    double kinetic = safe * safe / (energy + mass);
    double free = -Math.log(1.0 - uniforms[i * DRAWS]);
    double range = heavy * Math.exp(ReachTables.at(ReachTables.RANGE, safe / heavy, reach));
    double shower = ReachTables.at(ReachTables.SHOWER, energy, reach);
    double tail = ReachTables.at(ReachTables.TAIL, kinetic, reach);
    double converts = 9.0 / 7.0 * free;

    // where signals may begin and must end, in each of the depths
    double loss = code == MUON ? range : (code == CHARGED_HADRON ? range : FAR);
    double lastLambda =
        code == CHARGED_HADRON ? free + tail : (code == NEUTRAL_HADRON ? free + tail : FAR);
    double firstLambda = code == NEUTRAL_HADRON ? free : -FAR;
    double lastX0 = code == ELECTRON ? shower : (code == PHOTON ? converts + shower : FAR);
    double firstX0 = code == PHOTON ? converts : -FAR;
    int visible = code > INVISIBLE ? (p > 0.0 ? 1 : 0) : 0;

    double nearest = FAR;
    double last = -1.0;
    double beforeLambda = 0.0;
    double beforeX0 = 0.0;
    double wholeLambda = 0.0;
    double wholeX0 = 0.0;
    double calorimeter = 0.0;
    long mask = 0L;
    int count = 0;
    int h = 0;
    while (h < stored) {
      int node = hitNode[h * stride + i];
      double a = hitEnds[2 * h * stride + i];
      double b = hitEnds[(2 * h + 1) * stride + i];
      wholeLambda = wholeLambda + matter[node * MATTER_STRIDE] * (b - a);
      wholeX0 = wholeX0 + matter[node * MATTER_STRIDE + 1] * (b - a);
      int kind = kinds[node];
      // no pass where there is nothing to find
      int end = kind > 0 ? (visible > 0 ? stored : 0) : 0;
      double lambdaIn = 0.0;
      double lambdaOut = 0.0;
      double x0In = 0.0;
      double x0Out = 0.0;
      double lossIn = 0.0;
      int k = 0;
      while (k < end) {
        int m = hitNode[k * stride + i] * MATTER_STRIDE;
        double from = hitEnds[2 * k * stride + i];
        double to = hitEnds[(2 * k + 1) * stride + i];
        double upToA = shared(from, to, a);
        double upToB = shared(from, to, b);
        lambdaIn = lambdaIn + matter[m] * upToA;
        lambdaOut = lambdaOut + matter[m] * upToB;
        x0In = x0In + matter[m + 1] * upToA;
        x0Out = x0Out + matter[m + 1] * upToB;
        lossIn = lossIn + matter[m + 2] * upToA;
        k = k + 1;
      }
      int ends = lossIn < loss ? (lambdaIn < lastLambda ? (x0In < lastX0 ? 1 : 0) : 0) : 0;
      int begins = lambdaOut < firstLambda ? 0 : (x0Out < firstX0 ? 0 : 1);
      int signals = end > 0 ? (ends > 0 ? begins : 0) : 0;
      int layer = kind < CALORIMETER_KIND ? signals : 0;
      calorimeter = signals > layer ? calorimeter + (x0Out - x0In) : calorimeter;
      long bit = layer > 0 ? 1L << (kind - 1) : 0L;
      count = (mask & bit) == bit ? count : count + 1;
      mask = mask | bit;
      int nearer = layer > 0 ? (a < nearest ? 1 : 0) : 0;
      nearest = nearer > 0 ? a : nearest;
      beforeLambda = nearer > 0 ? lambdaIn : beforeLambda;
      beforeX0 = nearer > 0 ? x0In : beforeX0;
      last = layer > 0 ? (a > last ? a : last) : last;
      h = h + 1;
    }
    int crosses = count > 0 ? 1 : 0;
    double entry = crosses > 0 ? nearest : -1.0;
    double dx = tracks[t] + entry * unit * px - reference[0];
    double dy = tracks[t + 1] + entry * unit * py - reference[1];
    double dz = tracks[t + 2] + entry * unit * pz - reference[2];
    double light = Math.sqrt(dx * dx + dy * dy + dz * dz);
    // light needs the path, what is slower so much more
    double slower = entry * (mass * mass / (safe * (energy + safe)));
    double late = tracks[t + TrackTable.TRACK_TIME] + entry + slower - light;
    int f = i * PRODUCT_STRIDE;
    products[f + PRESENT] = some;
    products[f + SPECIES] = some * code;
    products[f + MOMENTUM] = p;
    products[f + THETA] = some * Math.atan2(Math.sqrt(px * px + py * py), pz);
    products[f + LAYERS] = count;
    products[f + ENTRY] = some > 0.0 ? entry : 0.0;
    products[f + SPAN] = crosses > 0 ? last - entry : 0.0;
    products[f + INTERACTION] = some * (crosses > 0 ? beforeLambda : wholeLambda);
    products[f + RADIATION] = some * (crosses > 0 ? beforeX0 : wholeX0);
    products[f + DELAY] = crosses > 0 ? late : 0.0;
    products[f + CALORIMETER] = calorimeter;
    products[f + PLACE] = crosses > 0 ? dx + reference[0] : 0.0;
    products[f + PLACE + 1] = crosses > 0 ? dy + reference[1] : 0.0;
    products[f + PLACE + 2] = crosses > 0 ? dz + reference[2] : 0.0;
    layers[i] = mask;
  }

  /** Length that [from, to] has before s. */
  private static double shared(double from, double to, double s) {
    double last = to < s ? to : s;
    return from < last ? last - from : 0.0;
  }
}
