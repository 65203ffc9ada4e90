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
}
