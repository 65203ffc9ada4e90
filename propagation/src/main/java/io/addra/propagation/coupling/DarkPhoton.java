package io.addra.propagation.coupling;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.PhotonDarkPhoton;
import java.util.List;
import java.util.Map;

/** A dark photon that mixes with the photon and decays to the Standard Model alone. Immutable. */
final class DarkPhoton implements CouplingModel {
  static final String NAME = "dark-photon";

  /** The tables of hadronic widths. */
  static final List<String> PARAMETRISATIONS = List.of("darkcast", "eventcalc");

  /** Name of the process that makes it beside a photon. */
  private static final double LIGHTEST = 2e-3;

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Dark photon with kinetic mixing, no dark decays",
          "A'",
          new ModelText.CouplingConstant("epsilon", "", "mixing: charges are epsilon e", 2, 1),
          List.of(
              "width(l l) = alpha epsilon^2 m/3 sqrt(1 - 4r) (1 + 2r), r = m_l^2/m^2",
              "hadrons: width(l l) of massless l times R(m^2), from a table of c tau",
              "sigma(e+ e- -> gamma A') = 4 pi alpha^2 epsilon^2/s (1 + r^2)/(1 - r)"
                  + " (ln(s/m_e^2) - 1), r = m^2/s, in all directions"),
          List.of(
              "B. Batell, M. Pospelov, A. Ritz, PRD 79 (2009) 115008, arXiv:0903.0363",
              "darkcast: P. Ilten et al., JHEP 06 (2018) 004, arXiv:1801.04847, by FORESEE",
              "eventcalc: EventCalc-SHiP, arXiv:2409.11096",
              "logarithm of m_e: the structure function of one hard photon, G. Bonneau, F. Martin,"
                  + " Nucl. Phys. B 27 (1971) 381"),
          List.of(
              "below two pions the lifetime is the closed form; above it is the table",
              "the two tables differ by 1 % below 0.9 GeV, by up to 9 % near the phi, by 5 % above",
              "between 0.7 and 1.1 GeV the width has the structure of rho, omega and phi",
              "more than half of the cross-section has the photon within 1 degree of a beam"));

  private final String parametrisation;
  private final MassTable table;

  DarkPhoton(String parametrisation) {
    this.parametrisation = parametrisation;
    this.table = MassTable.read("dark_photon_" + parametrisation + ".csv", "ctau_cm");
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
    return new MassRange(LIGHTEST, table.range().to());
  }

  @Override
  public double unitCtau(double mass) {
    masses().check(label(), mass);
    return mass < threshold() ? Constants.HBAR_C / Leptons.sum(leptons(mass)) : table.at(mass);
  }

  private static Map<String, Double> leptons(double mass) {
    return Leptons.pairs(mass, (m, lepton) -> Leptons.vector(Constants.ALPHA, m, lepton));
  }

  private static double threshold() {
    return 2 * Constants.mass("pi+");
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    masses().check(label(), mass);
    Map<String, Double> widths = leptons(mass);
    if (mass > threshold()) {
      widths.put("hadrons", hadrons(mass));
    }
    return widths;
  }

  /** Width to hadrons at epsilon = 1 (GeV): what the leptons leave of the table's width. */
  double hadrons(double mass) {
    return mass <= threshold()
        ? 0
        : Math.max(0, Constants.HBAR_C / table.at(mass) - Leptons.sum(leptons(mass)));
  }

  /** Masses of the table's rows (GeV), between which its width is a power of the mass. */
  double[] nodes() {
    return table.masses();
  }

  @Override
  public List<ProductionRate> rates() {
    return List.of(
        new ProductionRate(
            "e+ e- -> gamma A'",
            ProductionRate.Kind.CROSS_SECTION,
            PhotonDarkPhoton.PROCESS,
            "",
            masses(),
            2,
            DarkPhoton::crossSection,
            "arXiv:0903.0363, regulated by m_e; all directions of the photon"));
  }

  /** Cross-section of e+ e- -> gamma A' at epsilon = 1 (pb), all directions of the photon. */
  static double crossSection(double mass) {
    PhotonDarkPhoton process = PhotonDarkPhoton.at(LuminousRegion.point());
    return mass < process.maxMass() ? process.crossSection(mass, 1) : 0;
  }
}
