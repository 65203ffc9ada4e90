package io.addra.cli;

import io.addra.cli.command.AddraCommand;
import io.addra.geometry.compile.SceneCompiler;
import io.addra.geometry.detector.Detector;
import io.addra.geometry.detector.Detectors;
import java.util.List;
import java.util.Locale;

/**
 * What nearly every start does, and nothing more: reads the command line, loads Belle II, makes its
 * scene. The launcher runs it once, to record for the JVM which classes and methods a start needs.
 *
 * <p>No kernel runs here: the launcher records with the quick compiler alone, and what it has seen
 * stays with that compiler in later runs.
 */
public final class StartTraining {
  private static final double NANOS = 1e9;

  private StartTraining() {}

  /** Takes no arguments; prints how long it took. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Detector detector = Detectors.load("belle2");
    long loaded = System.nanoTime();
    SceneCompiler.compile(List.of(detector), List.of());
    long flattened = System.nanoTime();
    AddraCommand.execute("--help");
    AddraCommand.execute("geometry", "list", "gazelle-l");
    AddraCommand.execute("map", "--help");
    System.out.printf(
        Locale.ROOT,
        "load %.3f s, flatten %.3f s, in all %.3f s%n",
        (loaded - start) / NANOS,
        (flattened - loaded) / NANOS,
        (flattened - start) / NANOS);
  }
}
