package io.addra.kernels.scene;

import io.addra.kernels.body.LatticeLayout;
import io.addra.kernels.body.LocatorLayout;
import io.addra.kernels.body.TraceKernel;

/**
 * One or more worlds as flat arrays: what a device uploads once and traces rays through. Immutable
 * by contract: the arrays are shared, and nobody writes to them.
 *
 * @param boxes padded bounding boxes, {@link TraceKernel#BOX_STRIDE} floats per node (cm)
 * @param nodes tree in preorder, {@link TraceKernel#NODE_STRIDE} ints per node
 * @param primitives {@link TraceKernel#PRIMITIVE_STRIDE} ints per primitive
 * @param cones surfaces of revolution, {@link TraceKernel#CONE_STRIDE} doubles per primitive
 * @param planes half-spaces, {@link TraceKernel#PLANE_STRIDE} doubles per plane
 * @param frames local frames, {@link TraceKernel#FRAME_STRIDE} doubles per frame
 * @param lattices rings and columns of pieces, see {@link LatticeLayout}
 * @param wedges numbers of the lattices, see {@link LatticeLayout}
 * @param cells nodes by direction, see {@link LocatorLayout}; only its head, of zeros, where there
 *     is no locator
 * @param slots number of spectra that intervals are attributed to
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are this record's purpose
public record Scene(
    float[] boxes,
    int[] nodes,
    int[] primitives,
    double[] cones,
    double[] planes,
    double[] frames,
    int[] lattices,
    double[] wedges,
    int[] cells,
    int slots) {

  /** Checks that the arrays fit together. */
  public Scene {
    if (boxes.length / TraceKernel.BOX_STRIDE != nodes.length / TraceKernel.NODE_STRIDE
        || primitives.length / TraceKernel.PRIMITIVE_STRIDE
            != cones.length / TraceKernel.CONE_STRIDE) {
      throw new IllegalArgumentException("arrays of a scene do not fit together");
    }
  }

  /** Number of nodes of the tree. */
  public int nodeCount() {
    return nodes.length / TraceKernel.NODE_STRIDE;
  }

  /** Number of primitives. */
  public int primitiveCount() {
    return primitives.length / TraceKernel.PRIMITIVE_STRIDE;
  }

  /**
   * Intervals to make room for per ray: two for each primitive and node in a small scene, and 256
   * in a large one, where a ray meets only few of them. A ray with more is an error, never cut
   * short.
   */
  public int suggestedHitCapacity() {
    return Math.max(1, Math.min(2 * Math.max(primitiveCount(), nodeCount()), 256));
  }

  /** Size of all arrays in bytes. */
  public long bytes() {
    return 4L * (boxes.length + nodes.length + primitives.length + lattices.length + cells.length)
        + 8L * (cones.length + planes.length + frames.length + wedges.length);
  }
}
