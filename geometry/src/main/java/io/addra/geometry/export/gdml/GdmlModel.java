package io.addra.geometry.export.gdml;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.export.gdml.LogicalVolume.Placement;
import io.addra.geometry.export.tree.ExportTree;
import io.addra.geometry.export.tree.ExportVolume;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Material;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a GDML document of a detector has: each distinct solid, and each distinct volume, once, in
 * an order in which nothing refers to what follows.
 */
final class GdmlModel {
  private final GdmlNames names = new GdmlNames();
  private final Map<GdmlSolid, String> solids = new LinkedHashMap<>();
  private final Map<String, Material> materials = new LinkedHashMap<>();
  private final IdentityHashMap<Shape, CentredSolid> byShape = new IdentityHashMap<>();
  private final Map<Key, LogicalVolume> byKey = new HashMap<>();
  private final List<LogicalVolume> volumes = new ArrayList<>();
  private final List<Placement> top = new ArrayList<>();
  private final double halfWorldCm;

  /** What makes two volumes the same. */
  private record Key(
      String material,
      String region,
      Map<String, Double> properties,
      String solid,
      List<Daughter> daughters) {}

  private record Daughter(String name, String volume, Transform transform) {}

  GdmlModel(Detector detector) {
    double reach = 0;
    for (ExportVolume volume : ExportTree.of(detector)) {
      top.add(placement(volume, Transform.IDENTITY));
      for (Vector3 corner : volume.transform().apply(volume.shape().bounds()).corners()) {
        reach = Math.max(reach, Math.max(Math.abs(corner.x()), Math.abs(corner.y())));
        reach = Math.max(reach, Math.abs(corner.z()));
      }
    }
    halfWorldCm = Math.ceil(1.01 * reach) + 1;
  }

  /** Gives names to things. */
  GdmlNames names() {
    return names;
  }

  /** Solids with their names. */
  Map<GdmlSolid, String> solids() {
    return solids;
  }

  /** Materials in use, by name. */
  Map<String, Material> materials() {
    return materials;
  }

  /** Volumes, daughters first. */
  List<LogicalVolume> volumes() {
    return volumes;
  }

  /** What is placed in the world, in the detector's frame. */
  List<Placement> top() {
    return top;
  }

  /** Half of the side of a cube about the origin with everything inside (cm). */
  double halfWorldCm() {
    return halfWorldCm;
  }

  /**
   * Places a volume.
   *
   * @param mother from the frame of the mother's shape to that of its solid
   */
  private Placement placement(ExportVolume v, Transform mother) {
    CentredSolid solid = byShape.computeIfAbsent(v.shape(), GdmlSolids::of);
    Vector3 c = solid.centre();
    Transform toSolid = Transform.translation(-c.x(), -c.y(), -c.z());
    List<Placement> daughters = v.daughters().stream().map(d -> placement(d, toSolid)).toList();
    Transform fromSolid = Transform.translation(c.x(), c.y(), c.z());
    return new Placement(
        names.unique("pv." + v.volume().path()),
        logical(v.volume(), solidName(solid.solid(), v.volume()), daughters),
        mother.after(v.transform()).after(fromSolid));
  }

  private LogicalVolume logical(Volume volume, String solid, List<Placement> daughters) {
    List<Daughter> inside =
        daughters.stream()
            .map(d -> new Daughter(ownName(d.name()), d.volume().name(), d.transform()))
            .toList();
    Material material = volume.material();
    Key key = new Key(material.name(), volume.region(), volume.properties(), solid, inside);
    return byKey.computeIfAbsent(
        key,
        _ -> {
          materials.putIfAbsent(material.name(), material);
          LogicalVolume made =
              new LogicalVolume(names.unique("lv." + volume.path()), volume, solid, daughters);
          volumes.add(made);
          return made;
        });
  }

  private String solidName(GdmlSolid solid, Volume volume) {
    return solids.computeIfAbsent(solid, _ -> names.unique("solid." + volume.path()));
  }

  private static String ownName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
