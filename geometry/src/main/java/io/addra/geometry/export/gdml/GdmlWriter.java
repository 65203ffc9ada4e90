package io.addra.geometry.export.gdml;

import static io.addra.geometry.export.gdml.GdmlNumber.mm;
import static io.addra.geometry.export.gdml.GdmlNumber.number;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.export.gdml.LogicalVolume.Placement;
import io.addra.geometry.export.mesh.Mesh;
import io.addra.geometry.space.Vector3;
import io.addra.materials.Material;
import io.addra.materials.element.Element;
import io.addra.materials.element.Elements;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the parts of a document, in the order that the schema of GDML asks for. */
final class GdmlWriter {
  private static final String SCHEMA =
      "http://service-spi.web.cern.ch/service-spi/app/releases/GDML/schema/gdml.xsd";

  private final GdmlXml xml;
  private final Detector detector;
  private final Material around;
  private final GdmlModel model;
  private final GdmlNames names;
  private final Map<String, String> materialNames = new HashMap<>();
  private final Map<GdmlSolid.Facets, List<String>> corners = new HashMap<>();

  GdmlWriter(GdmlXml xml, Detector detector, Material around) {
    this.xml = xml;
    this.detector = detector;
    this.around = around;
    this.model = new GdmlModel(detector);
    this.names = model.names();
  }

  void write() {
    xml.start(
        "gdml",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:noNamespaceSchemaLocation",
        SCHEMA);
    define();
    materials();
    String world = names.unique("lv.world");
    String cube = names.unique("solid.world");
    solids(cube);
    structure(world, cube);
    xml.start("userinfo");
    auxiliary("addra_detector", detector.name());
    auxiliary("addra_title", detector.title());
    auxiliary("addra_sha256", detector.hash());
    xml.end();
    xml.start("setup", "name", names.unique("Default"), "version", "1.0");
    xml.empty("world", "ref", world);
    xml.end();
    xml.end();
  }

  /** The corners of tessellated solids; everything else is given where it is used. */
  private void define() {
    xml.start("define");
    for (Map.Entry<GdmlSolid, String> entry : model.solids().entrySet()) {
      if (entry.getKey() instanceof GdmlSolid.Facets facets) {
        List<Vector3> vertices = facets.mesh().vertices();
        List<String> named = vertices.stream().map(_ -> names.unique("corner")).toList();
        for (int k = 0; k < vertices.size(); k++) {
          position(vertices.get(k), "name", named.get(k));
        }
        corners.put(facets, named);
      }
    }
    xml.end();
  }

  private void materials() {
    Map<String, Material> used = new LinkedHashMap<>(model.materials());
    used.putIfAbsent(around.name(), around);
    Map<String, Element> elements = new TreeMap<>();
    used.values()
        .forEach(material ->
            material.massFractions().keySet().forEach(s -> elements.put(s, Elements.get(s))));
    xml.start("materials");
    Map<String, String> elementNames = new HashMap<>();
    for (Element element : elements.values()) {
      String name = names.unique("element." + element.symbol());
      elementNames.put(element.symbol(), name);
      xml.start(
          "element", "name", name, "formula", element.symbol(), "Z", Integer.toString(element.z()));
      xml.empty("atom", "unit", "g/mole", "value", number(element.aGMol()));
      xml.end();
    }
    used.values().forEach(material -> material(material, elementNames));
    xml.end();
  }

  private void material(Material material, Map<String, String> elementNames) {
    String name = names.unique(material.name());
    materialNames.put(material.name(), name);
    xml.start("material", "name", name);
    xml.empty("RL", "unit", "cm", "value", number(material.x0Cm()));
    xml.empty("AL", "unit", "cm", "value", number(material.lambdaICm()));
    xml.empty("D", "unit", "g/cm3", "value", number(material.densityGcm3()));
    double sum = material.massFractions().values().stream().mapToDouble(d -> d).sum();
    material
        .massFractions()
        .forEach((symbol, share) ->
            xml.empty(
                "fraction",
                "n",
                number(share / sum),
                "ref",
                elementNames.getOrDefault(symbol, "")));
    xml.end();
  }

  private void solids(String cube) {
    xml.start("solids");
    model.solids().forEach((solid, name) -> solid(solid, name));
    solid(GdmlSolids.cube(model.halfWorldCm()), cube);
    xml.end();
  }

  private void solid(GdmlSolid solid, String name) {
    switch (solid) {
      case GdmlSolid.Primitive p -> {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        attributes.putAll(p.attributes());
        if (attributes.containsKey("deltaphi")) {
          attributes.put("aunit", "deg");
        }
        attributes.put("lunit", "mm");
        if (p.children().isEmpty()) {
          xml.empty(p.tag(), attributes);
        } else {
          xml.start(p.tag(), attributes);
          p.children().forEach(child -> xml.empty(child.tag(), child.attributes()));
          xml.end();
        }
      }
      case GdmlSolid.Facets facets -> {
        xml.start("tessellated", "name", name, "lunit", "mm");
        List<String> named = corners.getOrDefault(facets, List.of());
        for (Mesh.Triangle t : facets.mesh().triangles()) {
          xml.empty(
              "triangular",
              "vertex1",
              named.get(t.a()),
              "vertex2",
              named.get(t.b()),
              "vertex3",
              named.get(t.c()),
              "type",
              "ABSOLUTE");
        }
        xml.end();
      }
      case GdmlSolid.Parts parts -> {
        List<String> named = parts.parts().stream().map(_ -> names.unique(name + ".part")).toList();
        for (int k = 0; k < named.size(); k++) {
          solid(parts.parts().get(k), named.get(k));
        }
        xml.start("multiUnion", "name", name, "lunit", "mm");
        for (String part : named) {
          xml.start("multiUnionNode", "name", names.unique(part + ".node"));
          xml.empty("solid", "ref", part);
          xml.end();
        }
        xml.end();
      }
    }
  }

  private void structure(String world, String cube) {
    xml.start("structure");
    for (LogicalVolume volume : model.volumes()) {
      xml.start("volume", "name", volume.name());
      xml.empty(
          "materialref", "ref", materialNames.getOrDefault(volume.volume().material().name(), ""));
      xml.empty("solidref", "ref", volume.solid());
      placements(volume.daughters());
      auxiliary("region", volume.volume().region());
      volume.volume().properties().forEach((name, value) -> auxiliary(name, number(value)));
      xml.end();
    }
    xml.start("volume", "name", world);
    xml.empty("materialref", "ref", materialNames.getOrDefault(around.name(), ""));
    xml.empty("solidref", "ref", cube);
    placements(model.top());
    xml.end();
    xml.end();
  }

  private void placements(List<Placement> daughters) {
    for (int k = 0; k < daughters.size(); k++) {
      Placement placement = daughters.get(k);
      xml.start("physvol", "name", placement.name(), "copynumber", Integer.toString(k + 1));
      xml.empty("volumeref", "ref", placement.volume().name());
      position(placement.transform().shift(), "name", names.unique("at." + placement.name()));
      GdmlRotation rotation = GdmlRotation.of(placement.transform());
      if (!rotation.isIdentity()) {
        xml.empty(
            "rotation",
            "name",
            names.unique("turn." + placement.name()),
            "x",
            number(rotation.x()),
            "y",
            number(rotation.y()),
            "z",
            number(rotation.z()),
            "unit",
            "deg");
      }
      xml.end();
    }
  }

  private void position(Vector3 p, String key, String name) {
    xml.empty("position", key, name, "x", mm(p.x()), "y", mm(p.y()), "z", mm(p.z()), "unit", "mm");
  }

  private void auxiliary(String type, String value) {
    xml.empty("auxiliary", "auxtype", type, "auxvalue", value);
  }
}
