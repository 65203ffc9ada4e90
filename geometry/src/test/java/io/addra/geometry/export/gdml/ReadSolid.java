package io.addra.geometry.export.gdml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Whether points (mm) are inside solids of a GDML document, by the definitions of Geant4's guide
 * for application developers; nothing of the program is used.
 */
interface ReadSolid {
  boolean contains(double x, double y, double z);

  /** The solid of an element, given the solids and named positions before it. */
  static ReadSolid of(Element e, Map<String, ReadSolid> solids, Map<String, double[]> positions) {
    return switch (e.getTagName()) {
      case "box" -> {
        double hx = number(e, "x") / 2;
        double hy = number(e, "y") / 2;
        double hz = number(e, "z") / 2;
        yield (x, y, z) -> Math.abs(x) <= hx && Math.abs(y) <= hy && Math.abs(z) <= hz;
      }
      case "tube" -> {
        double h = number(e, "z") / 2;
        double[] r = {number(e, "rmin"), number(e, "rmax")};
        yield round(e, new double[] {-h, h}, new double[] {r[0], r[0]}, new double[] {r[1], r[1]});
      }
      case "cone" -> {
        double h = number(e, "z") / 2;
        yield round(
            e,
            new double[] {-h, h},
            new double[] {number(e, "rmin1"), number(e, "rmin2")},
            new double[] {number(e, "rmax1"), number(e, "rmax2")});
      }
      case "polycone" -> round(e, planes(e, "z"), planes(e, "rmin"), planes(e, "rmax"));
      case "polyhedra" -> polyhedra(e);
      case "xtru" -> extruded(e);
      case "arb8" -> arb8(e);
      case "tessellated" -> tessellated(e, positions);
      case "multiUnion" -> {
        List<ReadSolid> parts = new ArrayList<>();
        for (Element node : GdmlReader.children(e)) {
          Element part = GdmlReader.children(node).getFirst();
          parts.add(GdmlReader.known(solids, part.getAttribute("ref")));
        }
        yield (x, y, z) -> parts.stream().anyMatch(part -> part.contains(x, y, z));
      }
      default -> throw new AssertionError("unexpected solid " + e.getTagName());
    };
  }

  private static ReadSolid round(Element e, double[] z, double[] rIn, double[] rOut) {
    double start = Math.toRadians(number(e, "startphi"));
    double delta = Math.toRadians(number(e, "deltaphi"));
    if (!e.getAttribute("aunit").equals("deg")) {
      throw new AssertionError("unit of angles of " + e.getAttribute("name"));
    }
    return (x, y, h) -> {
      double phi = (Math.atan2(y, x) - start) % (2 * Math.PI);
      return (phi < 0 ? phi + 2 * Math.PI : phi) <= delta
          && between(Math.hypot(x, y), h, z, rIn, rOut);
    };
  }

  private static boolean between(double r, double h, double[] z, double[] rIn, double[] rOut) {
    for (int k = 0; k + 1 < z.length; k++) {
      if (h >= z[k] && h <= z[k + 1] && z[k + 1] > z[k]) {
        double share = (h - z[k]) / (z[k + 1] - z[k]);
        double low = rIn[k] + share * (rIn[k + 1] - rIn[k]);
        double high = rOut[k] + share * (rOut[k + 1] - rOut[k]);
        if (r >= low && r <= high) {
          return true;
        }
      }
    }
    return false;
  }

  private static ReadSolid polyhedra(Element e) {
    double start = Math.toRadians(number(e, "startphi"));
    double step = Math.toRadians(number(e, "deltaphi")) / number(e, "numsides");
    double[] z = planes(e, "z");
    double[] rIn = planes(e, "rmin");
    double[] rOut = planes(e, "rmax");
    return (x, y, h) -> {
      double phi = Math.atan2(y, x) - start;
      double middle = (Math.floor(phi / step) + 0.5) * step;
      // radii are those of the inscribed circles
      return between(Math.hypot(x, y) * Math.cos(phi - middle), h, z, rIn, rOut);
    };
  }

  private static ReadSolid extruded(Element e) {
    List<double[]> polygon = new ArrayList<>();
    List<Double> z = new ArrayList<>();
    for (Element child : GdmlReader.children(e)) {
      if (child.getTagName().equals("twoDimVertex")) {
        polygon.add(new double[] {number(child, "x"), number(child, "y")});
      } else {
        z.add(number(child, "zPosition"));
      }
    }
    return (x, y, h) -> h >= z.get(0) && h <= z.get(1) && inPolygon(x, y, polygon);
  }

  private static ReadSolid arb8(Element e) {
    double dz = number(e, "dz");
    double[][] corner = new double[8][];
    for (int k = 0; k < 8; k++) {
      corner[k] = new double[] {number(e, "v" + (k + 1) + "x"), number(e, "v" + (k + 1) + "y")};
    }
    return (x, y, z) -> {
      double share = (z + dz) / (2 * dz);
      List<double[]> slice = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        slice.add(
            new double[] {
              corner[k][0] + share * (corner[k + 4][0] - corner[k][0]),
              corner[k][1] + share * (corner[k + 4][1] - corner[k][1])
            });
      }
      return Math.abs(z) <= dz && inPolygon(x, y, slice);
    };
  }

  /** A ray along x crosses the outline an odd number of times. */
  private static boolean inPolygon(double x, double y, List<double[]> polygon) {
    boolean inside = false;
    double[] a = polygon.getLast();
    for (double[] b : polygon) {
      if ((a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])) {
        inside = !inside;
      }
      a = b;
    }
    return inside;
  }

  /**
   * The solid angle of all facets: A. van Oosterom, J. Strackee, IEEE Trans. BME 30, 125 (1983).
   */
  private static ReadSolid tessellated(Element e, Map<String, double[]> positions) {
    List<double[][]> facets = new ArrayList<>();
    for (Element facet : GdmlReader.children(e)) {
      facets.add(
          new double[][] {
            GdmlReader.known(positions, facet.getAttribute("vertex1")),
            GdmlReader.known(positions, facet.getAttribute("vertex2")),
            GdmlReader.known(positions, facet.getAttribute("vertex3"))
          });
    }
    double[] least = new double[3];
    double[] most = new double[3];
    for (int k = 0; k < 3; k++) {
      int axis = k;
      least[k] = facets.stream().flatMap(Arrays::stream).mapToDouble(p -> p[axis]).min().orElse(0);
      most[k] = facets.stream().flatMap(Arrays::stream).mapToDouble(p -> p[axis]).max().orElse(0);
    }
    return (x, y, z) -> {
      if (x < least[0] || x > most[0] || y < least[1] || y > most[1]) {
        return false;
      }
      if (z < least[2] || z > most[2]) {
        return false;
      }
      double sum = 0;
      for (double[][] facet : facets) {
        double[][] v = new double[3][];
        double[] length = new double[3];
        for (int k = 0; k < 3; k++) {
          v[k] = new double[] {facet[k][0] - x, facet[k][1] - y, facet[k][2] - z};
          length[k] = Math.sqrt(dot(v[k], v[k]));
        }
        double triple =
            v[0][0] * (v[1][1] * v[2][2] - v[1][2] * v[2][1])
                + v[0][1] * (v[1][2] * v[2][0] - v[1][0] * v[2][2])
                + v[0][2] * (v[1][0] * v[2][1] - v[1][1] * v[2][0]);
        double below =
            length[0] * length[1] * length[2]
                + dot(v[0], v[1]) * length[2]
                + dot(v[0], v[2]) * length[1]
                + dot(v[1], v[2]) * length[0];
        sum += 2 * Math.atan2(triple, below);
      }
      return sum > 2 * Math.PI;
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] planes(Element e, String attribute) {
    return GdmlReader.children(e).stream().mapToDouble(p -> number(p, attribute)).toArray();
  }

  private static double number(Element e, String attribute) {
    boolean length = !Arrays.asList("startphi", "deltaphi", "numsides").contains(attribute);
    Element solid = e.hasAttribute("lunit") ? e : (Element) e.getParentNode();
    if (length && !solid.getAttribute("lunit").equals("mm")) {
      throw new AssertionError("unit of lengths of " + solid.getAttribute("name"));
    }
    return Double.parseDouble(e.getAttribute(attribute));
  }
}
