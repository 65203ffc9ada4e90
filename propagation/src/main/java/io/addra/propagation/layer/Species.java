package io.addra.propagation.layer;

import io.addra.kernels.body.LayerKernel;
import io.addra.propagation.particle.Particle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What matter does to a particle, in the numbers of {@link LayerKernel}. */
public enum Species {
  /** No signal: neutrinos, and neutral particles that are not known. */
  INVISIBLE(LayerKernel.INVISIBLE),
  /** Muons. */
  MUON(LayerKernel.MUON),
  /** Charged hadrons, and all that is charged and not known. */
  CHARGED_HADRON(LayerKernel.CHARGED_HADRON),
  /** K_L, neutrons, and K0, which here count as K_L. */
  NEUTRAL_HADRON(LayerKernel.NEUTRAL_HADRON),
  /** Electrons and positrons. */
  ELECTRON(LayerKernel.ELECTRON),
  /** Photons. */
  PHOTON(LayerKernel.PHOTON);

  private static final int PDG_ELECTRON = 11;
  private static final int PDG_MUON = 13;
  private static final int PDG_PHOTON = 22;

  /** K_L, K0 and neutron, with their antiparticles. */
  private static final List<Integer> PDG_NEUTRAL = List.of(130, 311, 2112);

  private final int code;

  Species(int code) {
    this.code = code;
  }

  /** The kernel's number. */
  public int code() {
    return code;
  }

  /** Name in files: {@code charged-hadron}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The species of that name. */
  public static Optional<Species> named(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Species::key).toList();
  }

  /** The species of a particle, by its number. */
  public static Species of(Particle particle) {
    int pdg = Math.abs(particle.pdg());
    if (pdg == PDG_MUON) {
      return MUON;
    }
    if (pdg == PDG_ELECTRON) {
      return ELECTRON;
    }
    if (pdg == PDG_PHOTON) {
      return PHOTON;
    }
    if (particle.charge() != 0) {
      return CHARGED_HADRON;
    }
    return PDG_NEUTRAL.contains(pdg) ? NEUTRAL_HADRON : INVISIBLE;
  }
}
