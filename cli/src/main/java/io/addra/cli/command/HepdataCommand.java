package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.geometry.document.InputFile;
import io.addra.propagation.hepdata.HepDataSubmission;
import io.addra.propagation.hepdata.HepDataSubmission.Resource;
import io.addra.propagation.hepdata.HepDataTable;
import io.addra.propagation.hepdata.HepDataWriter;
import io.addra.propagation.hepdata.MapTables;
import io.addra.propagation.hepdata.ReachTables;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.stored.QuantityChoice;
import io.addra.propagation.stored.StoredRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a submission to HEPData of a finished run or a reach. */
@Command(
    name = "hepdata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Make a HEPData submission: submission.yaml and a table for each quantity, with errors and"
          + " limits, of a finished scan; of a reach, its contours, yields and rates.",
      "Figures of the run go with it, and run.json says how the numbers were made."
    },
    footer = {
      "",
      "Examples:",
      "  addra hepdata out/scalar --quantity 'decay:*' --out out/hepdata",
      "  addra hepdata out/reach --out out/hepdata-reach --archive out/reach.zip"
    })
final class HepdataCommand implements Callable<Integer> {
  private static final List<String> PHRASES =
      List.of("Long-Lived Particles", "Displaced Vertices", "Geometrical Acceptance");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      description = "Directory of a finished scan or of a reach, or a map.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path run;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory to make.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--quantity",
      split = ",",
      paramLabel = "NAME",
      description = {
        "Quantities, one a table: names, or patterns with * (no slash) and **; may be repeated.",
        "Default: all."
      })
  private List<String> quantities = List.of();

  @Option(names = "--title", paramLabel = "TEXT", description = "First line of the comment.")
  private @Nullable String title;

  @Option(
      names = "--abstract-file",
      paramLabel = "FILE",
      description = "Text that the comment begins with, after the title.")
  private @Nullable Path abstractFile;

  @Option(
      names = "--keywords",
      split = ",",
      paramLabel = "PHRASE",
      description = "Further phrases to search by.")
  private List<String> keywords = List.of();

  @Option(names = "--no-figures", description = "Without the run's figures.")
  private boolean noFigures;

  @Option(
      names = "--archive",
      paramLabel = "FILE.zip",
      description = "Also write everything into one archive, as it is uploaded.")
  private @Nullable Path archive;

  @Option(names = "--force", description = "Replace an existing result in DIR.")
  private boolean force;

  @Option(names = "--quiet", description = "No summary.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    if (archive != null) {
      WholeFile.checkWithFolder(archive, force);
    }
    boolean reach = Files.isDirectory(run) && ReachTables.in(run);
    StoredRun stored = reach ? null : StoredRun.read(run);
    List<HepDataTable> tables = stored == null ? reachTables() : mapTables(stored);
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Resource> resources = resources(files);
    HepDataSubmission submission =
        new HepDataSubmission(
            comment(stored),
            stored == null ? MapTables.superKekb() : MapTables.cmEnergy(stored),
            Stream.concat(PHRASES.stream(), keywords.stream()).distinct().toList(),
            resources,
            tables);
    Map<String, String> texts;
    try {
      texts = HepDataWriter.files(submission);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    try (OutputDirectory directory = OutputDirectory.open(out, force)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(directory.file(file.getKey()), file.getValue());
      }
      directory.commit();
    }
    if (archive != null) {
      WholeFile.write(archive, stream -> ZipText.write(stream, files));
    }
    if (!quiet) {
      spec.commandLine()
          .getOut()
          .println(
              "Written to %s: submission.yaml with %d tables, %d files beside them"
                  .formatted(out, tables.size(), resources.size()));
      spec.commandLine().getOut().flush();
    }
    return ExitCode.OK;
  }

  private List<HepDataTable> mapTables(StoredRun stored) {
    List<String> chosen;
    try {
      chosen = QuantityChoice.of(quantities, stored.quantities());
    } catch (IllegalArgumentException e) {
      throw bad("--quantity: " + e.getMessage());
    }
    double[] ctau = stored.lifetimes().stream().mapToDouble(d -> d).toArray();
    return new MapTables(stored, ctau).of(chosen);
  }

  private List<HepDataTable> reachTables() {
    if (!quantities.isEmpty()) {
      throw bad("--quantity: a reach has the quantities that it was made with");
    }
    List<HepDataTable> tables = ReachTables.of(run);
    if (tables.isEmpty()) {
      throw new InputException(run.toString(), 0, "", "holds a reach without a row");
    }
    return tables;
  }

  /** The files that go with the tables, by name; puts their bytes beside those that are there. */
  private List<Resource> resources(Map<String, byte[]> files) throws IOException {
    List<Resource> resources = new ArrayList<>();
    Path record = Files.isDirectory(run) ? run.resolve(OutputDirectory.MARK) : run.resolve("none");
    byte[] content =
        Files.exists(record)
            ? InputFile.table(record)
            : (JsonText.of(
                        Map.of(
                            "program", "addra",
                            "command", "hepdata",
                            "version", VersionText.version(),
                            "commit", VersionText.commit(),
                            "source", String.valueOf(run.getFileName())))
                    + "\n")
                .getBytes(StandardCharsets.UTF_8);
    files.put(OutputDirectory.MARK, content);
    resources.add(
        new Resource(
            OutputDirectory.MARK,
            "How the numbers were made: program, version, seed, configuration, hashes (JSON)"));
    if (noFigures || !Files.isDirectory(run)) {
      return resources;
    }
    try (Stream<Path> all = Files.list(run)) {
      for (Path figure : all.filter(p -> p.toString().endsWith(".png")).sorted().toList()) {
        String name = String.valueOf(figure.getFileName());
        files.put(name, InputFile.table(figure));
        resources.add(new Resource(name, "Image file"));
      }
    }
    return resources;
  }

  private String comment(@Nullable StoredRun stored) {
    List<String> lines = new ArrayList<>();
    String configured = stored == null ? "" : stored.configuration().path("title").asString("");
    String first = title != null ? title : configured;
    if (!first.isEmpty()) {
      lines.add(first);
    }
    if (abstractFile != null) {
      lines.add(InputFile.text(abstractFile).strip());
    }
    if (stored != null) {
      lines.add(
          "Fractions of %s from %s by mass and mean proper lifetime, computed with Addra %s (commit %s), seed %s."
              .formatted(
                  stored.llp(),
                  stored.reaction(),
                  stored.record().path("version").asString("of an unknown version"),
                  stored.record().path("commit").asString("unknown"),
                  stored.configuration().path("seed").asString("unknown")));
      lines.add(
          "Errors are statistical, one standard deviation from independent blocks of events. Where nothing was seen the value is a limit at 90% CL in words; where nothing is missing from 1 the error is such a limit, downwards.");
    } else {
      lines.add("Reach of a search for long-lived particles, computed with Addra; see run.json.");
    }
    return String.join("\n", lines) + "\n";
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
