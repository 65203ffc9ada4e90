package io.addra.propagation.coupling;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.MuonZPrime;
import java.util.List;
import java.util.Map;

/** The gauge boson of L_mu - L_tau. Immutable. */
final class ZPrime implements CouplingModel {
  static final String NAME = "z-prime";
  private static final String PARAMETRISATION = "tree-level";
  private static final String NEUTRINOS = "nu nubar";
  private static final MassRange MASSES = new MassRange(1e-3, 10.5);

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Gauge boson of L_mu - L_tau",
          "Z'",
          new ModelText.CouplingConstant("g'", "", "charges are g' of mu, -g' of tau", 2, 1),
          List.of(
              "width(l l) = g'^2 m/(12 pi) sqrt(1 - 4r) (1 + 2r), r = m_l^2/m^2, l = mu, tau",
              "width(nu nubar) = g'^2 m/(24 pi) for each of two flavours"),
          List.of(
              "B. Shuve, I. Yavin, PRD 89 (2014) 113004, arXiv:1403.2727",
              "Belle II, PRL 124 (2020) 141801, arXiv:1912.11276"),
          List.of(
              "e+ e- -> mu+ mu- Z' is at tree level, without initial-state radiation",
              "no kinetic mixing: no decay to electrons or hadrons",
              "for couplings that can be seen it decays at once; it is invisible below two muons"));

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
    return Constants.HBAR_C / Leptons.sum(unitWidths(mass));
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    MASSES.check(label(), mass);
    // g'^2/(4 pi) takes the place of alpha
    Map<String, Double> widths =
        Leptons.pairs(mass, (m, lepton) -> Leptons.vector(1 / (4 * Math.PI), m, lepton));
    widths.remove("e+ e-");
    widths.put(NEUTRINOS, 2 * mass / (24 * Math.PI));
    return widths;
  }

  @Override
  public List<ProductionRate> rates() {
    return List.of(
        new ProductionRate(
            "e+ e- -> mu+ mu- Z'",
            ProductionRate.Kind.CROSS_SECTION,
            MuonZPrime.PROCESS,
            "",
            MASSES,
            2,
            ZPrime::crossSection,
            "tree-level amplitude, see process muon-z-prime"));
  }

  private static double crossSection(double mass) {
    MuonZPrime process = MuonZPrime.at(LuminousRegion.point());
    return mass < process.maxMass() ? process.crossSection(mass, 1) : 0;
  }
}
