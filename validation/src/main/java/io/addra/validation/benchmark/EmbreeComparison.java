package io.addra.validation.benchmark;

import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import io.addra.geometry.shape.Polyhedron;
import io.addra.geometry.space.Vector3;
import io.addra.geometry.volume.Volume;
import io.addra.kernels.scene.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same million rays through the same 8736 crystals by Intel's Embree 3 and by the trace kernel,
 * in turns on one core each. {@code validation/bench/embree.sh} compiles the one and starts this.
 *
 * <p>Both find where every crystal is entered and left, in double precision. Times are processor
 * times of the one thread; each turn of Embree is a process, whose building is not counted.
 */
public final class EmbreeComparison {
  private static final int RAYS = 1_000_000;
  private static final int TURNS = 7;

  /** Turns that are not counted: until the kernel is compiled. */
  private static final int WARM_UP = 5;

  private static final Pattern NUMBER = Pattern.compile("\"([a-z_]+)\":([-+0-9.e]+)");

  private final Path program;
  private final Path crystals;
  private final Scene scene;

  private EmbreeComparison(Path program, Path crystals) throws IOException {
    this.program = program;
    this.crystals = crystals;
    Detector detector = Detectors.load("belle2-ecl");
    Files.writeString(crystals, text(detector));
    scene = SceneCompiler.compile(List.of(detector), List.of()).scene();
  }

  /**
   * Compares for rays from the interaction point and from displaced vertices.
   *
   * @param program the compiled program of Embree
   * @param crystals a file that the crystals are written to
   * @param lines is told a line of the table as soon as it is known
   * @throws IOException if a file or the program fails
   * @throws InterruptedException if interrupted
   */
  public static void run(Path program, Path crystals, Consumer<String> lines)
      throws IOException, InterruptedException {
    EmbreeComparison comparison = new EmbreeComparison(program, crystals);
    lines.accept(
        String.format(
            "%-7s %14s %14s %7s %16s %16s",
            "origin",
            "Embree rays/s",
            "Addra rays/s",
            "ratio",
            "Embree crossings",
            "Addra crossings"));
    lines.accept(comparison.compare("ip", AnchorRays.fromInteractionPoint(RAYS)));
    lines.accept(comparison.compare("dv", AnchorRays.fromDisplacedVertices(RAYS)));
  }

  private String compare(String origin, double[] rays) throws IOException, InterruptedException {
    RayBenchmark benchmark = new RayBenchmark(scene, rays);
    RayBenchmark.Result own = benchmark.time(origin, WARM_UP, Clock.THREAD);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    double crossings = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      Map<String, Double> found = embree(origin);
      theirs.add(found.getOrDefault("cpu_med_s", Double.NaN));
      crossings = found.getOrDefault("hits", Double.NaN);
      ours.add(Clock.THREAD.time(benchmark::trace));
    }
    double embree = new Timing("Embree", theirs).median();
    double addra = new Timing("Addra", ours).median();
    return String.format(
        Locale.ROOT,
        "%-7s %14.3g %14.3g %7.2f %16.0f %16d",
        origin,
        RAYS / embree,
        RAYS / addra,
        embree / addra,
        crossings,
        own.crossings());
  }

  /** One turn of Embree: the numbers that it prints. */
  private Map<String, Double> embree(String origin) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "user",
                origin,
                Integer.toString(RAYS),
                "1",
                crystals.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(program + " failed: " + text);
    }
    Map<String, Double> result = new TreeMap<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      result.put(number.group(1), Double.valueOf(number.group(2)));
    }
    return result;
  }

  /** The crystals, one a line: corners of a side, then the front's and the back's (x y z, cm). */
  private static String text(Detector detector) {
    StringBuilder text = new StringBuilder();
    for (Volume volume : detector.volumes()) {
      List<Vector3> corners = ((Polyhedron) volume.shape()).vertices();
      text.append(corners.size() / 2);
      for (Vector3 corner : corners) {
        Vector3 p = volume.transform().apply(corner);
        text.append(' ').append(p.x()).append(' ').append(p.y()).append(' ').append(p.z());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
