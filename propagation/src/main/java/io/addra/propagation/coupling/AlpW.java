package io.addra.propagation.coupling;

import java.util.List;
import java.util.Map;

/** An axion-like particle that couples to two W bosons. Immutable. */
final class AlpW implements CouplingModel {
  static final String NAME = "alp-w";
  private static final String PARAMETRISATION = "photons-only";
  private static final MassRange MASSES = new MassRange(1e-3, 5.1);

  /** Branching fraction of b -> s a at mass 0 and g_aW = 1/GeV, as FORESEE has it. */
  private static final double INCLUSIVE = 2.3e4;

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Axion-like particle coupled to W bosons",
          "a",
          new ModelText.CouplingConstant("g_aW", "1/GeV", "-(g_aW/4) a W dual-W", 2, 0.01),
          List.of(
              "width(gamma gamma) = (g_aW sin^2(theta_W))^2 m^3/(64 pi)",
              "width(B -> K a) = m_B^3 g_bs^2/(64 pi) (1 - m_K^2/m_B^2)^2 f0(m^2)^2"
                  + " sqrt(lambda(1, m_K^2/m_B^2, m^2/m_B^2))",
              "width(B -> K* a) = m_B^3 g_bs^2/(64 pi) A0(m^2)^2"
                  + " lambda(1, m_K*^2/m_B^2, m^2/m_B^2)^(3/2)",
              "g_bs = 3 sqrt(2) G_F m_W^2 g_aW/(16 pi^2) |V_ts V_tb| f(m_t^2/m_W^2),"
                  + " f(x) = x (1 + x (ln x - 1))/(1 - x)^2",
              "BR(B -> X_s a) = 2.3e4 (g_aW GeV)^2 (1 - m^2/m_B^2)^2"),
          List.of(
              "E. Izaguirre, T. Lin, B. Shuve, PRL 118 (2017) 111802, arXiv:1611.09355",
              "BaBar, PRL 128 (2022) 131802, arXiv:2111.01800 (width to photons)",
              "inclusive rate: as in KlingFelix/FORESEE, Models/ALP-W",
              "form factors: arXiv:1509.06235 (f0), arXiv:1503.05534 (A0)"),
          List.of(
              "two photons are the only decay: hadrons by loops are left out",
              "B -> K a: about 10 % from the form factor, 4 % from |V_ts|, 6 % from the mass of the"
                  + " top; B -> K* a: 16 % from the form factor"
                  + " below 3.7 GeV, more above",
              "a scan of B -> K a used with the inclusive rate has the momenta of K, not of X_s"));

  @Override
  public ModelText text() {
    return TEXT;
  }

  @Override
  public String parametrisation() {
    return PARAMETRISATION;
  }

  @Override
  public MassRange masses() {
    return MASSES;
  }

  @Override
  public double unitCtau(double mass) {
    return Constants.HBAR_C / toPhotons(mass);
  }

  private double toPhotons(double mass) {
    MASSES.check(label(), mass);
    return Constants.SIN2_WEAK * Constants.SIN2_WEAK * AlpPhoton.toPhotons(mass);
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    return Map.of("gamma gamma", toPhotons(mass));
  }

  @Override
  public List<ProductionRate> rates() {
    return StrangeDecays.rates(
        "a", MASSES, AlpW::width, INCLUSIVE, "as in FORESEE; momenta of X_s differ from K's");
  }

  private static double width(String parent, String daughter, double mass) {
    double b = Constants.mass(parent);
    double k = Math.pow(Constants.mass(daughter) / b, 2);
    double lambda = Constants.kallen(1, k, mass * mass / (b * b));
    double coupling = bottomStrange();
    double common = b * b * b * coupling * coupling / (64 * Math.PI);
    if (StrangeDecays.starred(daughter)) {
      double a0 = FormFactors.a0(mass * mass);
      return common * a0 * a0 * Math.pow(lambda, 1.5);
    }
    double f0 = FormFactors.f0(mass * mass);
    return common * f0 * f0 * Math.sqrt(lambda) * (1 - k) * (1 - k);
  }

  /** g_bs at g_aW = 1/GeV (1/GeV). */
  private static double bottomStrange() {
    double w2 = Constants.W_MASS * Constants.W_MASS;
    double x = Constants.TOP_MASS * Constants.TOP_MASS / w2;
    double loop = x * (1 + x * (Math.log(x) - 1)) / ((1 - x) * (1 - x));
    return 3
        * Math.sqrt(2)
        * Constants.FERMI
        * w2
        / (16 * Math.PI * Math.PI)
        * Constants.VTS_VTB
        * loop;
  }
}
