package io.addra.validation.closure;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.detector.Region;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import io.addra.propagation.result.AcceptanceMap;
import io.addra.validation.integration.DecayRegion;
import io.addra.validation.report.Subject;
import io.addra.validation.report.ValidationCheck;
import io.addra.validation.report.ValidationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each leaf region of a detector against the ordered list of volumes along each line, of the same
 * LLPs: the scan adds a volume's interval to its region and takes it from its mother's, the list
 * asks for the deepest volume at each place. The two differ where a daughter protrudes from its
 * mother or siblings overlap.
 *
 * @param sampling how many LLPs are compared; few do
 * @param detector name of the detector
 */
public record AttributionCheck(Sampling sampling, String detector) implements ValidationCheck {
  private static final double RELATIVE = 1e-4;
  private static final double ABSOLUTE = 1e-8;
  private static final double MASS_GEV = 1;
  private static final double[] CTAU_CM = {0.3, 10, 300};

  @Override
  public String name() {
    return "attribution";
  }

  @Override
  public List<ValidationResult> run() {
    Detector world = Detectors.load(detector);
    Sample sample = sampling.bPlusToKaon(List.of(detector), List.of(), List.of(MASS_GEV));
    Map<String, double[]> expected = expected(world, sample);
    AcceptanceMap map = sample.at(CTAU_CM);
    List<ValidationResult> results = new ArrayList<>();
    expected.forEach((region, values) -> {
      if (!region.equals(Region.OUTSIDE)) {
        results.add(worst(map, world.name(), region, values));
      }
    });
    return results;
  }

  private Map<String, double[]> expected(Detector world, Sample sample) {
    Map<String, double[]> means = new LinkedHashMap<>();
    world.regions().forEach(region -> means.put(region.name(), new double[CTAU_CM.length]));
    means.put(Region.OUTSIDE, new double[CTAU_CM.length]);
    RayTracer tracer = RayTracer.of(world);
    sample.forEachRay(
        MASS_GEV,
        (origin, direction, betaGamma) -> {
          for (Segment segment : tracer.trace(origin, direction)) {
            double[] sums = means.getOrDefault(segment.region(), new double[CTAU_CM.length]);
            for (int t = 0; t < CTAU_CM.length; t++) {
              sums[t] +=
                  DecayRegion.between(segment.entryCm(), segment.exitCm(), betaGamma * CTAU_CM[t]);
            }
          }
        });
    for (double[] sums : means.values()) {
      Arrays.setAll(sums, t -> sums[t] / sampling.events());
    }
    return means;
  }

  private static ValidationResult worst(
      AcceptanceMap map, String world, String region, double[] expected) {
    List<ValidationResult> results = new ArrayList<>();
    for (int t = 0; t < CTAU_CM.length; t++) {
      double found =
          map.row(MASS_GEV, CTAU_CM[t], "decay:" + world + "/" + region)
              .orElseThrow()
              .estimate()
              .value();
      Subject subject =
          new Subject(
              "attribution/" + world + "/" + region,
              "1",
              "the same LLPs of B+ to K+ S at 1 GeV, worst of %d lifetimes"
                  .formatted(CTAU_CM.length),
              "ordered volumes along each line, closed form of each");
      results.add(
          ValidationResult.absolute(
              subject, expected[t], found, RELATIVE * Math.abs(expected[t]) + ABSOLUTE));
    }
    return results.stream()
        .max((a, b) -> Double.compare(Math.abs(a.pull()), Math.abs(b.pull())))
        .orElseThrow();
  }
}
