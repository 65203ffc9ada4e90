package io.addra.geometry.compile;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Region;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compiles detectors for the scan of regions: a volume whose region is that of its mother leaves no
 * trace, all others add their intervals to their own region and take them from the mother's.
 */
public final class SceneCompiler {
  private final List<Slot> slots = new ArrayList<>();
  private final SceneAssembler assembler;
  private final Hulls hulls = new Hulls();

  private SceneCompiler(SceneAssembler assembler) {
    this.assembler = assembler;
  }

  /**
   * Compiles detectors, each a world of its own, and overlays into one scene.
   *
   * <p>Slots: for each detector its regions in the order of its file and then {@code outside},
   * after all detectors the overlays. The slot of outside is only taken from: what is to be added
   * to it is every path in full.
   *
   * @param detectors detectors, in the order of the slots
   * @param overlays regions of the user's
   */
  public static CompiledScene compile(List<Detector> detectors, List<Overlay> overlays) {
    return compile(detectors, overlays, new SceneAssembler());
  }

  static CompiledScene compile(
      List<Detector> detectors, List<Overlay> overlays, SceneAssembler assembler) {
    SceneCompiler compiler = new SceneCompiler(assembler);
    detectors.forEach(compiler::add);
    overlays.forEach(compiler::add);
    Scene scene = compiler.assembler.build(compiler.slots.size());
    return new CompiledScene(scene, compiler.slots);
  }

  private void add(Detector detector) {
    Map<String, Integer> slotOf = new LinkedHashMap<>();
    for (Region region : detector.regions()) {
      slotOf.put(region.name(), slots.size());
      slots.add(new Slot(detector.name(), region.name(), Slot.Kind.REGION));
    }
    int outside = slots.size();
    slots.add(new Slot(detector.name(), Region.OUTSIDE, Slot.Kind.OUTSIDE));
    assembler.add(nodes(detector.volumes(), Transform.IDENTITY, outside, slotOf));
  }

  private List<SceneNode> nodes(
      List<Volume> volumes, Transform outer, int mother, Map<String, Integer> slotOf) {
    List<SceneNode> result = new ArrayList<>();
    for (Volume volume : volumes) {
      Transform world = outer.after(volume.transform());
      int slot = Objects.requireNonNull(slotOf.get(volume.region()));
      List<SceneNode> inside = nodes(volume.daughters(), world, slot, slotOf);
      if (slot == mother) {
        result.addAll(inside);
      } else {
        result.add(SceneNode.of(volume.shape(), world, hulls, slot, mother, -1, inside));
      }
    }
    return result;
  }

  private void add(Overlay overlay) {
    int slot = slots.size();
    slots.add(new Slot(overlay.name(), "", Slot.Kind.OVERLAY));
    var pieces = overlay.pieces();
    if (!pieces.isEmpty()) {
      assembler.add(List.of(SceneNode.of(pieces, slot)));
    }
  }
}
