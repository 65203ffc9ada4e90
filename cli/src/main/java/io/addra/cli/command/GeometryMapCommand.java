package io.addra.cli.command;

import io.addra.cli.figure.ImageSvg;
import io.addra.cli.figure.Png;
import io.addra.cli.figure.StackSvg;
import io.addra.geometry.budget.Directions;
import io.addra.geometry.detector.Detector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Maps the material that straight lines from one point pass. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = {
      "Map what straight lines from one point pass in a detector: radiation lengths (x0), nuclear"
          + " interaction lengths (lambda), each material (material), or what they hit first"
          + " (first-hit).",
      "Prints means over the directions; --out writes every direction as CSV, in a directory with figures."
          + " Angles are 90, 17,30,90 or from:to:step, in degrees."
    },
    footer = {
      "",
      "Examples:",
      "  addra geometry map belle2 --quantity x0 --theta 90 --until ecl",
      "  addra geometry map belle2 --theta 5:175:1 --phi 0:360:2 --out out/x0",
      "  addra geometry map --until ecl --theta 17:150:0.5 --scale-to 2 --figure x0.svg",
      "  addra geometry map belle2 --quantity first-hit --figure hits.png"
    })
final class GeometryMapCommand implements Callable<Integer> {
  private static final double PNG_SCALE = 2;
  private static final int MOST_RAYS = 2_000_000;
  private static final double EQUAL_STEPS = 1e-6;

  /** From this many angles on each axis a directory gets an image too. */
  private static final int IMAGE_FROM = 12;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      arity = "0..1",
      paramLabel = "DETECTOR",
      defaultValue = "belle2",
      description = "A detector's name, or the path of its .yaml file (default: belle2).")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(
      names = "--quantity",
      completionCandidates = Candidates.DirectionQuantities.class,
      paramLabel = "WHAT",
      defaultValue = "x0",
      description = "x0, lambda, material or first-hit (default: x0).")
  @SuppressWarnings("NullAway.Init")
  private String quantity;

  @Option(
      names = "--theta",
      paramLabel = "DEG",
      defaultValue = "1:179:1",
      description = "Polar angles from the z axis (default: 1:179:1).")
  @SuppressWarnings("NullAway.Init")
  private String theta;

  @Option(
      names = "--phi",
      paramLabel = "DEG",
      defaultValue = "0.5:359.5:1",
      description = "Azimuths from x (default: 0.5:359.5:1).")
  @SuppressWarnings("NullAway.Init")
  private String phi;

  @Option(
      names = "--origin",
      split = ",",
      paramLabel = "CM",
      description = "Start x,y,z in cm (default: 0,0,0).")
  private double[] origin = {0, 0, 0};

  @Option(
      names = "--until",
      split = ",",
      paramLabel = "REGION",
      description = "Stop where a line enters one of these regions, or sums of regions.")
  private List<String> until = new ArrayList<>();

  @Option(
      names = "--of",
      split = ",",
      paramLabel = "REGION",
      description =
          "For first-hit: the regions to look for (default: all that is no gas and no vacuum).")
  private List<String> of = new ArrayList<>();

  @Option(
      names = "--by",
      completionCandidates = Candidates.DirectionGroups.class,
      paramLabel = "GROUP",
      description = "Add up by region or by material (default: region; for material: material).")
  private @Nullable String by;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "Write every direction to a .csv file, or to a directory with figures.")
  private @Nullable Path out;

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "Draw means over phi against theta, into a .svg or .png file.")
  private @Nullable Path figure;

  @Option(
      names = "--image",
      paramLabel = "FILE",
      description = "Draw every direction as a colour, into a .svg or .png file.")
  private @Nullable Path image;

  @Option(
      names = "--scale-to",
      paramLabel = "VALUE",
      description = "Greatest thickness that figures show (default: what there is).")
  private double scaleTo = Double.POSITIVE_INFINITY;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--force", description = "Replace existing files.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    if (!(scaleTo > 0)) {
      throw bad("--scale-to: must be > 0, found " + scaleTo);
    }
    Directions directions = directions();
    Map<Path, Form> targets = targets(directions);
    targets.keySet().forEach(target -> WholeFile.check(target, force));
    Detector detector = detectors.load(name);
    GeometryMap map = map(detector, directions);
    PrintWriter text = spec.commandLine().getOut();
    text.print(map.table());
    text.flush();
    for (Map.Entry<Path, Form> target : targets.entrySet()) {
      write(target.getKey(), content(map, target));
    }
    return ExitCode.OK;
  }

  private enum Form {
    CSV,
    PROFILE,
    IMAGE
  }

  private byte[] content(GeometryMap map, Map.Entry<Path, Form> target) {
    String text =
        switch (target.getValue()) {
          case CSV -> map.csv();
          case PROFILE -> StackSvg.of(map.profile(scaleTo), "profile");
          case IMAGE -> ImageSvg.of(map.image(scaleTo), "image");
        };
    boolean png = target.getKey().toString().endsWith(".png");
    return png ? Png.of(text, PNG_SCALE) : text.getBytes(StandardCharsets.UTF_8);
  }

  private GeometryMap map(Detector detector, Directions directions) {
    String grouping = by == null ? (quantity.equals("material") ? "material" : "region") : by;
    if (!grouping.equals("region") && !grouping.equals("material")) {
      throw bad("--by: expected region or material, found " + grouping);
    }
    boolean first = quantity.equals("first-hit");
    if (!of.isEmpty() && !first) {
      throw bad("--of goes with --quantity first-hit only");
    }
    if (first && (by != null || !until.isEmpty())) {
      throw bad("--by and --until do not go with --quantity first-hit");
    }
    return switch (quantity) {
      case "x0", "lambda", "material" ->
          BudgetMap.of(detector, origin, directions, quantity, grouping, until);
      case "first-hit" -> FirstHitMap.of(detector, origin, directions, of);
      default ->
          throw bad("--quantity: expected x0, lambda, material or first-hit, found " + quantity);
    };
  }

  private Directions directions() {
    if (origin.length != 3) {
      throw bad("--origin: expected three numbers x,y,z, found " + origin.length);
    }
    for (double value : origin) {
      if (!Double.isFinite(value)) {
        throw bad("--origin: expected numbers, found " + value);
      }
    }
    double[] polar = angles("--theta", theta);
    double[] azimuth = angles("--phi", phi);
    if (polar[0] < 0 || polar[polar.length - 1] > 180) {
      throw bad("--theta: expected 0 to 180 degrees, found " + theta);
    }
    if ((long) polar.length * azimuth.length > MOST_RAYS) {
      throw bad(
          String.format(
              Locale.ROOT,
              "--theta and --phi: expected at most %d directions, found %d",
              MOST_RAYS,
              (long) polar.length * azimuth.length));
    }
    return Directions.of(polar, azimuth);
  }

  private double[] angles(String option, String text) {
    try {
      return AngleRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw bad(option + ": " + e.getMessage());
    }
  }

  /** What to write where. */
  private Map<Path, Form> targets(Directions directions) {
    Map<Path, Form> targets = new LinkedHashMap<>();
    boolean curve = directions.count() > 1;
    boolean even = even(directions.thetaDeg()) && even(directions.phiDeg());
    if (out != null && out.toString().endsWith(".csv")) {
      targets.put(out, Form.CSV);
    } else if (out != null) {
      targets.put(out.resolve("map.csv"), Form.CSV);
      if (curve) {
        targets.put(out.resolve("profile.svg"), Form.PROFILE);
        targets.put(out.resolve("profile.png"), Form.PROFILE);
      }
      if (even && Math.min(directions.thetas(), directions.phis()) >= IMAGE_FROM) {
        targets.put(out.resolve("image.svg"), Form.IMAGE);
        targets.put(out.resolve("image.png"), Form.IMAGE);
      }
    }
    if (figure != null) {
      if (!curve) {
        throw bad("--figure: needs more than one direction");
      }
      targets.put(picture("--figure", figure), Form.PROFILE);
    }
    if (image != null) {
      if (!even) {
        throw bad("--image: needs two or more angles in equal steps for both --theta and --phi");
      }
      targets.put(picture("--image", image), Form.IMAGE);
    }
    return targets;
  }

  private Path picture(String option, Path file) {
    if (!file.toString().matches(".*\\.(svg|png)")) {
      throw bad(option + ": expected a .svg or .png file, found " + file);
    }
    return file;
  }

  private static boolean even(double[] angles) {
    for (int k = 2; k < angles.length; k++) {
      if (Math.abs(angles[k] - angles[k - 1] - angles[1] + angles[0]) > EQUAL_STEPS) {
        return false;
      }
    }
    return angles.length > 1;
  }

  private void write(Path target, byte[] content) throws IOException {
    if (out != null && target.startsWith(out) && !target.equals(out)) {
      Files.createDirectories(out);
    }
    WholeFile.write(target, content);
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
