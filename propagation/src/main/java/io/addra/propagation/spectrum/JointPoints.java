package io.addra.propagation.spectrum;

import java.util.List;

/**
 * A joint spectrum of the LLPs of an event at one mass: points in their proper lengths, block by
 * block, without bins. Immutable.
 *
 * @param blocks the points of each block of events
 */
public record JointPoints(List<JointBlock> blocks) {

  /** Copies the list. */
  public JointPoints {
    blocks = List.copyOf(blocks);
  }

  /** Number of points in all blocks. */
  public int size() {
    return blocks.stream().mapToInt(JointBlock::size).sum();
  }
}
