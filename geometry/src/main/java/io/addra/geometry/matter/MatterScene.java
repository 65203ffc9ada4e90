package io.addra.geometry.matter;

import io.addra.geometry.compile.Hulls;
import io.addra.geometry.compile.SceneAssembler;
import io.addra.geometry.compile.SceneNode;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.body.TraceKernel;
import io.addra.kernels.scene.Scene;
import io.addra.materials.Material;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A detector compiled by material, with marks on what is looked for: what {@link
 * io.addra.kernels.body.MaterialKernel} takes. A slot is a material and a kind. A volume without a
 * mark whose slot is its mother's leaves no trace. Immutable.
 */
public final class MatterScene {
  private static final int OUTSIDE = -1;

  private final Scene scene;
  private final List<Slot> slots;

  /**
   * What intervals are added to.
   *
   * @param material the matter
   * @param kind what it is marked as, 0 for nothing
   * @param zone the zone that it is in
   */
  private record Slot(Material material, int kind, int zone) {}

  /** What the matter in a place adds to a depth. */
  @FunctionalInterface
  public interface PerLength {
    /**
     * Depth per cm.
     *
     * @param material the matter
     * @param zone the zone that it is in
     */
    double perCm(Material material, int zone);
  }

  private MatterScene(Scene scene, List<Slot> slots) {
    this.scene = scene;
    this.slots = List.copyOf(slots);
  }

  /**
   * Compiles a detector.
   *
   * @param kindOf what a volume is marked as: 0 for nothing, else a number above 0; a marked volume
   *     has no daughters
   * @throws IllegalArgumentException if a marked volume has daughters
   */
  public static MatterScene of(Detector detector, ToIntFunction<Volume> kindOf) {
    return of(detector, kindOf, _ -> 0);
  }

  /**
   * Compiles a detector in which the same matter may count differently from place to place.
   *
   * @param kindOf as in {@link #of(Detector, ToIntFunction)}
   * @param zoneOf the zone of a volume, any number
   * @throws IllegalArgumentException if a marked volume has daughters
   */
  public static MatterScene of(
      Detector detector, ToIntFunction<Volume> kindOf, ToIntFunction<Volume> zoneOf) {
    Map<Slot, Integer> slots = new LinkedHashMap<>();
    List<SceneNode> world =
        nodes(detector.volumes(), Transform.IDENTITY, OUTSIDE, new Hulls(), slots, kindOf, zoneOf);
    Scene scene = new SceneAssembler().add(world).build(slots.size());
    return new MatterScene(scene, List.copyOf(slots.keySet()));
  }

  /**
   * Compiles what is marked in a detector and nothing else.
   *
   * @param kindOf as in {@link #of}
   */
  public static MatterScene ofMarked(Detector detector, ToIntFunction<Volume> kindOf) {
    Map<Slot, Integer> slots = new LinkedHashMap<>();
    Hulls hulls = new Hulls();
    List<SceneNode> world = new ArrayList<>();
    detector.visit((volume, place) -> {
      int kind = kindOf.applyAsInt(volume);
      if (kind > 0) {
        int slot = slots.computeIfAbsent(new Slot(volume.material(), kind, 0), _ -> slots.size());
        world.add(SceneNode.of(volume.shape(), place, hulls, slot, OUTSIDE, -1, List.of()));
      }
    });
    Scene scene = new SceneAssembler().add(world).build(slots.size());
    return new MatterScene(scene, List.copyOf(slots.keySet()));
  }

  private static List<SceneNode> nodes(
      List<Volume> volumes,
      Transform outer,
      int mother,
      Hulls hulls,
      Map<Slot, Integer> slots,
      ToIntFunction<Volume> kindOf,
      ToIntFunction<Volume> zoneOf) {
    List<SceneNode> result = new ArrayList<>();
    for (Volume volume : volumes) {
      int kind = kindOf.applyAsInt(volume);
      if (kind > 0 && !volume.daughters().isEmpty()) {
        throw new IllegalArgumentException(
            volume.path() + " is to be marked and has daughters, whose matter is not its own");
      }
      Transform world = outer.after(volume.transform());
      Slot own = new Slot(volume.material(), kind, zoneOf.applyAsInt(volume));
      int slot = slots.computeIfAbsent(own, _ -> slots.size());
      List<SceneNode> inside = nodes(volume.daughters(), world, slot, hulls, slots, kindOf, zoneOf);
      if (kind == 0 && slot == mother) {
        result.addAll(inside);
      } else {
        result.add(SceneNode.of(volume.shape(), world, hulls, slot, mother, -1, inside));
      }
    }
    return result;
  }

  /** What the kernels trace. */
  public Scene scene() {
    return scene;
  }

  /** Radiation lengths per cm of each node less those of its mother, or of nothing outside. */
  public double[] excessPerCm() {
    return excessPerCm((material, _) -> 1 / material.x0Cm());
  }

  /** A property of each node's matter less that of its mother's, or of nothing outside. */
  double[] excess(ToDoubleFunction<Material> property) {
    return excessPerCm((material, _) -> property.applyAsDouble(material));
  }

  /** What each node adds to a depth per cm less what its mother does, or nothing outside. */
  public double[] excessPerCm(PerLength depth) {
    return IntStream.range(0, scene.nodeCount())
        .mapToDouble(node ->
            perCm(node, TraceKernel.NODE_PLUS, depth) - perCm(node, TraceKernel.NODE_MINUS, depth))
        .toArray();
  }

  private double perCm(int node, int which, PerLength depth) {
    int slot = slot(node, which);
    return slot < 0 ? 0 : depth.perCm(slots.get(slot).material(), slots.get(slot).zone());
  }

  private int slot(int node, int which) {
    return scene.nodes()[node * TraceKernel.NODE_STRIDE + which];
  }

  /** Kind of each node, 0 for what is not looked for. */
  public int[] kinds() {
    return IntStream.range(0, scene.nodeCount())
        .map(node -> slot(node, TraceKernel.NODE_PLUS))
        .map(slot -> slot < 0 ? 0 : slots.get(slot).kind())
        .toArray();
  }

  /** The materials that a mark stands on, in the order of their first volume. */
  public List<Material> materials(int kind) {
    return slots.stream().filter(slot -> slot.kind() == kind).map(Slot::material).toList();
  }
}
