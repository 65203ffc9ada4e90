package io.addra.propagation.detect;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.Overlay;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.compile.Slot;
import io.addra.kernels.scene.Scene;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Signature;
import java.util.List;

/**
 * The region about the z axis in which the vertices of all signatures of a scan are: decays are
 * drawn in it alone. Immutable.
 *
 * @param scene the region as a scene of one slot
 * @param slot its slot
 */
record FiducialVolume(Scene scene, int slot) {
  /** Where a signature does not say: further out no track crosses anything. */
  private static final double LARGEST_RADIUS_CM = 200;

  private static final double SMALLEST_Z_CM = -200;
  private static final double LARGEST_Z_CM = 250;

  /** Cylinders through the axis have rays of no length on them: a bit more is harmless. */
  private static final double MARGIN_CM = 1e-6;

  /** The region of these signatures. */
  static FiducialVolume of(List<Signature> signatures) {
    double[] r = hull(signatures, EventValue.RADIUS, 0, LARGEST_RADIUS_CM);
    double[] z = hull(signatures, EventValue.Z, SMALLEST_Z_CM, LARGEST_Z_CM);
    Overlay overlay =
        Overlay.of(
            "fiducial",
            new double[] {Math.max(0, r[0] - MARGIN_CM), r[1] + MARGIN_CM},
            new double[] {z[0] - MARGIN_CM, z[1] + MARGIN_CM},
            new double[] {0, 180});
    CompiledScene compiled = SceneCompiler.compile(List.of(), List.of(overlay));
    int slot = compiled.slots().indexOf(new Slot("fiducial", "", Slot.Kind.OVERLAY));
    return new FiducialVolume(compiled.scene(), slot);
  }

  /** From the least to the greatest that any of them allows, within limits. */
  private static double[] hull(
      List<Signature> signatures, EventValue value, double least, double most) {
    double from =
        signatures.stream()
            .map(s -> s.selection().range(value))
            .mapToDouble(Range::least)
            .min()
            .orElse(least);
    double to =
        signatures.stream()
            .map(s -> s.selection().range(value))
            .mapToDouble(Range::most)
            .max()
            .orElse(most);
    return new double[] {Math.max(least, from), Math.min(most, to)};
  }
}
