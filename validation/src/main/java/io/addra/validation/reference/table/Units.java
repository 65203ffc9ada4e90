package io.addra.validation.reference.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Units of tables and the factors between them. A time is a length: c times it, c = 29.9792458 cm
 * per ns (exact, SI).
 */
public final class Units {
  private static final double CM_PER_NS = 29.9792458;

  /** What a unit measures, and its size in the unit that stands first for it. */
  private record Size(String kind, double size) {}

  private static final Map<String, Size> KNOWN = known();

  private Units() {}

  private static Map<String, Size> known() {
    Map<String, Size> units = new LinkedHashMap<>();
    add(units, "number", 1, "1", "");
    add(units, "number", 0.01, "%");
    add(units, "mass", 1, "GeV", "GeV/c2", "GeV/c^2", "GeV/c**2", "GEV", "GEV/C**2");
    add(units, "mass", 1e-3, "MeV", "MeV/c2", "MeV/c^2", "MeV/c**2", "MEV", "MEV/C**2");
    add(units, "mass", 1e-6, "keV");
    add(units, "mass", 1e3, "TeV");
    add(units, "length", 1, "cm", "CM");
    add(units, "length", 100, "m", "M");
    add(units, "length", 1e5, "km");
    add(units, "length", 0.1, "mm", "MM");
    add(units, "length", 1e-4, "um", "µm", "μm");
    add(units, "length", CM_PER_NS, "ns", "NS");
    add(units, "length", 1e-3 * CM_PER_NS, "ps", "PS");
    add(units, "length", 1e-6 * CM_PER_NS, "fs");
    add(units, "length", 1e9 * CM_PER_NS, "s");
    add(units, "cross-section", 1, "pb", "PB");
    add(units, "cross-section", 1e-3, "fb", "FB");
    add(units, "cross-section", 1e3, "nb", "NB");
    add(units, "coupling", 1, "1/GeV", "GeV^-1", "GeV**-1", "per_GeV", "GEV**-1");
    add(units, "coupling", 1e-3, "1/TeV", "TeV^-1", "TeV**-1");
    add(units, "solid angle", 1, "sr");
    add(units, "angle", 1, "deg");
    return units;
  }

  private static void add(Map<String, Size> units, String kind, double size, String... names) {
    for (String name : names) {
      units.put(name, new Size(kind, size));
    }
  }

  /** Whether a unit is known. */
  public static boolean isKnown(String unit) {
    return KNOWN.containsKey(unit);
  }

  /** The units that are known, the usual spelling of each. */
  public static List<String> names() {
    return List.of(
        "1", "%", "GeV", "MeV", "keV", "TeV", "cm", "m", "km", "mm", "um", "s", "ns", "ps", "fs",
        "pb", "fb", "nb", "1/GeV", "1/TeV", "sr", "deg");
  }

  /**
   * What a number in one unit is multiplied with to be in another.
   *
   * @throws IllegalArgumentException if a unit is not known or they measure different things
   */
  public static double factor(String from, String to) {
    Size a = size(from);
    Size b = size(to);
    if (!a.kind.equals(b.kind)) {
      throw new IllegalArgumentException(
          "expected a %s (such as %s), found the unit '%s'".formatted(b.kind, to, from));
    }
    return a.size / b.size;
  }

  private static Size size(String unit) {
    if (!KNOWN.containsKey(unit)) {
      throw new IllegalArgumentException(
          "unknown unit '%s' (known: %s)".formatted(unit, String.join(", ", names())));
    }
    return Objects.requireNonNull(KNOWN.get(unit));
  }
}
