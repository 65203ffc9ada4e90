package io.addra.kernels.body;

/**
 * The array that says which events a launch makes: seed and stream of the random numbers and how
 * many an event has, then for each batch its first event, its number of events and the block that
 * they belong to.
 *
 * <p>A launch has whole batches of one size, so that event i of the launch is number i mod size of
 * batch i / size. A batch may have fewer events than its size: the rest have weight 0 and leave no
 * trace.
 */
public final class BatchLayout {
  /** Index: seed, of which 64 bits are used. */
  public static final int SEED = 0;

  /** Index: stream, of which 32 bits are used. */
  public static final int STREAM = 1;

  /** Index: room for events in each batch, 1 or more. */
  public static final int SIZE = 2;

  /** Index: random numbers of an event, an even number. */
  public static final int DRAWS = 3;

  /** Index at which the batches begin. */
  public static final int HEADER = 4;

  /** Values per batch. */
  public static final int STRIDE = 3;

  /** In a batch: number of its first event. */
  public static final int FIRST = 0;

  /** In a batch: number of its events, 0 to the size. */
  public static final int COUNT = 1;

  /** In a batch: place of its block among those in flight. */
  public static final int BLOCK = 2;

  private BatchLayout() {}

  /** Place in the array where the batch of event i of the launch begins. */
  public static int batchOf(int i, long[] batch) {
    return HEADER + i / (int) batch[SIZE] * STRIDE;
  }

  /** Place of event i of the launch within its batch. */
  public static int within(int i, long[] batch) {
    int size = (int) batch[SIZE];
    return i - i / size * size;
  }
}
