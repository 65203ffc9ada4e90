package io.addra.cli.fuzz;

import io.addra.cli.command.AddraCommand;
import io.addra.propagation.result.SpectraFile;
import io.addra.propagation.scan.ScanPart;
import io.addra.propagation.shard.PartFileAccess;
import io.addra.propagation.spectrum.BlockRange;
import io.addra.propagation.spectrum.JointBlock;
import io.addra.propagation.spectrum.JointPoints;
import io.addra.propagation.spectrum.JointQuantity;
import io.addra.propagation.spectrum.MassPointSpectra;
import io.addra.propagation.spectrum.ProperLengthBins;
import io.addra.propagation.spectrum.Quantity;
import io.addra.propagation.spectrum.RegionSpectra;
import io.addra.propagation.spectrum.ScanSpectra;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Valid files: examples, the program's own definitions, and a run that is made for it. */
final class FuzzCorpus {
  /** Identity of the plan of the part file. */
  static final String PLAN = "0123456789abcdef";

  private final Path repository;
  private final Path work;

  /**
   * A corpus.
   *
   * @param repository folder of the checkout
   * @param work folder for what is made
   */
  FuzzCorpus(Path repository, Path work) {
    this.repository = repository;
    this.work = work;
  }

  /** A file of the checkout. */
  byte[] file(String name) {
    try {
      return Files.readAllBytes(repository.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Files of the checkout. */
  List<byte[]> files(String folder, String... names) {
    return Stream.of(names).map(name -> file(folder + "/" + name)).toList();
  }

  /** A resource of the tests of this package, or of the program. */
  static byte[] resource(String name) {
    try (InputStream in = FuzzCorpus.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A folder of its own for a target, with the examples and small files in it. */
  Path folder(String target) throws IOException {
    Path folder = Files.createDirectories(work.resolve(target));
    try (Stream<Path> examples = Files.list(repository.resolve("examples"))) {
      for (Path example : examples.toList()) {
        Files.write(folder.resolve(example.getFileName()), Files.readAllBytes(example));
      }
    }
    for (String name : List.of("shapes.yaml", "part.yaml", "field.csv")) {
      Files.write(folder.resolve(name), resource(name));
    }
    return folder;
  }

  /** Makes a small run by the command, in the given folder. */
  static void run(Path folder) throws IOException {
    Path scan = folder.resolve("small.yaml");
    Files.write(scan, resource("small.yaml"));
    String[] arguments = {
      "scan",
      scan.toString(),
      "--out",
      folder.resolve("run").toString(),
      "--quiet",
      "--threads",
      "1"
    };
    if (AddraCommand.execute(arguments) != 0) {
      throw new IllegalStateException("the scan for the corpus failed");
    }
  }

  /** Spectra of two slots and three bins, with joint spectra, as a file. */
  static byte[] spectra(String config, Path file) throws IOException {
    SpectraFile.write(
        new ScanSpectra(
            "b-meson-decay",
            "S",
            ProperLengthBins.logarithmic(0.1, 2, 1),
            20,
            1,
            List.of("a", "b"),
            List.of(
                new Quantity("signature:a", List.of(0)),
                new Quantity("signature:b", List.of(0, 1))),
            List.of(JointQuantity.ofOneKind("signature:pair", List.of(1), 0, 2)),
            List.of(massPoint(0.5), massPoint(1.5)),
            config),
        file);
    return Files.readAllBytes(file);
  }

  /** A part of one mass point, as a file. */
  static byte[] part(Path file) throws IOException {
    ScanPart piece =
        new ScanPart(1, new BlockRange(2, 4), massPoint(0.5), Optional.of(massPoint(0.5)));
    PartFileAccess.write(PLAN, List.of(piece, piece), file);
    return Files.readAllBytes(file);
  }

  private static MassPointSpectra massPoint(double mass) {
    JointBlock joint = new JointBlock.Builder().add(1, 2.5, 1, 0.5, 0.25).build();
    return MassPointSpectra.of(
            mass,
            new long[] {100, 100},
            new long[] {100L << 20, 100L << 20},
            List.of(slot(false), slot(true)))
        .withJoint(List.of(new JointPoints(List.of(joint, JointBlock.empty()))));
  }

  private static RegionSpectra slot(boolean complement) {
    return RegionSpectra.of(
        complement,
        1,
        new long[] {1 << 20, 2 << 20, 3 << 20, 4 << 20},
        new long[] {1 << 19, 1 << 19, 2 << 19, 2 << 19},
        new long[] {5, 7});
  }
}
