package io.addra.validation.closure;

import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.scan.OverlayRegion;
import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.coverage.GazelleBoxes;
import io.addra.validation.coverage.GazelleBoxes.Design;
import io.addra.validation.integration.CylinderRegion;
import io.addra.validation.integration.DecayChain;
import io.addra.validation.integration.FarBoxIntegral;
import io.addra.validation.integration.Integral;
import io.addra.validation.integration.QuasiRandomIntegral;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Decay fractions of B+ to K+ S from a scan against numerical integrals that share nothing with it
 * but the beams and the particles' masses and lifetimes. Far detectors by quadrature over their
 * boxes; a cylinder around the collisions, and the same without its innermost 0.5 mm, by
 * quasi-random points. Fractions that few blocks of events contribute to are reported as not
 * tested: their errors cannot be trusted.
 *
 * @param sampling how the scan is sampled
 * @param integral accuracy of the quasi-random integrals
 */
public record IntegrationCheck(Sampling sampling, QuasiRandomIntegral integral)
    implements ValidationCheck {
  private static final double LIMIT = 4;
  private static final List<Double> MASSES_GEV = List.of(0.3, 1.0, 3.0);
  private static final double[] FAR_CTAU_CM = {300, 1e4, 1e6};
  private static final double[][] NEAR_CTAU_CM = {{1, 10, 1000}, {1, 10, 1000}, {1, 10, 1000}};

  /** By mass: short enough for the B's own path to matter. */
  private static final double[][] DISPLACED_CTAU_CM = {
    {0.0015, 0.006, 0.03}, {0.005, 0.02, 0.1}, {0.015, 0.06, 0.3}
  };

  /** Relative difference allowed for bins of proper length and rounding. */
  private static final double BINNING = 1e-6;

  private static final CylinderRegion NEAR = new CylinderRegion(0, 60, -55, 140);
  private static final CylinderRegion DISPLACED = new CylinderRegion(0.05, 60, -55, 140);
  private static final String CONTAINS = "B+ to K+ S, geometry only: no material, no efficiency";

  @Override
  public String name() {
    return "integration";
  }

  @Override
  public List<ValidationResult> run() {
    Sample sample =
        sampling.bPlusToKaon(
            GazelleBoxes.all().stream().map(Design::detector).toList(),
            List.of(overlay("near", NEAR), overlay("displaced", DISPLACED)),
            MASSES_GEV);
    List<ValidationResult> results = new ArrayList<>();
    results.addAll(far(sample.at(FAR_CTAU_CM)));
    results.addAll(near(sample, "near", NEAR, NEAR_CTAU_CM));
    results.addAll(near(sample, "displaced", DISPLACED, DISPLACED_CTAU_CM));
    return results;
  }

  private static List<ValidationResult> far(AcceptanceMap map) {
    List<ValidationResult> results = new ArrayList<>();
    for (Design design : GazelleBoxes.all()) {
      for (double mass : MASSES_GEV) {
        for (double ctau : FAR_CTAU_CM) {
          double value = 0;
          double error = 0;
          for (double[][] box : design.boxes()) {
            Integral part =
                new FarBoxIntegral(box[0], box[1]).decays(DecayChain.bPlusToKaon(mass), ctau);
            value += part.value();
            error += part.error();
          }
          Integral expected = new Integral(value, error);
          results.add(compare(map, design.detector(), mass, ctau, expected));
        }
      }
    }
    return results;
  }

  private List<ValidationResult> near(
      Sample sample, String quantity, CylinderRegion region, double[][] ctauByMass) {
    double[][] covariance = LuminousRegion.operation().covariance();
    double[] spread = new double[3];
    for (int k = 0; k < 3; k++) {
      spread[k] = Math.sqrt(covariance[k][k]);
    }
    List<ValidationResult> results = new ArrayList<>();
    for (int i = 0; i < MASSES_GEV.size(); i++) {
      double mass = MASSES_GEV.get(i);
      double[] ctaus = ctauByMass[i];
      AcceptanceMap map = sample.at(ctaus);
      List<Integral> expected =
          integral.decays(region, DecayChain.bPlusToKaon(mass), spread, ctaus);
      for (int t = 0; t < ctaus.length; t++) {
        results.add(compare(map, quantity, mass, ctaus[t], expected.get(t)));
      }
    }
    return results;
  }

  private static ValidationResult compare(
      AcceptanceMap map, String quantity, double mass, double ctau, Integral expected) {
    Estimate found = map.row(mass, ctau, "decay:" + quantity).orElseThrow().estimate();
    Subject subject =
        new Subject(
            "integration/%s/mass-%sGeV/ctau-%scm".formatted(quantity, mass, ctau),
            "1",
            CONTAINS,
            "numerical integration, relative error %.0e"
                .formatted(expected.error() / expected.value()));
    ValidationResult result =
        ValidationResult.statistical(
            subject,
            expected.value(),
            found.value(),
            Math.hypot(found.statError(), expected.error() + BINNING * expected.value()),
            LIMIT);
    double entriesIfNoneSeen = expected.value() * Estimate.LIMIT_90 / found.statError();
    return SampleSize.suffices(found, entriesIfNoneSeen) ? result : result.notTested();
  }

  private static OverlayRegion overlay(String name, CylinderRegion region) {
    return new OverlayRegion(
        name,
        List.of(region.rMin(), region.rMax()),
        List.of(region.zMin(), region.zMax()),
        List.of(0.0, 180.0));
  }
}
