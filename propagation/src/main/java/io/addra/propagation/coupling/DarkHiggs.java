package io.addra.propagation.coupling;

import io.addra.propagation.beam.Beams;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.DarkHiggsstrahlung;
import java.util.List;
import java.util.Map;

/**
 * A dark Higgs boson made beside a dark photon, e+ e- -> A' h', that decays by mixing with the
 * Higgs boson. Immutable.
 */
final class DarkHiggs implements CouplingModel {
  static final String NAME = "dark-higgs";

  /** Name of the process that makes it. */
  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Dark Higgs boson beside a dark photon, e+ e- -> A' h'",
          "h'",
          new ModelText.CouplingConstant("sin_theta", "", "mixing with the Higgs boson", 2, 1),
          List.of(
              "widths as of dark-scalar",
              "sigma(e+ e- -> A' h') = q^2 pi alpha alpha_D epsilon^2/(3 s) (1 - m_A^2/s)^-2"
                  + " sqrt(lambda) (lambda + 12 m_A^2/s), lambda = lambda(1, m_A^2/s, m^2/s)"),
          List.of(
              "B. Batell, M. Pospelov, A. Ritz, PRD 79 (2009) 115008, arXiv:0903.0363",
              "lifetime by mixing with inelastic dark matter: M. Duerr et al., JHEP 04 (2021) 146,"
                  + " arXiv:2012.08595",
              "widths: see dark-scalar"),
          List.of(
              "the mixing angle makes it decay, kinetic mixing makes it: yields are proportional to"
                  + " epsilon^2 alpha_D and depend on sin_theta by the lifetime alone",
              "dark charge q = 1 as in arXiv:0903.0363; a Majorana mass term from the same field"
                  + " needs q = 2 and gives four times the rate",
              "decays to dark photons or dark matter are taken to be closed",
              DarkScalar.WIDTH_CAVEATS.get(1)));

  private final String parametrisation;
  private final Settings settings;
  private final ScalarWidths widths;

  DarkHiggs(String parametrisation, Settings settings) {
    this.parametrisation = parametrisation;
    this.widths = new ScalarWidths(parametrisation);
    this.settings = settings;
  }

  /** The numbers that may be set. */
  static Settings defaults() {
    return Settings.of(
        NAME,
        new ModelParameter("epsilon", 1e-3, "kinetic mixing of the dark photon"),
        new ModelParameter("alpha_D", 0.1, "dark fine-structure constant g_D^2/(4 pi)"),
        new ModelParameter("mA_GeV", 3, "mass of the dark photon (GeV)"),
        new ModelParameter("charge", 1, "dark charge of the field that breaks the dark U(1)"));
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
  public List<ModelParameter> parameters() {
    return settings.list();
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
    return List.of(
        new ProductionRate(
            "e+ e- -> A' h'",
            ProductionRate.Kind.CROSS_SECTION,
            DarkHiggsstrahlung.PROCESS,
            "",
            masses(),
            0,
            this::crossSection,
            "arXiv:0903.0363"));
  }

  private double crossSection(double mass) {
    double vector = settings.get("mA_GeV");
    if (vector >= Beams.superKekb().sqrtS()) {
      return 0;
    }
    DarkHiggsstrahlung process = DarkHiggsstrahlung.at(vector, LuminousRegion.point());
    return mass < process.maxMass()
        ? process.crossSection(
            mass, settings.get("epsilon"), settings.get("alpha_D"), settings.get("charge"))
        : 0;
  }
}
