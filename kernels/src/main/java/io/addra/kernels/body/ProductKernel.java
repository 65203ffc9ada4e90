package io.addra.kernels.body;

/**
 * The products of an LLP's decay that are followed as tracks, one row of {@link TrackTable} each:
 * copied out of the particles that {@link CascadeKernel} made, with the charge that the channel
 * gives them. Events without weight have no tracks.
 */
public final class ProductKernel {
  /** Integer: tracks of an event, at most. */
  public static final int TRACKS = 0;

  /** Integer: particles of an event, those that are not there included. */
  public static final int PARTICLES = 1;

  /**
   * Integers before those of the channels; each channel has as many as an event has tracks: the
   * particle, or less than 0 where the channel has no more.
   */
  public static final int HEADER = 2;

  private ProductKernel() {}

  /**
   * Writes the tracks of one event.
   *
   * @param i event within the launch
   * @param particles {@link ChainLayout#PARTICLE_STRIDE} doubles for each particle of each event
   * @param chosen channel of each event
   * @param weights weight of each event's decay
   * @param products {@link #HEADER} integers, then the particles of each channel
   * @param charges charge (e) of each particle of each channel, in the same order
   * @param tracks output, {@link TrackTable#TRACK_STRIDE} doubles for each track of each event
   */
  public static void event(
      int i,
      double[] particles,
      int[] chosen,
      double[] weights,
      int[] products,
      double[] charges,
      double[] tracks) {
    int count = products[TRACKS];
    int row = chosen[i] * count;
    double some = weights[i];
    int k = 0;
    while (k < count) {
      int particle = products[HEADER + row + k];
      int there = particle < 0 ? 0 : (some > 0.0 ? 1 : 0);
      int p =
          (i * products[PARTICLES] + (particle < 0 ? 0 : particle)) * ChainLayout.PARTICLE_STRIDE;
      int t = (i * count + k) * TrackTable.TRACK_STRIDE;
      int axis = 0;
      while (axis < 3) {
        tracks[t + TrackTable.TRACK_ORIGIN + axis] =
            there > 0 ? particles[p + ChainLayout.PARTICLE_ORIGIN + axis] : 0.0;
        tracks[t + TrackTable.TRACK_MOMENTUM + axis] = there > 0 ? particles[p + axis] : 0.0;
        axis = axis + 1;
      }
      tracks[t + TrackTable.TRACK_CHARGE] = there > 0 ? charges[row + k] : 0.0;
      tracks[t + TrackTable.TRACK_TIME] =
          there > 0 ? particles[p + ChainLayout.PARTICLE_ORIGIN + 3] : 0.0;
      tracks[t + TrackTable.TRACK_LENGTH] = 0.0;
      k = k + 1;
    }
  }
}
