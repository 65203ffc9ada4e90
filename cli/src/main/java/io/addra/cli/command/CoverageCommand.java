package io.addra.cli.command;

import io.addra.geometry.detector.Detectors;
import io.addra.validation.coverage.Coverage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the solid angle and the path lengths that detectors offer. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Print what detectors cover as seen from the interaction point: geometry only.",
      "CM share: share of massless particles, isotropic in the collisions' centre of mass, that hit"
          + " the detector. Mean path: over directions that hit. Path integral: over all directions;"
          + " divided by beta gamma c tau it is the decay fraction of a very long lifetime."
    },
    footer = {"", "Example:", "  addra coverage gazelle-baby gazelle-l"})
final class CoverageCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      arity = "0..*",
      paramLabel = "DETECTOR",
      description =
          "Names, or paths of .yaml files (default: all detectors, without parts of them).")
  private List<String> names = new ArrayList<>();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Coverage> coverages =
        (names.isEmpty() ? Detectors.names() : names)
            .stream().map(detectors::load).toList().stream().map(Coverage::of).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonText.of(
              Map.of("coverage", coverages.stream().map(CoverageCommand::object).toList())));
    } else {
      out.print(table(coverages));
      out.println();
      out.println(Coverage.CONTAINS);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String table(List<Coverage> coverages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "detector",
            "sr",
            "of 4 pi",
            "CM share",
            "theta deg",
            "phi deg",
            "nearest m",
            "mean path m",
            "path integral cm",
            "volume m3",
            "rel. error"));
    for (Coverage c : coverages) {
      rows.add(
          List.of(
              c.detector(),
              number("%.5f", c.solidAngleSr()),
              number("%.4f %%", 100 * c.solidAngleShare()),
              number("%.4f %%", 100 * c.cmIsotropicFraction()),
              number("%.1f", c.thetaMinDeg()) + " to " + number("%.1f", c.thetaMaxDeg()),
              number("%.1f", c.phiMinDeg()) + " to " + number("%.1f", c.phiMaxDeg()),
              number("%.2f", c.nearestCm() / 100),
              number("%.3f", c.meanPathCm() / 100),
              number("%.5g", c.pathIntegralCm()),
              number("%.5g", c.volumeCm3() / 1e6),
              number("%.0e", c.relativeError())));
    }
    return TextTable.of(rows);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static Map<String, Object> object(Coverage c) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("detector", c.detector());
    object.put("solid_angle_sr", c.solidAngleSr());
    object.put("solid_angle_share", c.solidAngleShare());
    object.put("cm_isotropic_share", c.cmIsotropicFraction());
    object.put("theta_deg", List.of(c.thetaMinDeg(), c.thetaMaxDeg()));
    object.put("phi_deg", List.of(c.phiMinDeg(), c.phiMaxDeg()));
    object.put("nearest_cm", c.nearestCm());
    object.put("mean_path_cm", c.meanPathCm());
    object.put("path_integral_cm", c.pathIntegralCm());
    object.put("volume_cm3", c.volumeCm3());
    object.put("relative_error", c.relativeError());
    object.put("contains", Coverage.CONTAINS);
    return object;
  }
}
