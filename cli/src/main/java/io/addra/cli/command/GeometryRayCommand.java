package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.ray.RayTracer;
import io.addra.geometry.ray.Segment;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what a straight line passes in a detector. */
@Command(
    name = "ray",
    mixinStandardHelpOptions = true,
    description = "List the volumes that a straight line passes, with their material.",
    footer = {
      "",
      "Examples:",
      "  addra geometry ray belle2 --theta 60 --phi 30",
      "  addra geometry ray belle2 --from 10,0,-5 --dir 60,30 --set run=1",
      "  addra geometry ray gazelle-l --direction 1,0.05,0.2"
    })
final class GeometryRayCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "DETECTOR",
      description = "A detector's name, or the path of its .yaml file.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(
      names = {"--from", "--origin"},
      split = ",",
      paramLabel = "CM",
      description = "Start x,y,z in cm (default: 0,0,0).")
  private double[] origin = {0, 0, 0};

  @Option(names = "--theta", paramLabel = "DEG", description = "Polar angle from the z axis.")
  private @Nullable Double theta;

  @Option(names = "--phi", paramLabel = "DEG", description = "Azimuth from x (default: 0).")
  private @Nullable Double phi;

  @Option(
      names = "--dir",
      split = ",",
      paramLabel = "DEG",
      description = "Polar angle and azimuth, as --theta and --phi.")
  private double @Nullable [] angles;

  @Option(
      names = "--direction",
      split = ",",
      paramLabel = "XYZ",
      description = "Direction x,y,z, instead of angles.")
  private double @Nullable [] direction;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    double[] along = along();
    threeNumbers("--from", origin);
    Detector detector = detectors.load(name);
    List<Segment> segments = RayTracer.through(detector, origin, along);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? jsonText(segments) + "\n" : text(segments));
    out.flush();
    return ExitCode.OK;
  }

  private double[] along() {
    double[] given = direction;
    double[] pair = angles;
    if (pair != null) {
      if (theta != null || phi != null || given != null) {
        throw bad("give one of --dir, --theta with --phi, and --direction");
      }
      if (pair.length != 2) {
        throw bad("--dir: expected two numbers theta,phi, found " + pair.length);
      }
      return along("--dir", pair[0], pair[1]);
    }
    if (given != null) {
      if (theta != null || phi != null) {
        throw bad("give one of --dir, --theta with --phi, and --direction");
      }
      threeNumbers("--direction", given);
      double largest = Arrays.stream(given).map(Math::abs).max().orElse(0);
      if (largest == 0) {
        throw bad("--direction: expected a direction, found 0,0,0");
      }
      return Arrays.stream(given).map(component -> component / largest).toArray();
    }
    if (theta == null) {
      throw bad("--theta: expected 0 to 180 degrees, found none");
    }
    return along("--theta", theta, phi == null ? 0 : phi);
  }

  private double[] along(String option, double polarDeg, double azimuthDeg) {
    if (!(polarDeg >= 0 && polarDeg <= 180)) {
      throw bad(option + ": expected 0 to 180 degrees, found " + polarDeg);
    }
    if (!Double.isFinite(azimuthDeg)) {
      throw bad(
          (option.equals("--dir") ? option : "--phi") + ": expected degrees, found " + azimuthDeg);
    }
    double polar = Math.toRadians(polarDeg);
    double turn = Math.toRadians(azimuthDeg);
    return new double[] {
      Math.sin(polar) * Math.cos(turn), Math.sin(polar) * Math.sin(turn), Math.cos(polar)
    };
  }

  private void threeNumbers(String option, double[] values) {
    if (values.length != 3) {
      throw bad(option + ": expected three numbers x,y,z, found " + values.length);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw bad(option + ": expected numbers, found " + value);
      }
    }
  }

  private static String text(List<Segment> segments) {
    if (segments.isEmpty()) {
      return "The line meets no volume.\n";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "from cm", "to cm", "length cm", "X/X0", "l/lambda_I", "region", "material", "volume"));
    double x0 = 0;
    double lambda = 0;
    for (Segment s : segments) {
      x0 += s.x0();
      lambda += s.lambdaI();
      rows.add(
          List.of(
              number("%.4f", s.entryCm()),
              number("%.4f", s.exitCm()),
              number("%.4f", s.lengthCm()),
              number("%.5f", s.x0()),
              number("%.5f", s.lambdaI()),
              s.region(),
              s.material().isEmpty() ? "-" : s.material(),
              s.volumePath()));
    }
    return TextTable.of(rows)
        + String.format(Locale.ROOT, "%nin all %.4f X0 and %.4f interaction lengths%n", x0, lambda);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String jsonText(List<Segment> segments) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Segment s : segments) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("volume", s.volumePath());
      entry.put("material", s.material());
      entry.put("region", s.region());
      entry.put("entry_cm", s.entryCm());
      entry.put("exit_cm", s.exitCm());
      entry.put("x0", s.x0());
      entry.put("lambda_i", s.lambdaI());
      list.add(entry);
    }
    return JsonText.of(Map.of("segments", list));
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
