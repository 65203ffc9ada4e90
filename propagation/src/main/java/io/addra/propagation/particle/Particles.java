package io.addra.propagation.particle;

import io.addra.propagation.table.ResourceTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of known particles: masses, charges and lifetimes of the Particle Data Group's 2022
 * edition. Immutable.
 */
public final class Particles {

  private static final Particles STANDARD = read();

  private final Map<String, Particle> byName;

  private Particles(Map<String, Particle> byName) {
    this.byName = byName;
  }

  /** The table that ships with the program. */
  public static Particles standard() {
    return STANDARD;
  }

  /** The particle of the given name, if it is known. */
  public Optional<Particle> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The particle of the given name.
   *
   * @throws IllegalArgumentException if it is not known; the message lists the known names
   */
  public Particle get(String name) {
    return find(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown particle '" + name + "', known: " + String.join(", ", names())));
  }

  /** Charge of the particle of a number of the Particle Data Group (e); 0 for unknown ones. */
  public int charge(int pdg) {
    return byName.values().stream()
        .filter(particle -> particle.pdg() == pdg)
        .mapToInt(Particle::charge)
        .findFirst()
        .orElse(0);
  }

  /** The antiparticle, or the particle itself where it is its own. */
  public Particle anti(Particle particle) {
    return byName.values().stream()
        .filter(other -> other.pdg() == -particle.pdg())
        .findFirst()
        .orElse(particle);
  }

  /** The known names, in the table's order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  private static Particles read() {
    Map<String, Particle> byName = new LinkedHashMap<>();
    ResourceTable table = ResourceTable.read("particles.csv");
    for (Map<String, String> row : table.rows()) {
      String ctau = table.cell(row, "ctau_cm");
      Particle particle =
          new Particle(
              table.cell(row, "name"),
              Integer.parseInt(table.cell(row, "pdg")),
              Double.parseDouble(table.cell(row, "mass_GeV")),
              Integer.parseInt(table.cell(row, "charge")),
              ctau.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(ctau));
      byName.put(particle.name(), particle);
    }
    return new Particles(byName);
  }
}
