package io.addra.propagation.production;

import java.util.List;

/**
 * The masses of inelastic dark matter: chi2, the LLP, and chi1, to which it decays. Immutable.
 *
 * @param splitting (m2 - m1)/m1
 */
record ChiMasses(double splitting) {
  private static final Parameter SPLITTING =
      Parameter.number("relative_splitting", "(m_chi2 - m_chi1)/m_chi1", 0, 100);

  static final List<Parameter> PARAMETERS = List.of(SPLITTING);

  static ChiMasses of(Settings settings) {
    return new ChiMasses(settings.number(SPLITTING.name()));
  }

  /** Mass of chi1 beside a chi2 of a mass (GeV). */
  double light(double heavy) {
    return heavy / (1 + splitting);
  }

  /** Mass of chi2 whose sum with its chi1 is given (GeV). */
  double heavyOfSum(double sum) {
    return sum * (1 + splitting) / (2 + splitting);
  }
}
