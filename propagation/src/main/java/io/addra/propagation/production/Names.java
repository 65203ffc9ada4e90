package io.addra.propagation.production;

import io.addra.propagation.particle.Particles;
import java.util.List;

/** Names of particles that a process knows. */
final class Names {
  private Names() {}

  /** Those names whose particles have the charge of another. */
  static List<String> ofCharge(List<String> names, String other) {
    Particles particles = Particles.standard();
    int charge = particles.get(other).charge();
    return names.stream().filter(name -> particles.get(name).charge() == charge).toList();
  }

  /** Throws IllegalArgumentException with the known names where a name is not among them. */
  static void check(String what, String name, List<String> known) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "unknown %s '%s', known: %s".formatted(what, name, String.join(", ", known)));
    }
  }
}
