package io.addra.kernels.body;

/**
 * The mean energy loss by ionisation of a particle of charge 1, heavier than an electron.
 *
 * <p>With w = &beta;&gamma;, n the electrons (mol/cm<sup>3</sup>) and T = 2 m<sub>e</sub>
 * w<sup>2</sup>/(1 + 2 &gamma; m<sub>e</sub>/M + (m<sub>e</sub>/M)<sup>2</sup>),
 *
 * <p>dE/ds = K n/&beta;<sup>2</sup> (1/2 ln(2 m<sub>e</sub> w<sup>2</sup> T/I<sup>2</sup>) -
 * &beta;<sup>2</sup> - &delta;/2), K = 0.307075 MeV cm<sup>2</sup>/mol.
 *
 * <p>The density effect &delta; has the general parameters of condensed matter: C = 1 + 2 ln(I/h)
 * with h the plasma energy, x = log<sub>10</sub> w; it is 0 up to x<sub>0</sub>, 2 ln(10) x - C
 * from x<sub>1</sub> on, and a (x<sub>1</sub> - x)<sup>3</sup> more between, a such that it is
 * continuous. For I below 100 eV x<sub>1</sub> = 2 and x<sub>0</sub> = 0.2 or, from C = 3.681 on,
 * 0.326 C - 1; else x<sub>1</sub> = 3 and x<sub>0</sub> = 0.2 or, from C = 5.215 on, 0.326 C - 1.5.
 *
 * <p>Source: Review of Particle Physics, "Passage of particles through matter", equation (34.5); R.
 * Sternheimer, R. Peierls, Phys. Rev. B 3, 3681 (1971). Limits: no shell, Barkas and Bloch
 * corrections, so some per cent off below &beta;&gamma; of 0.3; the general &delta; may shift the
 * least loss by up to 2.5 %, and that of a gas begins a bit early.
 */
final class IonisationLoss {
  /** 4 pi N_A r_e^2 m_e c^2 (GeV cm^2/mol). */
  private static final double K = 0.307075e-3;

  private static final double ELECTRON_GEV = 0.51099895e-3;

  /** The logarithm of 2 m_e over 1 eV. */
  private static final double LOG_TWO_ELECTRONS = 13.837269994949155;

  /** Also the logarithm of the 100 eV that tell apart two kinds of matter. */
  private static final double TWO_LN_10 = 4.605170185988092;

  private IonisationLoss() {}

  /**
   * The loss (GeV/cm), not below 0.
   *
   * @param w momentum over mass, above 0
   * @param mass mass (GeV)
   * @param electrons electrons (mol/cm^3); 0 for nothing
   * @param excitation logarithm of the mean excitation energy over 1 eV, times the electrons
   * @param plasma logarithm of the plasma energy over 1 eV, times the electrons
   */
  static double perCm(double w, double mass, double electrons, double excitation, double plasma) {
    double per = 1.0 / (electrons > 0.0 ? electrons : 1.0);
    double logI = excitation * per;
    double square = w * w;
    double gamma = Math.sqrt(1.0 + square);
    double beta2 = square / (1.0 + square);
    double ratio = ELECTRON_GEV / mass;
    double logW = Math.log(w);
    double most = Math.log(1.0 + ratio * (2.0 * gamma + ratio));
    double logarithm = LOG_TWO_ELECTRONS + 2.0 * logW - 0.5 * most - logI;
    double c = 1.0 + 2.0 * (logI - plasma * per);
    double loss = logarithm - beta2 - 0.5 * densityEffect(logW, c, logI);
    return electrons > 0.0 ? (loss > 0.0 ? K * electrons * loss / beta2 : 0.0) : 0.0;
  }

  private static double densityEffect(double logW, double c, double logI) {
    double x = 2.0 * logW / TWO_LN_10;
    boolean low = logI < TWO_LN_10;
    double least = low ? 3.681 : 5.215;
    double begin = c < least ? 0.2 : 0.326 * c - (low ? 1.0 : 1.5);
    double end = low ? 2.0 : 3.0;
    double width = end - begin;
    double left = (end - x) / width;
    double line = TWO_LN_10 * x - c;
    double between = line + (c - TWO_LN_10 * begin) * left * left * left;
    return x < begin ? 0.0 : (x < end ? between : line);
  }
}
