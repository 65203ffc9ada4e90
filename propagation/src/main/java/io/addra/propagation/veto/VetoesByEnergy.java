package io.addra.propagation.veto;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Vetoes for particles of any energy, each made once for energies within 1.5 per cent. */
final class VetoesByEnergy {
  private static final double STEP = 0.03;

  private final VetoScene scene;
  private final VetoSettings settings;
  private final Map<Key, Veto> known = new ConcurrentHashMap<>();

  private record Key(VetoParticle particle, long step) {}

  VetoesByEnergy(VetoScene scene, VetoSettings settings) {
    this.scene = scene;
    this.settings = settings;
  }

  /** The veto for a particle of an energy (GeV), above 0. */
  Veto of(VetoParticle particle, double energy) {
    long step = Math.round(Math.log(energy) / STEP);
    return known.computeIfAbsent(
        new Key(particle, step),
        key -> scene.veto(key.particle, Math.exp(STEP * key.step), settings));
  }
}
