package io.addra.geometry.export.tree;

import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.List;

/**
 * A volume whose place in its mother is a rotation and a shift. Where the detector mirrors a
 * volume, the shape here is the mirror image, and the volumes inside it are placed in the mirrored
 * frame. Immutable.
 *
 * @param volume the detector's volume: name, path, material, region
 * @param shape its shape in its own frame; equal shapes are one object
 * @param transform from its own frame to its mother's, never a reflection
 * @param daughters volumes inside it
 */
public record ExportVolume(
    Volume volume, Shape shape, Transform transform, List<ExportVolume> daughters) {

  /** Copies the list. */
  public ExportVolume {
    daughters = List.copyOf(daughters);
  }
}
