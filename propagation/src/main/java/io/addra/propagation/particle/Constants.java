package io.addra.propagation.particle;

/** Constants of nature, from the Review of Particle Physics 2022, "Physical constants". */
public final class Constants {
  /** Fine-structure constant at low energy. */
  public static final double ALPHA = 1 / 137.035999;

  /** (hbar c)^2 (pb GeV^2). */
  public static final double PICOBARN_GEV_SQUARED = 3.893793721e8;

  /** Mass of the electron (GeV). */
  public static final double ELECTRON_MASS = 0.00051099895;

  /** Width of the rho as tau decays show it (GeV). PDG 2022: 149.1 MeV. */
  public static final double RHO_WIDTH = 0.1491;

  /** Square of the sine of the weak mixing angle, MS-bar at the Z's mass. PDG 2022: 0.23121. */
  public static final double WEAK_SINE_SQUARED = 0.23121;

  private Constants() {}
}
