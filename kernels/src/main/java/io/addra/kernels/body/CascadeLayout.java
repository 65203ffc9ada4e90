package io.addra.kernels.body;

/**
 * The two arrays that describe how an LLP decays, by one of several channels, each of them a chain
 * of {@link ChainLayout} whose particle 0 is the LLP.
 *
 * <p>The integers are {@link #HEADER} values, then {@link #CHANNEL_INTS} for each channel, then the
 * integers of each chain. The doubles are the LLP's mass, then for each channel the probability of
 * it or an earlier one, then the doubles of each chain, of which those before the splits are not
 * read: a chain of an LLP has no axis of the beams.
 */
public final class CascadeLayout {
  /** Integer: number of channels, 1 or more. */
  public static final int CHANNEL_COUNT = 0;

  /** Integer: particles of an event, the LLP and those that are not there included. */
  public static final int PARTICLE_COUNT = 1;

  /** Integers before those of the channels. */
  public static final int HEADER = 2;

  /** Channel: place where the integers of its chain begin. */
  public static final int CHAIN_INTS = 0;

  /** Channel: place where the doubles of its chain begin. */
  public static final int CHAIN_DOUBLES = 1;

  /** Integers of a channel. */
  public static final int CHANNEL_INTS = 2;

  /** Double: mass of the LLP (GeV). */
  public static final int MASS = 0;

  /** Double: probability of each channel and those before it together, rising to 1. */
  public static final int CUMULATIVE = 1;

  /** Index of the random number that picks the channel; those of the chain come after it. */
  public static final int CHANNEL_DRAW = 0;

  /** Index of the first random number of a chain. */
  public static final int CHAIN_DRAW = 1;

  private CascadeLayout() {}
}
