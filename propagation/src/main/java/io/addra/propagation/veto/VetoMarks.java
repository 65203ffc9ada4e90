package io.addra.propagation.veto;

import io.addra.geometry.budget.RegionNames;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.document.InputException;
import io.addra.geometry.matter.MatterScene;
import io.addra.geometry.volume.Volume;
import java.util.List;
import java.util.Set;

/**
 * What a veto looks for in a detector, by the names of its file: crystals are all that is in the
 * regions of {@code ecl}; planes of the muon system are what in the regions of {@code klm-gaps} has
 * a number of strips or is the gas of a resistive plate chamber; walls between crystals are volumes
 * named septum or fin. Immutable.
 */
final class VetoMarks {
  /** Kind of a crystal. */
  static final int CRYSTAL = 1;

  /** Kind of a plane of the muon system that gives a signal. */
  static final int MUON_PLANE = 2;

  /** Kind of a wall between crystals. */
  static final int WALL = 3;

  private static final String CRYSTALS = "ecl";
  private static final String MUONS = "klm-gaps";
  private static final String STRIPS = "strips";
  private static final String PLATE_GAS = "rpc_gas";

  private final Set<String> crystals;
  private final Set<String> muons;

  private VetoMarks(Set<String> crystals, Set<String> muons) {
    this.crystals = crystals;
    this.muons = muons;
  }

  /**
   * The marks of a detector.
   *
   * @throws InputException if it has no crystals
   */
  static VetoMarks of(Detector detector) {
    List<String> parents = detector.parents().stream().map(ParentRegion::name).toList();
    if (!parents.contains(CRYSTALS)) {
      throw new InputException(
          "",
          0,
          "",
          "a veto needs a detector with crystals, a sum of regions named '%s', which %s has not"
              .formatted(CRYSTALS, detector.name()));
    }
    return new VetoMarks(
        RegionNames.leaves(detector, List.of(CRYSTALS)),
        parents.contains(MUONS) ? RegionNames.leaves(detector, List.of(MUONS)) : Set.of());
  }

  /** The detector as matter with these marks. */
  MatterScene scene(Detector detector) {
    return MatterScene.of(detector, this::kind);
  }

  /** The crystals and nothing else. */
  MatterScene crystals(Detector detector) {
    return MatterScene.ofMarked(detector, volume -> kind(volume) == CRYSTAL ? CRYSTAL : 0);
  }

  /** What a volume is. */
  int kind(Volume volume) {
    if (crystals.contains(volume.region())) {
      return CRYSTAL;
    }
    if (muons.contains(volume.region())
        && (volume.properties().containsKey(STRIPS)
            || volume.material().name().equals(PLATE_GAS))) {
      return MUON_PLANE;
    }
    return isWall(volume) ? WALL : 0;
  }

  private static boolean isWall(Volume volume) {
    return volume.daughters().isEmpty()
        && volume.name().matches("(septum|(phi|theta)-fins?)(-.*)?");
  }
}
