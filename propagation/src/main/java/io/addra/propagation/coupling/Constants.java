package io.addra.propagation.coupling;

import io.addra.propagation.particle.Particles;

/**
 * Constants of nature that the models use. Source, unless another is named: Particle Data Group,
 * Review of Particle Physics, 2022 edition. Masses and lifetimes of particles are those of {@link
 * Particles}, the same edition.
 */
final class Constants {

  /** Fine-structure constant at low energy. Its running to sqrt(s) would add about 4 %. */
  static final double ALPHA = io.addra.propagation.particle.Constants.ALPHA;

  /** hbar c (GeV cm). */
  static final double HBAR_C = 1.973269804e-14;

  /** (hbar c)^2 (pb GeV^2). */
  static final double PICOBARN = io.addra.propagation.particle.Constants.PICOBARN_GEV_SQUARED;

  /** Fermi constant (1/GeV^2). */
  static final double FERMI = 1.1663788e-5;

  /** Vacuum expectation value of the Higgs field, (sqrt(2) G_F)^(-1/2) (GeV). */
  static final double VACUUM = 1 / Math.sqrt(Math.sqrt(2) * FERMI);

  /** sin^2 of the weak mixing angle at the Z's mass, MS-bar scheme. */
  static final double SIN2_WEAK = 0.23121;

  /** Mass of the W (GeV). */
  static final double W_MASS = 80.377;

  /** Mass of the top quark, from direct measurements (GeV). */
  static final double TOP_MASS = 172.69;

  /** Mass of the b quark, MS-bar at itself (GeV). */
  static final double B_QUARK_MASS = 4.18;

  /** Mass of the s quark, MS-bar at 2 GeV (GeV). */
  static final double S_QUARK_MASS = 0.0934;

  /** |V_ts V_tb| of the fit to all data (section 12): 0.04110 and 0.999118. */
  static final double VTS_VTB = 0.04110 * 0.999118;

  /** |V_ub| of the fit to all data (section 12). */
  static final double VUB = 0.00369;

  /** |V_ud| (section 12). */
  static final double VUD = 0.97373;

  /** Decay constant of the B (GeV): FLAG Review 2021, arXiv:2111.09849, N_f = 2+1+1. */
  static final double B_CONSTANT = 0.1900;

  /** Decay constant of the charged pion (GeV): FLAG Review 2021, arXiv:2111.09849. */
  static final double PION_CONSTANT = 0.1302;

  /** Branching fraction of tau -> pi nu. */
  static final double TAU_TO_PION = 0.1082;

  /** Branching fraction of tau -> pi pi0 nu, nearly all of it rho nu. */
  static final double TAU_TO_RHO = 0.2549;

  private Constants() {}

  /** Mass of a known particle (GeV). */
  static double mass(String name) {
    return Particles.standard().get(name).mass();
  }

  /** Total width of a known particle, hbar c/(c tau) (GeV). */
  static double width(String name) {
    return HBAR_C / Particles.standard().get(name).ctau();
  }

  /** Kallen's function lambda(a, b, c), 0 where a decay is closed. */
  static double kallen(double a, double b, double c) {
    double sum = Math.sqrt(b) + Math.sqrt(c);
    double difference = Math.sqrt(b) - Math.sqrt(c);
    return a <= sum * sum ? 0 : (a - sum * sum) * (a - difference * difference);
  }
}
