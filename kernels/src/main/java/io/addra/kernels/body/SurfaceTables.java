package io.addra.kernels.body;

/**
 * Where the numbers of a tracking detector's surfaces stand in flat arrays, as {@link HelixKernel}
 * and {@link TrajectoryKernel} read them: coaxial layers, and planar sensors in groups.
 *
 * <p>A sensor parallel to z belongs to a ladder: a strip of the plane through the transverse points
 * M - H and M + H, on which it covers a range of z. Other sensors are tilted: a rectangle or
 * trapezoid with a frame of its own. Surfaces are numbered: layers, then sensors on ladders, then
 * tilted sensors, each in the order of its array. Lengths in cm, frame of the detector.
 */
public final class SurfaceTables {
  /**
   * Doubles per layer, none with a smaller radius than the one before: radius, z minimum, z
   * maximum, and the least and the greatest z of this layer and all further out.
   */
  public static final int LAYER_STRIDE = 5;

  /**
   * Doubles per ladder: M (2), H (2), M squared, M times H, H squared, first sensor, end of
   * sensors, length of H, group. At most 65536 ladders.
   */
  public static final int LADDER_STRIDE = 11;

  /** Doubles per sensor on a ladder: z minimum, z maximum; a ladder's sensors ascend in z. */
  public static final int SPAN_STRIDE = 2;

  /**
   * Doubles per tilted sensor: centre (3), unit vector u (3) across and v (3) along it, half its
   * length along v, half its width at the centre and how that changes with v, the greatest half
   * width, and not below what is right: z minimum, z maximum, largest transverse distance of a
   * corner from the centre.
   */
  public static final int TILTED_STRIDE = 16;

  static final int TILTED_U = 3;
  static final int TILTED_V = 6;
  static final int TILTED_LENGTH = 9;
  static final int TILTED_WIDTH = 10;
  static final int TILTED_TAPER = 11;
  static final int TILTED_Z = 13;
  static final int TILTED_REACH = 15;

  /** Doubles before the first group: least and greatest z of all surfaces. */
  public static final int GROUP_HEADER = 2;

  /**
   * Doubles per group of sensors: least and greatest distance of a point from the z axis, first
   * ladder, end of ladders, least and greatest z of these, first tilted sensor, end of tilted
   * sensors, least and greatest z of these.
   */
  public static final int GROUP_STRIDE = 10;

  static final int GROUP_LADDERS = 2;
  static final int GROUP_TILTED = 6;

  /** Index in the layout array: distance between the places of successive numbers of one track. */
  public static final int LAYOUT_STRIDE = 0;

  /** Index in the layout array: crossings that can be stored per track. */
  public static final int LAYOUT_CAPACITY = 1;

  /** Index in the layout array: number of layers. */
  public static final int LAYOUT_LAYERS = 2;

  /** Index in the layout array: number of groups. */
  public static final int LAYOUT_GROUPS = 3;

  /** Index in the layout array: number of sensors on ladders. */
  public static final int LAYOUT_FLAT = 4;

  /** Length of the layout array. */
  public static final int LAYOUT_LENGTH = 5;

  private SurfaceTables() {}

  /** Adds a crossing to those of track i. */
  static void add(
      int i,
      int surface,
      double arc,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    int count = hitCount[i];
    if (count < layout[LAYOUT_CAPACITY]) {
      hitSurface[count * layout[LAYOUT_STRIDE] + i] = surface;
      hitArc[count * layout[LAYOUT_STRIDE] + i] = arc;
    }
    hitCount[i] = count + 1;
  }
}
