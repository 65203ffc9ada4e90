package io.addra.propagation.coupling;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The decay chi2 -> chi1 A'* -> chi1 + charged particles by a virtual dark photon, all of the phase
 * space. Immutable.
 *
 * <p>The current of the charged particles is conserved, so their phase space integrates to a
 * function of q^2, the square of their mass, and one integral is left:
 *
 * <p>width = (1/pi) int dq^2 W(q^2) q G(q)/(q^2 - m_A^2)^2, W = (alpha_D/2) (D^2 - q^2) (M^2 +
 * 2q^2) p/(q^2 m_2^2),
 *
 * <p>with D = m_2 - m_1, M = m_1 + m_2, p the momentum of chi1 at q, and G the width of a dark
 * photon of mass q and epsilon = 1. For m_l << D << m_1, m_A this is 4 alpha alpha_D D^5/(15 pi
 * m_A^4). The coupling between chi1 and chi2 is a vector's between states of the same sign of mass.
 */
final class OffShellDecay {
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();
  private static final int POINTS = 64;
  private static final int POINTS_BETWEEN_ROWS = 6;

  private final double heavy;
  private final double light;
  private final double photon;
  private final double alphaDark;

  /**
   * A decay.
   *
   * @param heavy mass of chi2 (GeV)
   * @param light mass of chi1 (GeV)
   * @param photon mass of the dark photon (GeV), above the difference of the two
   * @param alphaDark dark fine-structure constant
   */
  OffShellDecay(double heavy, double light, double photon, double alphaDark) {
    this.heavy = heavy;
    this.light = light;
    this.photon = photon;
    this.alphaDark = alphaDark;
  }

  /** Width to a pair of leptons of the given mass, at epsilon = 1 (GeV). */
  double toLeptons(double lepton) {
    double from = 2 * lepton;
    double to = heavy - light;
    if (to <= from) {
      return 0;
    }
    // q = from + (to - from)(3 t^2 - 2 t^3) takes the roots at both ends out of the integrand
    GaussIntegrator gauss = FACTORY.legendre(POINTS, 0, 1);
    return gauss.integrate(t -> {
      double q = from + (to - from) * t * t * (3 - 2 * t);
      double jacobian = (to - from) * 6 * t * (1 - t);
      return integrand(q, Leptons.vector(Constants.ALPHA, q, lepton)) * jacobian;
    });
  }

  /** Width to hadrons at epsilon = 1 (GeV), by a dark photon's width to hadrons. */
  double toHadrons(DarkPhoton widths) {
    double end = heavy - light;
    double from = 2 * Constants.mass("pi+");
    double sum = 0;
    for (double node : widths.nodes()) {
      if (node > from && from < end) {
        double to = Math.min(node, end);
        sum +=
            FACTORY
                .legendre(POINTS_BETWEEN_ROWS, from, to)
                .integrate(q -> integrand(q, widths.hadrons(q)));
        from = to;
      }
    }
    return sum;
  }

  /** d(width)/dq at epsilon = 1, for a dark photon of mass q with a width G. */
  private double integrand(double q, double width) {
    double q2 = q * q;
    double difference = Math.pow(heavy - light, 2) - q2;
    double sum = Math.pow(heavy + light, 2);
    double momentum = Math.sqrt(Math.max(0, difference * (sum - q2))) / (2 * heavy);
    double vertex = alphaDark / 2 * difference * (sum + 2 * q2) * momentum / (q2 * heavy * heavy);
    double propagator = q2 - photon * photon;
    return 2 * q / Math.PI * vertex * q * width / (propagator * propagator);
  }
}
