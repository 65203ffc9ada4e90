package io.addra.geometry.detectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The final-focus cryostats as the reference lists them, and the material that its rules put at a
 * point: what lies in the space of a beam is that beam's; elsewhere the deepest volume around the z
 * axis counts whose mothers all hold the point.
 */
final class CryostatReference {
  /** Angle of the axes of the electron (HER) and positron ring (LER) about y (rad). */
  private static final double CROSSING = 0.0415;

  private static final Map<String, String> MATERIALS =
      Map.of(
          "SUS316L", "steel_316l",
          "SC_COIL", "sc_coil_qcs",
          "Cryo_G-10", "g10_cryo",
          "Fe", "iron",
          "Cryo_Liq_He", "liquid_he",
          "Cryo_Epoxy", "epoxy",
          "Cryo_NbTi", "nbti",
          "W", "tungsten",
          "Vacuum", "vacuum",
          "Air", "air");

  private final Map<String, Polycone> volumes = new LinkedHashMap<>();

  /** A polycone of the table; s along the axis, radii (mm). */
  record Polycone(
      String name, String side, String axis, String material, String mother, List<double[]> nodes) {

    double angle() {
      return axis.equals("HER") ? CROSSING : axis.equals("LER") ? -CROSSING : 0;
    }

    /** Whether a point (cm, detector's frame) is in it. */
    boolean contains(double[] p) {
      double cos = Math.cos(angle());
      double sin = Math.sin(angle());
      double s = 10 * (p[0] * sin + p[2] * cos);
      double r = 10 * Math.hypot(p[0] * cos - p[2] * sin, p[1]);
      for (int k = 0; k + 1 < nodes.size(); k++) {
        double[] a = nodes.get(k);
        double[] b = nodes.get(k + 1);
        double share = (s - a[0]) / (b[0] - a[0]);
        if (share >= 0 && share < 1) {
          double in = a[1] + share * (b[1] - a[1]);
          double out = a[2] + share * (b[2] - a[2]);
          if (r >= in && r < out) {
            return true;
          }
        }
      }
      return false;
    }

    boolean isSpaceOfBeam() {
      return mother.isEmpty() && !axis.equals("z");
    }
  }

  CryostatReference() {
    List<String> lines = text().lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      String[] c = line.split(",", -1);
      volumes
          .computeIfAbsent(c[0], n -> new Polycone(n, c[1], c[2], c[4], c[5], new ArrayList<>()))
          .nodes()
          .add(
              new double[] {
                Double.parseDouble(c[9]), Double.parseDouble(c[10]), Double.parseDouble(c[11])
              });
    }
  }

  List<Polycone> volumes() {
    return List.copyOf(volumes.values());
  }

  /**
   * The materials that may be at a point (cm): more than one where two beams, or two parts of one
   * beam, claim it; none outside the cryostats.
   */
  Set<String> materialsAt(double[] p) {
    Set<String> result = new TreeSet<>();
    for (Polycone space : volumes.values()) {
      if (space.isSpaceOfBeam() && space.contains(p)) {
        Set<String> parts =
            volumes.values().stream()
                .filter(v -> v.side().equals(space.side()) && v.axis().equals(space.axis()))
                .filter(v -> !v.isSpaceOfBeam() && v.contains(p))
                .map(v -> name(v.material()))
                .collect(Collectors.toSet());
        result.addAll(parts.isEmpty() ? Set.of("vacuum") : parts);
      }
    }
    if (result.isEmpty()) {
      int deepest = -1;
      for (Polycone v : volumes.values()) {
        int depth = v.axis().equals("z") ? depth(v, p) : -1;
        if (depth >= 0 && depth >= deepest) {
          if (depth > deepest) {
            result.clear();
          }
          deepest = depth;
          result.add(name(v.material()));
        }
      }
    }
    return result;
  }

  /** How many volumes are around this one, which all hold the point; -1 if it is not in it. */
  private int depth(Polycone v, double[] p) {
    if (!v.contains(p)) {
      return -1;
    }
    Polycone mother = volumes.get(v.mother());
    if (mother == null) {
      return 0;
    }
    int outer = depth(mother, p);
    return outer < 0 ? -1 : outer + 1;
  }

  private static String name(String material) {
    String name = MATERIALS.get(material);
    if (name == null) {
      throw new AssertionError("no material " + material);
    }
    return name;
  }

  private static String text() {
    String name = "reference/qcs_cryostat_polycones.csv";
    try (InputStream in = CryostatReference.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
