package io.addra.propagation.detect;

import io.addra.geometry.compile.CompiledScene;
import io.addra.geometry.compile.Hulls;
import io.addra.geometry.compile.Overlay;
import io.addra.geometry.compile.SceneAssembler;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.compile.SceneNode;
import io.addra.geometry.compile.Slot;
import io.addra.geometry.detector.Detector;
import io.addra.kernels.scene.Scene;
import io.addra.propagation.signature.EventValue;
import io.addra.propagation.signature.Range;
import io.addra.propagation.signature.Selection;
import io.addra.propagation.signature.Signature;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The region in which the vertices of all signatures of a scan are: decays are drawn in it alone.
 * About the z axis for the detector with tracks, the whole of a far detector. Immutable.
 *
 * @param scene the region as a scene of one slot
 * @param slot its slot
 * @param limits least and greatest distance from the z axis, least and greatest z (cm)
 */
@SuppressWarnings("ArrayRecordComponent") // as kernels take them
record FiducialVolume(Scene scene, int slot, double[] limits) {
  /** Where a signature does not say: further out no track crosses anything. */
  static final double LARGEST_RADIUS_CM = 200;

  static final double SMALLEST_Z_CM = -200;
  static final double LARGEST_Z_CM = 250;

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
    double[] limits = {r[0], r[1], z[0], z[1]};
    return new FiducialVolume(compiled.scene(), slot, limits);
  }

  /** The outlines of a detector, whose volumes at the top do not overlap. */
  static FiducialVolume of(Detector detector) {
    Hulls hulls = new Hulls();
    List<SceneNode> outlines =
        detector.volumes().stream()
            .map(v -> SceneNode.of(v.shape(), v.transform(), hulls, 0, -1, -1, List.of()))
            .toList();
    double[] limits = {0, LARGEST_RADIUS_CM, SMALLEST_Z_CM, LARGEST_Z_CM};
    return new FiducialVolume(new SceneAssembler().add(outlines).build(1), 0, limits);
  }

  /** A selection that looks for vertices within the limits where it does not say. */
  static Selection bounded(Selection selection) {
    Map<EventValue, Range> ranges = new EnumMap<>(EventValue.class);
    ranges.putAll(selection.ranges());
    ranges.put(EventValue.RADIUS, within(selection.range(EventValue.RADIUS), 0, LARGEST_RADIUS_CM));
    ranges.put(EventValue.Z, within(selection.range(EventValue.Z), SMALLEST_Z_CM, LARGEST_Z_CM));
    return selection.withRanges(ranges);
  }

  private static Range within(Range range, double least, double most) {
    double from = Double.isFinite(range.least()) ? range.least() : Math.min(least, range.most());
    return new Range(from, Double.isFinite(range.most()) ? range.most() : Math.max(most, from));
  }

  /** From the least to the greatest that any of them allows, limits where one does not say. */
  private static double[] hull(
      List<Signature> signatures, EventValue value, double least, double most) {
    double from =
        signatures.stream()
            .map(s -> s.selection().range(value))
            .mapToDouble(range -> Double.isFinite(range.least()) ? range.least() : least)
            .min()
            .orElse(least);
    double to =
        signatures.stream()
            .map(s -> s.selection().range(value))
            .mapToDouble(range -> Double.isFinite(range.most()) ? range.most() : most)
            .max()
            .orElse(most);
    return new double[] {from, to};
  }
}
