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
    int capacity = layout[LAYOUT_CAPACITY];
    int stride = layout[LAYOUT_STRIDE];
    put(i, hitCount[i], surface, arc, capacity, stride, hitSurface, hitArc);
    hitCount[i] = hitCount[i] + 1;
  }

  /** Stores crossing h of track i where there is room for it. */
  static void put(
      int i,
      int h,
      int surface,
      double arc,
      int capacity,
      int stride,
      int[] hitSurface,
      double[] hitArc) {
    if (h < capacity) {
      hitSurface[h * stride + i] = surface;
      hitArc[h * stride + i] = arc;
    }
  }

  /**
   * Adds the crossing of a ladder at a z to those of track i where a sensor of it is there and the
   * arc is between two others. (The search is done in any case: put behind the condition on the arc
   * it gave wrong crossings on a device.)
   */
  static void addOnLadder(
      int i,
      int ladder,
      double z,
      double arc,
      double from,
      double to,
      double[] ladders,
      double[] spans,
      int[] layout,
      int[] hitCount,
      int[] hitSurface,
      double[] hitArc) {
    int sensor = (int) ladders[ladder + 7];
    int last = (int) ladders[ladder + 8] - 1;
    int n = sensor;
    while (n < last) {
      sensor = z > spans[n * SPAN_STRIDE + 1] ? sensor + 1 : sensor;
      n = n + 1;
    }
    if (arc > from
        && arc < to
        && z > spans[sensor * SPAN_STRIDE]
        && z < spans[sensor * SPAN_STRIDE + 1]) {
      add(i, layout[LAYOUT_LAYERS] + sensor, arc, layout, hitCount, hitSurface, hitArc);
    }
  }
}
