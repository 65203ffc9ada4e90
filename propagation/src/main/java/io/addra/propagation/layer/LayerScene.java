package io.addra.propagation.layer;

import io.addra.geometry.budget.RegionNames;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.matter.MatterScene;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.body.DepthKernel;
import io.addra.kernels.body.LayerKernel;
import io.addra.kernels.scene.Scene;
import io.addra.materials.Material;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sensing layers of a detector in all its matter, as the kernels of products take them.
 * Immutable, but for the arrays.
 *
 * <p>Layers are found by the names of the detector's file. With regions {@code klm-gaps}, they are
 * what in these has a number of strips or is the gas of a resistive plate chamber, by the part
 * {@code layer-N} of its path: all sectors of layer N of one part of the detector are one. Else
 * they are volumes named {@code plane-N}, each by itself. A volume named {@code calorimeter} is
 * one.
 *
 * <p>The zone of a place is 0 outside, 1 inside, and 2 inside in what is dense, with a radiation
 * length below 3 cm, such as iron and lead. Inside is in the regions of {@code klm}, and without
 * these anywhere in the detector.
 *
 * @param scene the detector by material
 * @param layers names of the layers, in the order of their numbers
 * @param kinds of each node, as {@link LayerKernel} has them
 * @param matter of each node, as {@link LayerKernel} has it
 * @param flight of each node, as {@link DepthKernel} has it
 * @param placeCm resolution of a place (cm), the property {@code position_resolution_cm}; 0 if none
 * @param timeNs resolution of a time (ns), the property {@code time_resolution_ns}; 0 if none
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record LayerScene(
    Scene scene,
    List<String> layers,
    int[] kinds,
    double[] matter,
    double[] flight,
    double placeCm,
    double timeNs) {
  private static final String MUONS = "klm";
  private static final String MUON_GAPS = "klm-gaps";
  private static final String STRIPS = "strips";
  private static final String PLATE_GAS = "rpc_gas";
  private static final String CALORIMETER = "calorimeter";
  private static final Pattern GAP = Pattern.compile("(.*?/layer-\\d+)([-/].*)?");
  private static final Pattern PLANE = Pattern.compile("plane-\\d+");
  private static final double DENSE_CM = 3;
  private static final double GEV_PER_MEV = 1e-3;

  /** Copies the list. */
  public LayerScene {
    layers = List.copyOf(layers);
  }

  /**
   * The layers of a detector, none where it has none.
   *
   * @throws IllegalArgumentException if there are more than {@link LayerKernel} knows
   */
  public static LayerScene of(Detector detector) {
    Set<String> gaps = leaves(detector, MUON_GAPS);
    Set<String> inside = leaves(detector, MUONS);
    Map<String, Integer> numbers = numbers(detector, gaps);
    MatterScene scene =
        MatterScene.of(
            detector,
            volume -> kind(volume, gaps, numbers),
            volume -> inside.isEmpty() || inside.contains(volume.region()) ? 1 : 0);
    double[] interaction = scene.excessPerCm((m, _) -> 1 / m.lambdaICm());
    double[] matter =
        interleaved(
            interaction,
            scene.excessPerCm(),
            scene.excessPerCm((m, _) -> GEV_PER_MEV * m.dedxMinMevCm()));
    double[] flight =
        interleaved(
            interaction,
            scene.excessPerCm((m, zone) -> zone / m.lambdaICm()),
            scene.excessPerCm((m, zone) -> zone * (isDense(m) ? 2 : 1)));
    return new LayerScene(
        scene.scene(),
        List.copyOf(numbers.keySet()),
        scene.kinds(),
        matter,
        flight,
        property(detector, "position_resolution_cm"),
        property(detector, "time_resolution_ns"));
  }

  /** The largest that a volume at the top has; 0 if none does. */
  private static double property(Detector detector, String name) {
    return detector.volumes().stream()
        .mapToDouble(volume -> volume.properties().getOrDefault(name, 0.0))
        .max()
        .orElse(0);
  }

  /** Whether a detector has any layer. */
  public static boolean has(Detector detector) {
    return !numbers(detector, leaves(detector, MUON_GAPS)).isEmpty();
  }

  private static boolean isDense(Material material) {
    return material.x0Cm() < DENSE_CM;
  }

  private static Set<String> leaves(Detector detector, String parent) {
    List<String> parents = detector.parents().stream().map(ParentRegion::name).toList();
    return parents.contains(parent) ? RegionNames.leaves(detector, List.of(parent)) : Set.of();
  }

  /** Numbers of the layers by their names, in the order of these. */
  private static Map<String, Integer> numbers(Detector detector, Set<String> gaps) {
    Set<String> names = new TreeSet<>();
    detector.visit((volume, _) -> {
      String name = layer(volume, gaps);
      if (!name.isEmpty()) {
        names.add(name);
      }
    });
    if (names.size() >= LayerKernel.CALORIMETER_KIND) {
      throw new IllegalArgumentException(
          "%s has %d layers, at most %d can be told apart"
              .formatted(detector.name(), names.size(), LayerKernel.CALORIMETER_KIND - 1));
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size() + 1));
    return numbers;
  }

  private static int kind(Volume volume, Set<String> gaps, Map<String, Integer> numbers) {
    String name = layer(volume, gaps);
    if (!name.isEmpty()) {
      return numbers.getOrDefault(name, 0);
    }
    boolean calorimeter = volume.daughters().isEmpty() && volume.name().equals(CALORIMETER);
    return calorimeter ? LayerKernel.CALORIMETER_KIND : 0;
  }

  /** Name of the layer that a volume is of, empty for none. */
  private static String layer(Volume volume, Set<String> gaps) {
    if (!volume.daughters().isEmpty()) {
      return "";
    }
    if (gaps.isEmpty()) {
      return PLANE.matcher(volume.name()).matches() ? volume.path() : "";
    }
    boolean senses =
        volume.properties().containsKey(STRIPS) || volume.material().name().equals(PLATE_GAS);
    Matcher gap = GAP.matcher(volume.path());
    return gaps.contains(volume.region()) && senses && gap.matches() ? gap.group(1) : "";
  }

  private static double[] interleaved(double[]... columns) {
    double[] rows = new double[columns[0].length * columns.length];
    for (int node = 0; node < columns[0].length; node++) {
      for (int k = 0; k < columns.length; k++) {
        rows[node * columns.length + k] = columns[k][node];
      }
    }
    return rows;
  }
}
