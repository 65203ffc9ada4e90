package io.addra.propagation.veto;

/** Particles that a veto is for. */
public enum VetoParticle {
  /** A photon. */
  PHOTON("gamma"),
  /** An electron or a positron. */
  ELECTRON("e-");

  private final String word;

  VetoParticle(String word) {
    this.word = word;
  }

  /** Its name in options and files. */
  public String word() {
    return word;
  }
}
