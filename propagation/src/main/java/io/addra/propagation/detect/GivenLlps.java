package io.addra.propagation.detect;

import io.addra.kernels.body.ProductionKernel;
import io.addra.kernels.device.EventBlock;
import io.addra.kernels.device.RayFeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LLPs that are made elsewhere, as by an event file, in pieces of consecutive ones of a block, in
 * the feed's order. They are numbered over all blocks: what is drawn for an LLP is a function of
 * its number, so that it does not matter who takes which piece. Thread-safe.
 */
final class GivenLlps {
  /** LLPs that are taken at once, where a device has room for fewer. */
  private static final int LEAST = 2048;

  private final RayFeed feed;
  private final List<EventBlock> blocks;
  private int at;
  private long taken;
  private @Nullable RuntimeException failure;

  /**
   * Nothing taken yet.
   *
   * @param blocks the blocks in the feed's order
   */
  GivenLlps(LlpFeed given, List<EventBlock> blocks) {
    feed = given.feed();
    taken = given.first();
    this.blocks = List.copyOf(blocks);
  }

  /** Rays with room for some LLPs, of no weight, for kernels that run over all of them. */
  static double[] none(int room) {
    double[] rays = new double[room * ProductionKernel.RAY_STRIDE];
    for (int i = 0; i < room; i++) {
      rays[i * ProductionKernel.RAY_STRIDE + 5] = 1;
      rays[i * ProductionKernel.RAY_STRIDE + ProductionKernel.RAY_BETA_GAMMA] = 1;
    }
    return rays;
  }

  /**
   * LLPs that are taken at once.
   *
   * @param room for how many the kernels have room
   */
  static int atOnce(int room) {
    return Math.max(room, LEAST);
  }

  /**
   * Copies LLPs to where kernels read them.
   *
   * @param from LLPs that were taken
   * @param first the first of them
   * @param count how many
   * @param rays takes them; those behind are given weight 0
   */
  static void copy(double[] from, int first, int count, double[] rays) {
    int stride = ProductionKernel.RAY_STRIDE;
    System.arraycopy(from, first * stride, rays, 0, count * stride);
    for (int i = count; i < rays.length / stride; i++) {
      rays[i * stride + ProductionKernel.RAY_WEIGHT] = 0;
    }
  }

  /**
   * Takes the next LLPs, as many as there is room for or fewer. What the feed throws is thrown, and
   * nothing is given after it.
   *
   * @param rays takes {@link ProductionKernel#RAY_STRIDE} doubles for each LLP
   * @return the block they belong to, the number of the first and how many they are: none after the
   *     last
   */
  synchronized EventBlock next(double[] rays) {
    int count = 0;
    while (count == 0 && at < blocks.size()) {
      count = from(blocks.get(at), rays);
      at += count == 0 ? 1 : 0;
    }
    int block = blocks.get(Math.min(at, blocks.size() - 1)).index();
    taken += count;
    return new EventBlock(block, taken - count, count);
  }

  private int from(EventBlock block, double[] rays) {
    try {
      return feed.next(block, rays);
    } catch (RuntimeException e) {
      failure = e;
      at = blocks.size();
      throw e;
    }
  }

  /** Whether the feed has given its last LLP. */
  synchronized boolean isEmpty() {
    return at == blocks.size();
  }

  /**
   * What made a device fail: the feed's own exception where that was the cause.
   *
   * @param thrown what the device threw
   */
  synchronized RuntimeException reason(RuntimeException thrown) {
    RuntimeException own = failure;
    for (Throwable cause = thrown; cause != null && own != null; cause = cause.getCause()) {
      if (cause == own) {
        return own;
      }
    }
    return thrown;
  }
}
