package io.addra.propagation.coupling;

import java.util.List;
import java.util.Map;

/** A scalar that mixes with the Higgs boson. Immutable. */
final class DarkScalar implements CouplingModel {
  static final String NAME = "dark-scalar";

  /** Branching fraction of b -> s S at mass 0 and sin(theta) = 1, as FORESEE has it. */
  private static final double INCLUSIVE = 5.6;

  /** What is to be said of every table of the width. */
  static final List<String> WIDTH_CAVEATS =
      List.of(
          "below two pions the width is that to leptons (two photons are left out: below 3 %)",
          "above, total widths of the tables differ: up to 5 % for 0.28 to 0.95 GeV, 7 to 30 % for"
              + " 1 to 1.5 GeV, a factor 1.6 to 2.3 for 1.8 to 3.5 GeV, 10 to 25 % above 4 GeV",
          "near the f0(980) the width rises by an order of magnitude within 0.1 GeV");

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Scalar that mixes with the Higgs boson",
          "S",
          new ModelText.CouplingConstant("sin_theta", "", "mixing with the Higgs boson", 2, 1),
          List.of(
              "width(l l) = sin^2(theta) m m_l^2/(8 pi v^2) (1 - 4 m_l^2/m^2)^(3/2)",
              "total width above two pions: from a table of c tau; hadrons: what is left",
              "width(B -> K S) = (theta xi/(2v))^2 [m_b/(m_b - m_s)]^2 (m_B^2 - m_K^2)^2 f0(m^2)^2"
                  + " p/(8 pi m_B^2)",
              "width(B -> K* S) = (theta xi/v)^2 [m_b/(m_b + m_s)]^2 A0(m^2)^2 p^3/(8 pi)",
              "xi = 3 m_t^2 |V_ts V_tb|/(16 pi^2 v^2)",
              "BR(B -> X_s S) = 5.6 theta^2 (1 - m^2/m_B^2)^2"),
          List.of(
              "M. W. Winkler, PRD 99 (2019) 015018, arXiv:1809.01876",
              "B. Batell, M. Pospelov, A. Ritz, PRD 83 (2011) 054005, arXiv:0911.4938",
              "foresee: KlingFelix/FORESEE, Models/DarkHiggs (arXiv:1710.09387, arXiv:1811.12522)",
              "eventcalc: EventCalc-SHiP, widths of I. Boiarska et al., arXiv:1904.10447",
              "form factors: arXiv:1509.06235 (f0), arXiv:1503.05534 (A0)"),
          List.of(
              WIDTH_CAVEATS.get(0),
              WIDTH_CAVEATS.get(1),
              WIDTH_CAVEATS.get(2),
              "rates go with the fourth power of the top's mass: 172.69 GeV here, as in the"
                  + " literature; the MS-bar mass of about 163 GeV would give 20 % less",
              "B -> K S: a further 10 % from f0; B -> K* S: 16 % from A0 below 3.7 GeV, more above",
              "a scan of B -> K S used with the inclusive rate has the momenta of K, not of X_s"));

  private final String parametrisation;
  private final ScalarWidths widths;

  DarkScalar(String parametrisation) {
    this.parametrisation = parametrisation;
    this.widths = new ScalarWidths(parametrisation);
  }

  @Override
  public ModelText text() {
    return TEXT;
  }

  @Override
  public String parametrisation() {
    return parametrisation;
  }

  @Override
  public MassRange masses() {
    return widths.masses();
  }

  @Override
  public double unitCtau(double mass) {
    masses().check(label(), mass);
    return widths.ctau(mass);
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    masses().check(label(), mass);
    return widths.widths(mass);
  }

  @Override
  public List<ProductionRate> rates() {
    return StrangeDecays.rates(
        "S",
        masses(),
        DarkScalar::width,
        INCLUSIVE,
        "as in FORESEE; momenta of X_s differ from K's");
  }

  private static double width(String parent, String daughter, double mass) {
    double v = Constants.VACUUM;
    double xi =
        3 * Math.pow(Constants.TOP_MASS / v, 2) * Constants.VTS_VTB / (16 * Math.PI * Math.PI);
    double b = Constants.B_QUARK_MASS;
    double s = Constants.S_QUARK_MASS;
    double p = StrangeDecays.momentum(parent, daughter, mass);
    if (StrangeDecays.starred(daughter)) {
      double amplitude = xi / v * b / (b + s) * FormFactors.a0(mass * mass);
      return amplitude * amplitude * Math.pow(p, 3) / (8 * Math.PI);
    }
    double parentMass = Constants.mass(parent);
    double difference = parentMass * parentMass - Math.pow(Constants.mass(daughter), 2);
    double amplitude = xi / (2 * v) * b / (b - s) * difference * FormFactors.f0(mass * mass);
    return amplitude * amplitude * p / (8 * Math.PI * parentMass * parentMass);
  }
}
