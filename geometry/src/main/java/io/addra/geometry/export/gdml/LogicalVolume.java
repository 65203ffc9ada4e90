package io.addra.geometry.export.gdml;

import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.List;

/**
 * A volume of GDML that may stand in many places. Immutable.
 *
 * @param name its name in the document
 * @param volume one of the detector's volumes that it stands for
 * @param solid name of its solid
 * @param daughters what is placed in it, in the frame of its solid
 */
record LogicalVolume(String name, Volume volume, String solid, List<Placement> daughters) {

  /** Copies the list. */
  LogicalVolume {
    daughters = List.copyOf(daughters);
  }

  /**
   * One place of a volume in another. Immutable.
   *
   * @param name its name in the document; what follows its last dot is the volume's own name
   * @param volume what is placed
   * @param transform from the frame of its solid to that of its mother's
   */
  record Placement(String name, LogicalVolume volume, Transform transform) {}
}
