package io.addra.cli.command;

import io.addra.geometry.detector.Detector;
import io.addra.geometry.export.gdml.Gdml;
import io.addra.geometry.export.gltf.Gltf;
import io.addra.geometry.export.mesh.Tessellator;
import io.addra.materials.Material;
import io.addra.materials.Materials;
import io.addra.materials.UnknownMaterialException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a detector for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Write a detector in another program's format, every volume of it.",
      "gdml is for Geant4 and ROOT: exact, with materials.",
      "gltf is for looking at it: binary glTF (.glb), in m, round surfaces as chords."
    },
    footer = {"", "Examples:", "  addra geometry export belle2 --format gdml --out belle2.gdml"})
final class GeometryExportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** A format. */
  enum Format {
    /** Geometry Description Markup Language. */
    GDML,
    /** The binary form of glTF 2.0. */
    GLTF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "DETECTOR",
      description = "A detector's name, or the path of its .yaml file.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--around",
      completionCandidates = Candidates.MaterialNames.class,
      paramLabel = "MATERIAL",
      defaultValue = "air",
      description = "gdml: material outside all volumes (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String around;

  @Option(
      names = "--segments",
      paramLabel = "N",
      defaultValue = "48",
      description =
          "gltf: chords of a full turn of round surfaces (default: ${DEFAULT-VALUE}, which are within"
              + " 0.22 %% of the radius).")
  private int segments;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private DetectorOptions detectors;

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Material outside = material();
    checkSegments();
    WholeFile.checkWithFolder(out, force);
    Detector detector = detectors.load(name);
    switch (format) {
      case GDML -> WholeFile.write(out, stream -> Gdml.write(detector, outside, stream));
      case GLTF -> WholeFile.write(out, stream -> Gltf.write(detector, segments, stream));
    }
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(out + ": " + detector.volumeCount() + " volumes as " + format);
    writer.flush();
    return ExitCode.OK;
  }

  private void checkSegments() {
    int least = Tessellator.LEAST_SEGMENTS;
    int most = Tessellator.MOST_SEGMENTS;
    if (segments < least || segments > most) {
      throw new ParameterException(
          spec.commandLine(),
          "--segments: expected " + least + " to " + most + ", found " + segments);
    }
  }

  private Material material() {
    try {
      return Materials.standard().get(around);
    } catch (UnknownMaterialException e) {
      throw new ParameterException(spec.commandLine(), "--around: " + e.getMessage());
    }
  }
}
