package io.addra.geometry.detector;

import io.addra.geometry.field.MagneticField;
import io.addra.geometry.space.Transform;
import io.addra.geometry.volume.Volume;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A detector: a world of its own, in the Belle II frame (origin at the nominal interaction point, z
 * along the solenoid, y up, x away from the ring's centre; cm). Immutable.
 *
 * @param name name in quantities
 * @param title short title
 * @param description what it contains and leaves out
 * @param regions leaf regions, in the order of the file
 * @param parents sums of leaf regions
 * @param volumes volumes at the top; what is in none of them is 'outside'
 * @param field magnetic field, none where the file gives none
 * @param parameters numbers that can be given other values, with those in use
 * @param expectations what the file says must come out of a check
 * @param hash SHA-256 of all its files, lower-case hexadecimal
 */
public record Detector(
    String name,
    String title,
    String description,
    List<Region> regions,
    List<ParentRegion> parents,
    List<Volume> volumes,
    MagneticField field,
    List<Parameter> parameters,
    List<Expectation> expectations,
    String hash) {

  /** Copies the lists. */
  public Detector {
    regions = List.copyOf(regions);
    parents = List.copyOf(parents);
    volumes = List.copyOf(volumes);
    parameters = List.copyOf(parameters);
    expectations = List.copyOf(expectations);
  }

  /** The same detector under another name in quantities. */
  public Detector named(String newName) {
    return new Detector(
        newName,
        title,
        description,
        regions,
        parents,
        volumes,
        field,
        parameters,
        expectations,
        hash);
  }

  /** Number of volumes. */
  public int volumeCount() {
    return volumes.stream().mapToInt(Volume::count).sum();
  }

  /** Visits all volumes, mothers first, each with the transform from its own frame. */
  public void visit(BiConsumer<Volume, Transform> visitor) {
    volumes.forEach(volume -> volume.visit(Transform.IDENTITY, visitor));
  }
}
