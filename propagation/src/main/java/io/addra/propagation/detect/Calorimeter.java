package io.addra.propagation.detect;

import io.addra.geometry.budget.RegionNames;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.matter.MatterScene;
import io.addra.kernels.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The crystals of a detector and all matter, as the kernels of photons take them: crystals are all
 * that is in the regions of {@code ecl}. Immutable, but for the arrays.
 *
 * @param scene the detector by material
 * @param excess radiation lengths per cm of each node less those of its mother
 * @param kinds 1 for each node that is a crystal
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are what kernels take
public record Calorimeter(Scene scene, double[] excess, int[] kinds) {
  private static final String CRYSTALS = "ecl";

  /** The calorimeter of a detector; none where it has no regions {@code ecl}. */
  public static Optional<Calorimeter> of(Detector detector) {
    List<String> parents = detector.parents().stream().map(ParentRegion::name).toList();
    if (!parents.contains(CRYSTALS)) {
      return Optional.empty();
    }
    Set<String> crystals = RegionNames.leaves(detector, List.of(CRYSTALS));
    MatterScene matter =
        MatterScene.of(detector, volume -> crystals.contains(volume.region()) ? 1 : 0);
    return Optional.of(new Calorimeter(matter.scene(), matter.excessPerCm(), matter.kinds()));
  }
}
