package io.addra.validation.crosscheck;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Region;
import io.addra.propagation.beam.LuminousRegion;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.propagation.spectrum.Estimate;
import io.addra.validation.closure.Sample;
import io.addra.validation.closure.Sampling;
import io.addra.validation.integration.DecayChain;
import io.addra.validation.integration.RandomDecays;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.Well19937c;

/**
 * Decay fractions of B+ to K+ S from a scan against decays drawn one by one: each LLP decays at one
 * point, which is located in the volume tree, and points are counted by region. Shared with the
 * scan are the detector's volumes, the beams and the particles; random numbers, kinematics, the
 * search for volumes and the count are others. Regions for which fewer than ten points are counted
 * and expected are left out.
 *
 * @param sampling how the scan is sampled
 * @param detectors names of detectors
 * @param decays decays drawn for each detector and lifetime
 */
public record BruteForceDecayCheck(Sampling sampling, List<String> detectors, int decays)
    implements ValidationCheck {
  private static final double LIMIT = 4;
  private static final double FEWEST = 10;
  private static final double MASS_GEV = 1;
  private static final double[] CTAU_CM = {0.3, 3, 30, 300, 3000};

  /** Copies the list. */
  public BruteForceDecayCheck {
    detectors = List.copyOf(detectors);
  }

  @Override
  public String name() {
    return "brute-force";
  }

  @Override
  public List<ValidationResult> run() {
    Sample sample = sampling.bPlusToKaon(detectors, List.of(), List.of(MASS_GEV));
    AcceptanceMap map = sample.at(CTAU_CM);
    List<ValidationResult> results = new ArrayList<>();
    for (int k = 0; k < detectors.size(); k++) {
      Detector detector = Detectors.load(detectors.get(k));
      List<Map<String, Integer>> counts = count(detector, k);
      for (int t = 0; t < CTAU_CM.length; t++) {
        results.addAll(compare(map, detector, CTAU_CM[t], counts.get(t)));
      }
    }
    return results;
  }

  /** Decays by region, for each lifetime. */
  private List<Map<String, Integer>> count(Detector detector, int index) {
    PointLocator locator = PointLocator.of(detector);
    LuminousRegion collisions = LuminousRegion.operation();
    RandomDecays random =
        new RandomDecays(
            DecayChain.bPlusToKaon(MASS_GEV),
            collisions.mean(),
            collisions.choleskyFactor(),
            new Well19937c(sampling.seed() + index));
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int t = 0; t < CTAU_CM.length; t++) {
      counts.add(new HashMap<>());
    }
    for (int i = 0; i < decays; i++) {
      double[][] points = random.next(CTAU_CM);
      for (int t = 0; t < CTAU_CM.length; t++) {
        String region = locator.regionOf(points[t][0], points[t][1], points[t][2]);
        counts.get(t).merge(region, 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<ValidationResult> compare(
      AcceptanceMap map, Detector detector, double ctau, Map<String, Integer> counts) {
    List<String> regions = new ArrayList<>(detector.regions().stream().map(Region::name).toList());
    regions.add(Region.OUTSIDE);
    List<ValidationResult> results = new ArrayList<>();
    for (String region : regions) {
      Estimate found =
          map.row(MASS_GEV, ctau, "decay:" + detector.name() + "/" + region)
              .orElseThrow()
              .estimate();
      int counted = counts.getOrDefault(region, 0);
      double share = found.value();
      if (Math.max(counted, share * decays) < FEWEST) {
        continue;
      }
      Subject subject =
          new Subject(
              "brute-force/%s/%s/ctau-%scm".formatted(detector.name(), region, ctau),
              "1",
              "B+ to K+ S at 1 GeV, geometry only: no material, no efficiency",
              "%d decays drawn one by one, %d of them there".formatted(decays, counted));
      double spread = Math.sqrt(share * (1 - share) / decays);
      results.add(
          ValidationResult.statistical(
              subject,
              (double) counted / decays,
              share,
              Math.hypot(spread, found.statError()),
              LIMIT));
    }
    return results;
  }
}
