package io.addra.propagation.coupling;

import io.addra.propagation.production.BMesonDecay;
import io.addra.propagation.production.TauDecay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A heavy neutral lepton that mixes with one neutrino. Immutable. */
final class HeavyNeutralLepton implements CouplingModel {
  static final String NAME = "hnl";

  /** Flavour of the mixing, and whether the particle is its own antiparticle. */
  static final List<String> PARAMETRISATIONS =
      List.of("tau-majorana", "tau-dirac", "mu-majorana", "mu-dirac", "e-majorana", "e-dirac");

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Heavy neutral lepton that mixes with one flavour",
          "N",
          new ModelText.CouplingConstant("U^2", "", "square of the mixing with one neutrino", 1, 1),
          List.of(
              "total width: from a table of c tau; Dirac: half the width of Majorana",
              "width(3 nu) = U^2 G_F^2 m^5/(192 pi^3), Majorana twice",
              "width(l pi) = U^2 G_F^2 f_pi^2 |V_ud|^2 m^3/(16 pi) [(1 - x_l)^2 - x_pi (1 + x_l)]"
                  + " sqrt(lambda(1, x_l, x_pi)), x = (m_i/m)^2, Majorana twice",
              "BR(tau -> pi N)/BR(tau -> pi nu) = U^2 [(1 - x_N)^2 - x_pi (1 + x_N)]"
                  + " sqrt(lambda(1, x_N, x_pi))/(1 - x_pi)^2, x = (m_i/m_tau)^2",
              "BR(tau -> rho N)/BR(tau -> rho nu) = U^2 [(1 - x_N)^2 + x_rho (1 + x_N - 2 x_rho)]"
                  + " sqrt(lambda(1, x_N, x_rho))/[(1 - x_rho)^2 (1 + 2 x_rho)]",
              "width(B -> l N) = U^2 G_F^2 f_B^2 |V_ub|^2 m_B^3/(8 pi) [x_N + x_l - (x_N - x_l)^2]"
                  + " sqrt(lambda(1, x_N, x_l)), x = (m_i/m_B)^2"),
          List.of(
              "K. Bondarenko et al., JHEP 11 (2018) 032, arXiv:1805.08567",
              "table: EventCalc-SHiP, commit 7dcd784",
              "D. Gorbunov, M. Shaposhnikov, JHEP 10 (2007) 015, arXiv:0705.1729"),
          List.of(
              "mixing with one flavour at a time",
              "B -> X l N and tau -> l nu N, three bodies, are not among the rates",
              "hadrons above about 1 GeV: matching of exclusive and quark widths, tens of per cent"));

  private final String parametrisation;
  private final String flavour;
  private final double majorana;
  private final MassTable table;

  HeavyNeutralLepton(String parametrisation) {
    this.parametrisation = parametrisation;
    this.flavour = parametrisation.substring(0, parametrisation.indexOf('-'));
    this.majorana = parametrisation.endsWith("majorana") ? 2 : 1;
    this.table = MassTable.read("hnl_" + flavour + ".csv", "ctau_cm");
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
    return table.range();
  }

  @Override
  public double unitCtau(double mass) {
    masses().check(label(), mass);
    // the table is that of a Majorana particle
    return table.at(mass) * 2 / majorana;
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    masses().check(label(), mass);
    Map<String, Double> widths = new LinkedHashMap<>();
    double fermi2 = Constants.FERMI * Constants.FERMI;
    widths.put("nu nu nu", majorana * fermi2 * Math.pow(mass, 5) / (192 * Math.pow(Math.PI, 3)));
    double l = Math.pow(Leptons.mass(flavour) / mass, 2);
    double pion = Math.pow(Constants.mass("pi+") / mass, 2);
    double coupling = Constants.PION_CONSTANT * Constants.VUD;
    double width =
        majorana
            * fermi2
            * coupling
            * coupling
            * Math.pow(mass, 3)
            / (16 * Math.PI)
            * ((1 - l) * (1 - l) - pion * (1 + l))
            * Math.sqrt(Constants.kallen(1, l, pion));
    if (width > 0) {
      widths.put(flavour + "- pi+", width);
    }
    return widths;
  }

  @Override
  public List<ProductionRate> rates() {
    ProductionRate leptonic =
        new ProductionRate(
            "B+ -> " + flavour + "+ N",
            ProductionRate.Kind.PER_CHARGED_B,
            BMesonDecay.PROCESS,
            flavour + "+",
            masses(),
            1,
            this::fromB,
            "arXiv:1805.08567; |V_ub| and f_B of PDG 2022 and FLAG 2021: 6 %");
    if (!flavour.equals("tau")) {
      return List.of(leptonic);
    }
    return List.of(
        fromTau("pi-", Constants.TAU_TO_PION), fromTau("rho-", Constants.TAU_TO_RHO), leptonic);
  }

  private ProductionRate fromTau(String daughter, double branching) {
    double tau = Constants.mass("tau-");
    double h = Math.pow(Constants.mass(daughter) / tau, 2);
    boolean vector = daughter.startsWith("rho");
    double massless = shape(0, h, vector);
    return new ProductionRate(
        "tau- -> " + daughter + " N",
        ProductionRate.Kind.PER_TAU,
        TauDecay.PROCESS,
        daughter,
        masses(),
        1,
        mass ->
            mass < tau - Constants.mass(daughter)
                ? branching * shape(Math.pow(mass / tau, 2), h, vector) / massless
                : 0,
        "arXiv:1805.08567; tau -> " + daughter + " nu of PDG 2022");
  }

  /** Phase space and matrix element of tau -> h N, up to a constant. */
  private static double shape(double n, double h, boolean vector) {
    double element =
        vector ? (1 - n) * (1 - n) + h * (1 + n - 2 * h) : (1 - n) * (1 - n) - h * (1 + n);
    return element * Math.sqrt(Constants.kallen(1, n, h));
  }

  private double fromB(double mass) {
    double b = Constants.mass("B+");
    if (mass >= b - Leptons.mass(flavour)) {
      return 0;
    }
    double n = Math.pow(mass / b, 2);
    double l = Math.pow(Leptons.mass(flavour) / b, 2);
    double coupling = Constants.FERMI * Constants.B_CONSTANT * Constants.VUB;
    double width =
        coupling
            * coupling
            * Math.pow(b, 3)
            / (8 * Math.PI)
            * (n + l - (n - l) * (n - l))
            * Math.sqrt(Constants.kallen(1, n, l));
    return width / Constants.width("B+");
  }
}
