package io.addra.geometry.volume;

import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.materials.Material;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A named volume and the daughters inside it. Daughters fill where they are; the rest is the
 * volume's own material and region. Immutable.
 *
 * @param name name, unique among its siblings
 * @param path names from the top, joined by '/'
 * @param material what it is made of
 * @param region leaf region that a decay in it is counted under
 * @param shape its shape, in its own frame
 * @param transform from its own frame to its mother's, or to the detector's for one at the top
 * @param daughters volumes inside it, in its frame
 * @param properties named numbers that say nothing of the geometry, such as {@code wires} or {@code
 *     time_resolution_ns}, in the order of the file; the name ends in the unit
 * @param provenance where its figures come from
 */
public record Volume(
    String name,
    String path,
    Material material,
    String region,
    Shape shape,
    Transform transform,
    List<Volume> daughters,
    Map<String, Double> properties,
    Provenance provenance) {

  /** Copies list and map. */
  public Volume {
    daughters = List.copyOf(daughters);
    properties =
        properties.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Number of volumes in this tree, itself included. */
  public int count() {
    return 1 + daughters.stream().mapToInt(Volume::count).sum();
  }

  /** Mass (g) of what is the volume's own: its daughters' space is theirs. */
  public double ownMassG() {
    double inside = daughters.stream().mapToDouble(d -> d.shape.volumeCm3()).sum();
    return (shape.volumeCm3() - inside) * material.densityGcm3();
  }

  /** The same volume with another place in its mother. */
  public Volume placed(Transform toMother) {
    return new Volume(
        name, path, material, region, shape, toMother, daughters, properties, provenance);
  }

  /** The same tree under another name. */
  public Volume renamed(String newName) {
    int slash = path.lastIndexOf('/') + 1;
    return under(newName, path.substring(0, slash) + newName);
  }

  /** The same tree below another mother, whose path ends in '/' or is empty. */
  public Volume below(String motherPath) {
    return under(name, motherPath + name);
  }

  private Volume under(String newName, String newPath) {
    List<Volume> moved =
        daughters.stream().map(d -> d.under(d.name, newPath + "/" + d.name)).toList();
    return new Volume(
        newName, newPath, material, region, shape, transform, moved, properties, provenance);
  }

  /**
   * Visits this volume and all below it, mothers first, each with the transform from its own frame
   * to the detector's.
   *
   * @param outer transform of the mother's frame to the detector's
   */
  public void visit(Transform outer, BiConsumer<Volume, Transform> visitor) {
    Transform world = outer.after(transform);
    visitor.accept(this, world);
    for (Volume daughter : daughters) {
      daughter.visit(world, visitor);
    }
  }
}
