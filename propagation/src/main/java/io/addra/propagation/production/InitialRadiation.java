package io.addra.propagation.production;

import io.addra.kernels.chain.MassTable;
import io.addra.propagation.particle.Constants;
import io.addra.propagation.production.spectrum.EqualShares;
import java.util.ArrayList;
import java.util.List;

/**
 * The energy that is left to a collision whose beams have radiated photons.
 *
 * <p>The share x of the squared energy that is lost follows, with L =
 * ln(s/m<sub>e</sub><sup>2</sup>) and &beta; = (2&alpha;/&pi;)(L - 1), W(x) = (1 +
 * (&alpha;/&pi;)(3L/2 + &pi;<sup>2</sup>/3 - 2)) &beta; x<sup>&beta;-1</sup> - (&beta;/2)(2 - x)
 * times the cross-section at s(1 - x): all soft photons and one hard one, to leading logarithms (E.
 * A. Kuraev and V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466). It is taken to be one photon,
 * whose angle goes as 1/(1 - &beta;<sub>e</sub> <sup>2</sup> cos<sup>2</sup>).
 */
final class InitialRadiation {
  /** What scan files call it. */
  static final Parameter PARAMETER =
      Parameter.option(
          "initial_radiation",
          "photons that the beams radiate before they collide",
          List.of("none", "leading-log"));

  private InitialRadiation() {}

  static boolean isOn(Settings settings) {
    return settings.text(PARAMETER.name()).equals("leading-log");
  }

  /** (2 m_e)^2 / s for an energy (GeV). */
  static double kappa(double energy) {
    double ratio = 2 * Constants.ELECTRON_MASS / energy;
    return ratio * ratio;
  }

  /** Energies left (GeV), of equal probability, with the law of what is made there. */
  static MassTable table(double energy, HardProcess hard) {
    double logarithm = 2 * Math.log(energy / Constants.ELECTRON_MASS);
    double beta = 2 * Constants.ALPHA / Math.PI * (logarithm - 1);
    double soft = 1 + Constants.ALPHA / Math.PI * (1.5 * logarithm + Math.PI * Math.PI / 3 - 2);
    double most = 1 - Math.pow(hard.threshold() / energy, 2);
    // in t = x^beta, whose spacing beta x^(beta - 1) takes the pole of soft photons
    EqualShares shares =
        EqualShares.of(
            t -> {
              double x = Math.pow(t, 1 / beta);
              double left = energy * Math.sqrt(1 - x);
              return (soft - (1 - 0.5 * x) * Math.pow(x, 1 - beta))
                  * hard.rate().applyAsDouble(left);
            },
            0,
            Math.pow(most, beta),
            MassTable.MOST_BINS);
    List<Double> edges = new ArrayList<>();
    List<Double> linear = new ArrayList<>();
    List<Double> square = new ArrayList<>();
    for (double t : shares.edges().reversed()) {
      double left = energy * Math.sqrt(1 - Math.pow(t, 1 / beta));
      double kept = Math.max(hard.threshold(), left);
      edges.add(kept);
      linear.add(0.0);
      square.add(hard.square().applyAsDouble(Math.max(kept, hard.threshold() * (1 + 1e-12))));
    }
    return new MassTable(edges, linear, square);
  }
}
