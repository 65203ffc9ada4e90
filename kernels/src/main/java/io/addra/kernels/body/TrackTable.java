package io.addra.kernels.body;

/**
 * Where the numbers of a track stand in the table that {@link HelixKernel} and {@link
 * TrajectoryKernel} read: charged or neutral particles of any decay, each with its own origin.
 *
 * <p>A row has the place at which the track starts (cm), its momentum there (GeV), its charge (e)
 * and when it starts, in the detector's frame. A row whose momentum is 0 is no track: no surface is
 * crossed. Where it ends, as at the decay of the particle itself, nothing is crossed beyond.
 */
public final class TrackTable {
  /** Doubles per track. */
  public static final int TRACK_STRIDE = 9;

  /** Track: where it starts, x, y, z (cm). */
  public static final int TRACK_ORIGIN = 0;

  /** Track: momentum there, x, y, z (GeV). */
  public static final int TRACK_MOMENTUM = 3;

  /** Track: charge (e); with 0 it flies straight. */
  public static final int TRACK_CHARGE = 6;

  /** Track: c times the time at which it starts, after the collision (cm). */
  public static final int TRACK_TIME = 7;

  /** Track: path length at which it ends (cm); 0 where it does not end. */
  public static final int TRACK_LENGTH = 8;

  private TrackTable() {}
}
