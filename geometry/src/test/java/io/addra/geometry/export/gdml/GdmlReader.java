package io.addra.geometry.export.gdml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A second reader of GDML: finds the volume at a point of the world by the rules of Geant4, with
 * nothing of the program. A physvol's rotation M = Rz Ry Rx takes the mother's frame into the
 * volume's (Geant4 places the volume with the inverse of it).
 */
final class GdmlReader {
  private final Document document;
  private final Map<String, double[]> positions = new HashMap<>();
  private final Map<String, ReadSolid> solids = new HashMap<>();
  private final Map<String, Logical> volumes = new HashMap<>();

  /** A volume as the document has it. */
  record Logical(
      String material, ReadSolid solid, List<Placed> daughters, Map<String, String> auxiliary) {
    int count() {
      return daughters.stream().mapToInt(d -> 1 + d.volume.count()).sum();
    }
  }

  /** A physvol: matrix and position (mm) take a point p of the mother to matrix (p - position). */
  static final class Placed {
    private final String name;
    private final Logical volume;
    private final double[][] matrix;
    private final double[] position;

    private Placed(String name, Logical volume, double[][] matrix, double[] position) {
      this.name = name;
      this.volume = volume;
      this.matrix = matrix;
      this.position = position;
    }
  }

  /** What is at a point: names from the top, joined by '/'; empty for the world itself. */
  record Place(String path, String material, Map<String, String> auxiliary) {}

  private GdmlReader(Document document) {
    this.document = document;
    for (Element e : children(section("define"))) {
      positions.put(e.getAttribute("name"), vector(e, "mm"));
    }
    for (Element e : children(section("solids"))) {
      solids.put(e.getAttribute("name"), ReadSolid.of(e, solids, positions));
    }
    for (Element e : children(section("structure"))) {
      volumes.put(e.getAttribute("name"), logical(e));
    }
  }

  static GdmlReader of(byte[] gdml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return new GdmlReader(factory.newDocumentBuilder().parse(new ByteArrayInputStream(gdml)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  Logical world() {
    Element setup = section("setup");
    return known(volumes, children(setup).getFirst().getAttribute("ref"));
  }

  /** The deepest volume at a point of the world (cm). */
  Place at(double xCm, double yCm, double zCm) {
    Logical volume = world();
    double[] p = {10 * xCm, 10 * yCm, 10 * zCm};
    if (!volume.solid.contains(p[0], p[1], p[2])) {
      throw new AssertionError("a point outside the world");
    }
    StringBuilder path = new StringBuilder();
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Placed d : volume.daughters) {
        double[] local = local(d, p);
        if (d.volume.solid.contains(local[0], local[1], local[2])) {
          path.append(path.isEmpty() ? "" : "/");
          path.append(d.name.substring(d.name.lastIndexOf('.') + 1));
          p = local;
          volume = d.volume;
          deeper = true;
          break;
        }
      }
    }
    return new Place(path.toString(), volume.material, volume.auxiliary);
  }

  private Logical logical(Element e) {
    String material = "";
    ReadSolid solid = null;
    List<Placed> daughters = new ArrayList<>();
    Map<String, String> auxiliary = new HashMap<>();
    for (Element child : children(e)) {
      switch (child.getTagName()) {
        case "materialref" -> material = child.getAttribute("ref");
        case "solidref" -> solid = known(solids, child.getAttribute("ref"));
        case "physvol" -> daughters.add(placed(child));
        case "auxiliary" ->
            auxiliary.put(child.getAttribute("auxtype"), child.getAttribute("auxvalue"));
        default -> throw new AssertionError("unexpected " + child.getTagName());
      }
    }
    if (solid == null) {
      throw new AssertionError("a volume without a solid");
    }
    return new Logical(material, solid, daughters, auxiliary);
  }

  private Placed placed(Element e) {
    Logical volume = null;
    double[] position = new double[3];
    double[] angles = new double[3];
    for (Element child : children(e)) {
      switch (child.getTagName()) {
        case "volumeref" -> volume = known(volumes, child.getAttribute("ref"));
        case "position" -> position = vector(child, "mm");
        case "rotation" -> angles = vector(child, "deg");
        default -> throw new AssertionError("unexpected " + child.getTagName());
      }
    }
    if (volume == null) {
      throw new AssertionError("a physvol without a volume");
    }
    double[][] matrix = times(about(2, angles[2]), times(about(1, angles[1]), about(0, angles[0])));
    return new Placed(e.getAttribute("name"), volume, matrix, position);
  }

  private static double[] local(Placed placed, double[] p) {
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        result[i] += placed.matrix[i][k] * (p[k] - placed.position[k]);
      }
    }
    return result;
  }

  /** A right-handed rotation about an axis. */
  private static double[][] about(int axis, double deg) {
    double c = Math.cos(Math.toRadians(deg));
    double s = Math.sin(Math.toRadians(deg));
    double[][] m = new double[3][3];
    int j = (axis + 1) % 3;
    int k = (axis + 2) % 3;
    m[axis][axis] = 1;
    m[j][j] = c;
    m[k][k] = c;
    m[j][k] = -s;
    m[k][j] = s;
    return m;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] m = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          m[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return m;
  }

  private Element section(String tag) {
    for (Element child : children(root())) {
      if (child.getTagName().equals(tag)) {
        return child;
      }
    }
    throw new AssertionError("no " + tag);
  }

  private static double[] vector(Element e, String unit) {
    if (!e.getAttribute("unit").equals(unit)) {
      throw new AssertionError("unit of " + e.getAttribute("name"));
    }
    return new double[] {
      Double.parseDouble(e.getAttribute("x")),
      Double.parseDouble(e.getAttribute("y")),
      Double.parseDouble(e.getAttribute("z"))
    };
  }

  /** What a reference leads to, which must stand before it. */
  static <T> T known(Map<String, T> named, String ref) {
    T value = named.get(ref);
    if (value == null) {
      throw new AssertionError("nothing before it is called " + ref);
    }
    return value;
  }

  static List<Element> children(Element e) {
    List<Element> result = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        result.add(child);
      }
    }
    return result;
  }
}
