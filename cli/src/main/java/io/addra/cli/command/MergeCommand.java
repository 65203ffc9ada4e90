package io.addra.cli.command;

import io.addra.geometry.document.InputException;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.shard.PartFolder;
import io.addra.propagation.shard.PartMerge;
import io.addra.propagation.shard.PartOrigin;
import io.addra.propagation.shard.PartSet;
import io.addra.propagation.shard.ScanRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of a scan together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Put the shards of a scan together: the files of the scan in one piece, byte for byte.",
      "Shards that are missing, there twice, damaged or of another scan are named, and nothing is"
          + " written."
    },
    footer = {
      "",
      "Example:",
      "  for k in 1 2 3; do addra scan examples/first-scan.yaml --shard $k/3 --out out/parts; done",
      "  addra merge out/parts --out out/first"
    })
final class MergeCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PARTS",
      description = "Folders of parts (addra scan --shard).")
  @SuppressWarnings("NullAway.Init")
  private List<Path> folders;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory to make.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--scan",
      paramLabel = "FILE",
      description = "The scan file, if it is no longer where the shards found it.")
  private @Nullable Path scan;

  @Option(names = "--force", description = "Replace an existing run in DIR.")
  private boolean force;

  @Option(names = "--quiet", description = "No progress and no summary; warnings are printed.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LogOptions log;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    PartSet parts = PartSet.read(folders.stream().map(PartFolder::new).toList());
    PartOrigin origin = parts.origin();
    ScanRequest request = scan == null ? origin.scan() : origin.scan().withFile(scan);
    ScanPlan plan = request.plan();
    String identity = PlanIdentity.of(plan, VersionText.version(), VersionText.commit());
    checkSame(origin, request, identity);
    ScanSummary summary = merge(parts, plan, identity);
    warn(parts.kinds());
    if (!quiet) {
      double seconds = 1e-9 * (System.nanoTime() - start);
      PrintWriter writer = spec.commandLine().getOut();
      writer.println(json ? summary.json(seconds) : summary.text(seconds));
      writer.flush();
    }
    return ExitCode.OK;
  }

  private static void checkSame(PartOrigin origin, ScanRequest request, String identity) {
    if (origin.plan().equals(identity)) {
      return;
    }
    String here = VersionText.version() + " commit " + VersionText.commit();
    String there = origin.version() + " commit " + origin.commit();
    throw new InputException(
        request.file().toString(),
        0,
        "",
        here.equals(there)
            ? "is not the scan that the parts were made of: it, a detector or an event file of it"
                + " has changed since"
            : "the parts were made by addra " + there + ", this is " + here);
  }

  private void warn(Map<String, Long> kinds) {
    if (kinds.size() > 1) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "addra: warning: the parts were made on different kinds of machines, so their last bits"
              + " may differ from those of a scan on one: "
              + kinds.entrySet().stream()
                  .map(kind -> kind.getValue() + " on " + kind.getKey())
                  .collect(Collectors.joining("; ")));
      err.flush();
    }
  }

  private ScanSummary merge(PartSet parts, ScanPlan plan, String identity) throws IOException {
    try (OutputDirectory directory = OutputDirectory.open(out, force);
        WorkFolder work = WorkFolder.in(directory)) {
      ScanResult result = joined(parts, plan, identity, work.path());
      parts.writeManifests(directory.file(PartSet.MANIFESTS));
      ScanSummary summary =
          new ScanFiles(
                  result,
                  "merged from " + parts.located().size() + " parts",
                  List.of(PartSet.MANIFESTS))
              .write(directory, out, List.of());
      work.remove();
      directory.commit();
      return summary;
    }
  }

  private ScanResult joined(PartSet parts, ScanPlan plan, String identity, Path folder) {
    long steps = (long) parts.located().size() + plan.config().masses().size();
    try (StepProgress progress = StepProgress.of("merge", steps, log, !quiet)) {
      parts.check(plan, identity, progress::step);
      return new PartMerge(plan, identity, parts.located(), List.of())
          .result(folder, parts.device(), parts.wallSeconds(), parts.cpuSeconds(), progress::step);
    }
  }
}
