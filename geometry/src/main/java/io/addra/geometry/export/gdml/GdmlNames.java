package io.addra.geometry.export.gdml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names that XML allows for identifiers, each given once. Geant4 cuts a name at the characters 0x,
 * taking what follows for an address in memory, so these do not occur.
 */
final class GdmlNames {
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /** A name like the wanted one: slashes become dots, other characters that XML refuses '_'. */
  String unique(String wanted) {
    String base = wanted.replace('/', '.').replaceAll("[^A-Za-z0-9_.-]", "_").replace("0x", "0_x");
    if (base.isEmpty() || !(Character.isLetter(base.charAt(0)) || base.charAt(0) == '_')) {
      base = "_" + base;
    }
    String name = base;
    while (!given.add(name)) {
      name = base + "_" + next.merge(base, 1, (used, one) -> used + one);
    }
    return name;
  }
}
