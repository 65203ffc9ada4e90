package io.addra.propagation.production;

import io.addra.propagation.beam.Beams;
import java.util.Map;

/** What all models share: their process, what the scan file says, and the collision. Immutable. */
abstract class CollisionModel implements ProductionModel {
  private final String process;
  private final Map<String, Object> settings;
  private final Collision collision;

  CollisionModel(String process, Settings settings, Collision collision) {
    this.process = process;
    this.settings = settings.values();
    this.collision = collision;
  }

  @Override
  public final String process() {
    return process;
  }

  @Override
  public final Map<String, Object> settings() {
    return settings;
  }

  @Override
  public final Beams beams() {
    return collision.beams();
  }

  /** Energy of the collision in its frame (GeV). */
  final double energy() {
    return collision.beams().sqrtS();
  }

  /** A chain without decays, and a check that the mass (GeV) is possible. */
  final ChainBuilder chain(double mass) {
    if (!(mass > minMass() && mass < maxMass())) {
      throw new IllegalArgumentException(
          "mass must be above %s and below %s GeV, found %s"
              .formatted(minMass() == 0 ? "0" : minMass(), maxMass(), mass));
    }
    return empty();
  }

  /** A chain without decays. */
  final ChainBuilder empty() {
    return new ChainBuilder(collision);
  }

  /** Throws where the beams have too little energy (GeV) for what the process needs. */
  static void needEnergy(Collision collision, double least, String what) {
    double energy = collision.beams().sqrtS();
    if (!(energy > least)) {
      throw new SettingException(
          "",
          "beams of %.4f GeV cannot make %s, which takes %.4f GeV".formatted(energy, what, least));
    }
  }
}
