package io.addra.geometry.export.tree;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves reflections from the placements of a detector into its shapes. */
public final class ExportTree {
  private final Map<Shape, Shape> shapes = new HashMap<>();
  private final Map<Shape, Shape> mirrored = new HashMap<>();

  private ExportTree() {}

  /** The volumes at the top of a detector, with all below them, in the detector's order. */
  public static List<ExportVolume> of(Detector detector) {
    return new ExportTree().volumes(detector.volumes(), false);
  }

  /**
   * Volumes in their mother's frame.
   *
   * @param flipped whether that frame is mirrored at its plane z = 0
   */
  private List<ExportVolume> volumes(List<Volume> siblings, boolean flipped) {
    return siblings.stream().map(volume -> volume(volume, flipped)).toList();
  }

  private ExportVolume volume(Volume volume, boolean flipped) {
    Transform place = volume.transform();
    Transform toMother = flipped ? Transform.MIRROR_Z.after(place) : place;
    boolean mirrors = toMother.mirrors();
    Shape shape = volume.shape();
    return new ExportVolume(
        volume,
        mirrors ? mirrored.computeIfAbsent(shape, s -> shared(Mirror.of(s))) : shared(shape),
        mirrors ? toMother.after(Transform.MIRROR_Z) : toMother,
        volumes(volume.daughters(), mirrors));
  }

  private Shape shared(Shape shape) {
    Shape known = shapes.putIfAbsent(shape, shape);
    return known == null ? shape : known;
  }
}
