package io.addra.kernels.body;

/**
 * What requirements on a track ask for: its momentum and angles where it starts, how near its
 * circle comes to the z axis, and what it crosses.
 *
 * <p>The distance from the z axis is that of the circle in a uniform field: with the signed
 * curvature &kappa; of {@link HelixKernel}, the start x<sub>0</sub> in the transverse plane, n its
 * direction turned left by 90 degrees and a = x<sub>0</sub>&middot;n, the centre is at
 * x<sub>0</sub> + n/&kappa;, so that d = |&kappa; x<sub>0</sub><sup>2</sup> + 2a|/(1 + (1 +
 * 2a&kappa; + &kappa;<sup>2</sup> x<sub>0</sub><sup>2</sup>)<sup>1/2</sup>); for &kappa; = 0 it is
 * |a|. In a field that is not uniform it is that of the circle at the field given.
 */
public final class TrackFeatureKernel {
  /** Feature: 1 for a track, 0 for none. */
  public static final int PRESENT = 0;

  /** Feature: charge (e). */
  public static final int CHARGE = 1;

  /** Feature: momentum (GeV). */
  public static final int MOMENTUM = 2;

  /** Feature: transverse momentum (GeV). */
  public static final int TRANSVERSE = 3;

  /** Feature: polar angle of the momentum (rad). */
  public static final int THETA = 4;

  /** Feature: least distance of its circle from the z axis (cm). */
  public static final int DISTANCE = 5;

  /** Feature: crossings of sensors of the first kind, as pixels. */
  public static final int PIXEL_HITS = 6;

  /** Feature: crossings of sensors of the second kind, as strips. */
  public static final int STRIP_HITS = 7;

  /** Feature: layers of wires crossed at least once. */
  public static final int WIRE_LAYERS = 8;

  /** Feature: crossings of sensors and layers of wires together. */
  public static final int HITS = 9;

  /** Number of features. */
  public static final int FEATURES = 10;

  private static final double PER_TESLA = 0.00299792458;

  private TrackFeatureKernel() {}

  /**
   * Describes one track.
   *
   * @param i track within the launch
   * @param tracks {@link TrackTable#TRACK_STRIDE} doubles per track
   * @param field the field along z for the distance from the axis (tesla), one value
   * @param reached layers of wires that each track crosses
   * @param groupHits at group * stride + i: crossings of sensors of the group
   * @param layout {@link SurfaceTables#LAYOUT_LENGTH} ints
   * @param kinds kind of each group, 0 or 1; any other is not counted
   * @param features output, {@link #FEATURES} doubles per track; all 0 where there is none
   */
  public static void event(
      int i,
      double[] tracks,
      double[] field,
      int[] reached,
      int[] groupHits,
      int[] layout,
      int[] kinds,
      double[] features) {
    int t = i * TrackTable.TRACK_STRIDE;
    double x = tracks[t];
    double y = tracks[t + 1];
    double px = tracks[t + TrackTable.TRACK_MOMENTUM];
    double py = tracks[t + TrackTable.TRACK_MOMENTUM + 1];
    double pz = tracks[t + TrackTable.TRACK_MOMENTUM + 2];
    double charge = tracks[t + TrackTable.TRACK_CHARGE];
    double pt = Momentum.size(px, py, 0.0);
    double p = Momentum.size(px, py, pz);
    double some = p > 0.0 ? 1.0 : 0.0;

    double perPt = 1.0 / (pt > HelixKernel.SMALLEST_PT ? pt : 1.0);
    double curvature = -PER_TESLA * charge * field[0] * perPt;
    double side = (y * px - x * py) * perPt;
    double square = x * x + y * y;
    double root = 1.0 + curvature * (2.0 * side + curvature * square);
    double above = Math.abs(curvature * square + 2.0 * side);
    double distance = above / (1.0 + Math.sqrt(root > 0.0 ? root : 0.0));

    int pixels = 0;
    int strips = 0;
    int g = 0;
    while (g < layout[SurfaceTables.LAYOUT_GROUPS]) {
      int hits = groupHits[g * layout[SurfaceTables.LAYOUT_STRIDE] + i];
      pixels = kinds[g] == 0 ? pixels + hits : pixels;
      strips = kinds[g] == 1 ? strips + hits : strips;
      g = g + 1;
    }
    int f = i * FEATURES;
    features[f + PRESENT] = some;
    features[f + CHARGE] = some * charge;
    features[f + MOMENTUM] = p;
    features[f + TRANSVERSE] = pt;
    features[f + THETA] = some * Math.atan2(pt, pz);
    features[f + DISTANCE] = some * distance;
    features[f + PIXEL_HITS] = some * pixels;
    features[f + STRIP_HITS] = some * strips;
    features[f + WIRE_LAYERS] = some * reached[i];
    features[f + HITS] = some * (pixels + strips + reached[i]);
  }
}
