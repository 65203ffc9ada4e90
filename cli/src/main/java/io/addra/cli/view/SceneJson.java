package io.addra.cli.view;

import io.addra.cli.page.PackedNumbers;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.ParentRegion;
import io.addra.geometry.detector.Region;
import io.addra.geometry.export.mesh.Mesh;
import io.addra.geometry.export.mesh.Tessellator;
import io.addra.geometry.export.tree.ExportTree;
import io.addra.geometry.export.tree.ExportVolume;
import io.addra.geometry.shape.ConeSection;
import io.addra.geometry.shape.RevolvedShape;
import io.addra.geometry.shape.Shape;
import io.addra.geometry.space.Transform;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.materials.Material;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The volumes of a detector for the page: each distinct shape once as triangles, and per volume the
 * numbers of its shape, material, region and mother, its name, and its place in the detector's
 * frame (cm). Mothers come before their daughters.
 */
final class SceneJson {
  private static final double CHORD_ERROR_CM = 0.02;
  private static final int FEWEST_CHORDS = 12;

  private final ObjectNode root = JsonMapper.shared().createObjectNode();
  private final int segments;
  private final IdentityHashMap<Shape, Integer> shapes = new IdentityHashMap<>();
  private final Map<String, Integer> materials = new LinkedHashMap<>();
  private final Map<String, Integer> regions = new LinkedHashMap<>();
  private final Map<List<String>, Integer> origins = new LinkedHashMap<>();
  private final ArrayNode shapeList;
  private final ArrayNode materialList;
  private final ArrayNode originList;
  private final List<Integer> volumes = new ArrayList<>();
  private final List<Double> places = new ArrayList<>();
  private final StringBuilder names = new StringBuilder();
  private final ObjectNode properties;

  private SceneJson(Detector detector, int segments) {
    this.segments = segments;
    root.put("name", detector.name());
    root.put("title", detector.title());
    root.put("description", detector.description().strip());
    root.put("sha256", detector.hash());
    ArrayNode regionList = root.putArray("regions");
    for (Region region : detector.regions()) {
      regions.put(region.name(), regions.size());
      regionList.addObject().put("name", region.name()).put("title", region.title());
    }
    ArrayNode parents = root.putArray("parents");
    for (ParentRegion parent : detector.parents()) {
      ArrayNode of =
          parents
              .addObject()
              .put("name", parent.name())
              .put("title", parent.title())
              .putArray("of");
      parent.of().forEach(region -> of.add(regions.getOrDefault(region, -1)));
    }
    shapeList = root.putArray("shapes");
    materialList = root.putArray("materials");
    originList = root.putArray("origins");
    properties = root.putObject("properties");
  }

  /**
   * The tree of a detector.
   *
   * @param segments most chords of a full turn of round surfaces
   */
  static ObjectNode of(Detector detector, int segments) {
    SceneJson scene = new SceneJson(detector, segments);
    for (ExportVolume volume : ExportTree.of(detector)) {
      scene.add(volume, -1, Transform.IDENTITY);
    }
    scene.root.put("count", detector.volumeCount());
    scene.root.put("volumes", PackedNumbers.ints(scene.volumes));
    scene.root.put("places", PackedNumbers.floats(scene.places));
    scene.root.put("names", scene.names.toString());
    return scene.root;
  }

  private void add(ExportVolume v, int mother, Transform outer) {
    int index = places.size() / 12;
    Volume volume = v.volume();
    Transform world = outer.after(v.transform());
    volumes.addAll(
        List.of(
            shapes.computeIfAbsent(v.shape(), this::shape),
            materials.computeIfAbsent(volume.material().name(), _ -> material(volume.material())),
            regions.getOrDefault(volume.region(), -1),
            mother,
            origins.computeIfAbsent(
                List.of(
                    volume.provenance().source(),
                    volume.provenance().confidence().word(),
                    volume.provenance().note()),
                this::origin)));
    for (Vector3 column :
        List.of(
            world.turn(Vector3.X), world.turn(Vector3.Y), world.turn(Vector3.Z), world.shift())) {
      places.addAll(List.of(column.x(), column.y(), column.z()));
    }
    names.append(names.isEmpty() ? "" : "\n").append(volume.name());
    if (!volume.properties().isEmpty()) {
      ObjectNode node = properties.putObject(Integer.toString(index));
      volume.properties().forEach(node::put);
    }
    for (ExportVolume daughter : v.daughters()) {
      add(daughter, index, world);
    }
  }

  private int shape(Shape shape) {
    Mesh mesh = Tessellator.mesh(shape, chords(shape));
    List<Double> corners = new ArrayList<>();
    mesh.vertices().forEach(p -> corners.addAll(List.of(p.x(), p.y(), p.z())));
    List<Integer> triangles = new ArrayList<>();
    mesh.triangles().forEach(t -> triangles.addAll(List.of(t.a(), t.b(), t.c())));
    boolean small = mesh.vertices().size() <= 1 << 16;
    shapeList
        .addObject()
        .put("corners", PackedNumbers.floats(corners))
        .put(
            small ? "triangles16" : "triangles32",
            small ? PackedNumbers.shorts(triangles) : PackedNumbers.ints(triangles));
    return shapeList.size() - 1;
  }

  /** Chords of a full turn: fewer for thin things, as long as they are within 0.2 mm. */
  private int chords(Shape shape) {
    if (!(shape instanceof RevolvedShape round)) {
      return segments;
    }
    double r =
        round.revolution().sections().stream().mapToDouble(ConeSection::rMax).max().orElse(0);
    int chords = FEWEST_CHORDS;
    while (chords < segments && Tessellator.chordErrorCm(r, chords) > CHORD_ERROR_CM) {
      chords += 4;
    }
    return Math.min(chords, segments);
  }

  private int material(Material material) {
    materialList
        .addObject()
        .put("name", material.name())
        .put("density", material.densityGcm3())
        .put("x0", material.x0Cm())
        .put("lambda", material.lambdaICm());
    return materialList.size() - 1;
  }

  private int origin(List<String> origin) {
    originList
        .addObject()
        .put("source", origin.get(0))
        .put("confidence", origin.get(1))
        .put("note", origin.get(2));
    return originList.size() - 1;
  }
}
