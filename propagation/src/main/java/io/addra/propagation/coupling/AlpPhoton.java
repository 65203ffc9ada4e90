package io.addra.propagation.coupling;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.production.PhotonAlp;
import java.util.List;
import java.util.Map;

/** An axion-like particle that couples to two photons. Immutable. */
final class AlpPhoton implements CouplingModel {
  static final String NAME = "alp-photon";
  private static final String PARAMETRISATION = "two-photon";
  private static final double LIGHTEST = 1e-6;

  private static final ModelText TEXT =
      new ModelText(
          NAME,
          "Axion-like particle coupled to two photons",
          "a",
          new ModelText.CouplingConstant("g_agg", "1/GeV", "-(g_agg/4) a F dual-F", 2, 0.1),
          List.of(
              "width(gamma gamma) = g_agg^2 m^3/(64 pi)",
              "sigma(e+ e- -> gamma a) = alpha g_agg^2/24 (1 - m^2/s)^3"),
          List.of(
              "M. J. Dolan et al., JHEP 12 (2017) 094, arXiv:1709.00009",
              "cross-section: see production process photon-alp"),
          List.of(
              "alpha at low energy; its running would raise the cross-section by about 4 %",
              "no photon fusion, no initial-state radiation, no coupling to the Z"));

  private final PhotonAlp production = PhotonAlp.at(LuminousRegion.point());

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
    return new MassRange(LIGHTEST, production.maxMass());
  }

  @Override
  public double unitCtau(double mass) {
    return Constants.HBAR_C / width(mass);
  }

  private double width(double mass) {
    masses().check(label(), mass);
    return toPhotons(mass);
  }

  /** Width to two photons of an ALP at a coupling of 1/GeV, m^3/(64 pi) (GeV). */
  static double toPhotons(double mass) {
    return Math.pow(mass, 3) / (64 * Math.PI);
  }

  @Override
  public Map<String, Double> unitWidths(double mass) {
    return Map.of("gamma gamma", width(mass));
  }

  @Override
  public List<ProductionRate> rates() {
    return List.of(
        new ProductionRate(
            "e+ e- -> gamma a",
            ProductionRate.Kind.CROSS_SECTION,
            PhotonAlp.PROCESS,
            "",
            masses(),
            2,
            mass -> mass < production.maxMass() ? production.crossSection(mass, 1) : 0,
            "arXiv:1709.00009; all directions of the photon"));
  }
}
