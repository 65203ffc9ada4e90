package io.addra.propagation.signature;

import io.addra.kernels.body.ClusterKernel;
import io.addra.kernels.body.SignatureLayout;
import java.util.Arrays;

/**
 * The further values of an event, behind those of vertex, tracks and pair: a block for each kernel
 * that writes some, in the order of these constants.
 */
public enum ValueBlock {
  /** Those of {@link ClusterKernel}. */
  PHOTONS(ClusterKernel.VALUES);

  private final int size;

  ValueBlock(int size) {
    this.size = size;
  }

  /** Place of its first value among the further ones. */
  public int offset() {
    return Arrays.stream(values())
        .takeWhile(block -> block != this)
        .mapToInt(block -> block.size)
        .sum();
  }

  /** Place of one of its values among all of an event, see {@link SignatureLayout}. */
  public int index(int value) {
    return SignatureLayout.VALUES + offset() + value;
  }

  /** Further values of an event. */
  public static int total() {
    return Arrays.stream(values()).mapToInt(block -> block.size).sum();
  }
}
