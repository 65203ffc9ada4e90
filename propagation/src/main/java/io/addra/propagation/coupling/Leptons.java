package io.addra.propagation.coupling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Decays to pairs of charged leptons. */
final class Leptons {
  private static final List<String> NAMES = List.of("e", "mu", "tau");

  private Leptons() {}

  /** Mass of a charged lepton (GeV): {@code e}, {@code mu} or {@code tau}. */
  static double mass(String lepton) {
    return Constants.mass(lepton + "-");
  }

  /**
   * The widths of all open decays to a pair.
   *
   * @param mass mass of the LLP (GeV)
   * @param width width by the LLP's mass and the lepton's (GeV)
   */
  static Map<String, Double> pairs(double mass, DoubleBinaryOperator width) {
    Map<String, Double> widths = new LinkedHashMap<>();
    for (String name : NAMES) {
      if (mass > 2 * mass(name)) {
        widths.put(name + "+ " + name + "-", width.applyAsDouble(mass, mass(name)));
      }
    }
    return widths;
  }

  /**
   * Width of a vector of unit charge to a pair, (alpha m/3) sqrt(1 - 4r)(1 + 2r), r = m_l^2/m^2
   * (GeV); 0 below the threshold.
   *
   * @param alpha g^2/(4 pi) of the vector's coupling
   */
  static double vector(double alpha, double mass, double lepton) {
    double r = lepton * lepton / (mass * mass);
    return r >= 0.25 ? 0 : alpha * mass / 3 * Math.sqrt(1 - 4 * r) * (1 + 2 * r);
  }

  /** Width of a Higgs-like scalar to a pair, m m_l^2/(8 pi v^2) (1 - 4r)^(3/2) (GeV). */
  static double scalar(double mass, double lepton) {
    double r = lepton * lepton / (mass * mass);
    double yukawa = lepton / Constants.VACUUM;
    return r >= 0.25 ? 0 : mass * yukawa * yukawa / (8 * Math.PI) * Math.pow(1 - 4 * r, 1.5);
  }

  /** Sum of widths. */
  static double sum(Map<String, Double> widths) {
    return widths.values().stream().mapToDouble(d -> d).sum();
  }
}
