package io.addra.cli.command;

import io.addra.kernels.device.ComputeDevice;
import io.addra.kernels.device.SelectedDevice;
import io.addra.propagation.eventfile.SkippedRecords;
import io.addra.propagation.production.FileProduction;
import io.addra.propagation.result.OutputDirectory;
import io.addra.propagation.scan.ScanConfig;
import io.addra.propagation.scan.ScanPlan;
import io.addra.propagation.scan.ScanResult;
import io.addra.propagation.shard.ScanRequest;
import io.addra.propagation.shard.Shard;
import io.addra.propagation.variation.Variation;
import io.addra.propagation.variation.VariationShifts;
import io.addra.propagation.variation.VariationStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Runs a scan: an acceptance map over masses and lifetimes, with figures and a report. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Make the acceptance map of a scan file: for each mass, lifetime and detector the fraction of"
          + " the particles that decay inside.",
      "Writes map.csv, spectra.h5, run.json, figures and report.html into a new directory."
    },
    footer = {
      "",
      "Examples:",
      "  addra scan examples/b-to-k-scalar.yaml --out out/scalar",
      "  addra scan examples/b-to-k-scalar.yaml --shard 3/16 --out out/parts"
    })
final class ScanCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Scan file (see addra schema scan).")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Directory to make; needed unless --dry-run is given.")
  private @Nullable Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunOptions run;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private SampleOptions sample;

  @Option(
      names = "--detector",
      completionCandidates = Candidates.DetectorNames.class,
      paramLabel = "NAME|FILE",
      description = "A further detector, by name or by the path of its .yaml; may be repeated.")
  private List<String> detectors = new ArrayList<>();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private WriteEventsOptions writeEvents;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private VaryOptions vary;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PartOptions part;

  @Option(names = "--force", description = "Replace an existing run in DIR.")
  private boolean force;

  @Option(names = "--dry-run", description = "Print cost, memory and output size; run nothing.")
  private boolean dryRun;

  @Option(names = "--quiet", description = "No progress and no summary.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private LogOptions log;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (vary.listOnly()) {
      spec.commandLine().getOut().print(VaryOptions.list());
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    }
    run.check();
    sample.check();
    part.check();
    Path target = out;
    if (target == null && !dryRun) {
      throw new ParameterException(spec.commandLine(), "--out DIR is missing");
    }
    ScanRequest request = new ScanRequest(file, sample.overrides(), detectors);
    ScanPlan plan = request.plan();
    reportSkipped(plan);
    writeEvents.check(plan);
    List<Variation> variations = vary.of(plan);
    List<Shard> shards = part.shards();
    if (dryRun || target == null) {
      tryDeviceAndTarget(shards.isEmpty() ? target : null);
      print(DryRun.of(plan, run.threads(), variations.size()).text(json));
      return ExitCode.OK;
    }
    if (!shards.isEmpty()) {
      make(shards, request, plan, target);
      return ExitCode.OK;
    }
    if (part.resume()
        && !writeEvents.asked()
        && FinishedRun.is(target, plan, !variations.isEmpty())) {
      if (!quiet) {
        print(target + " has this scan already");
      }
      return ExitCode.OK;
    }
    ScanSummary summary = scan(request, plan, variations, target);
    if (!quiet) {
      double seconds = 1e-9 * (System.nanoTime() - start);
      print(json ? summary.json(seconds) : summary.text(seconds));
    }
    return ExitCode.OK;
  }

  private void make(List<Shard> shards, ScanRequest request, ScanPlan plan, Path folder) {
    if (vary.asked() || writeEvents.asked()) {
      throw new ParameterException(
          spec.commandLine(), "--shard goes neither with --vary nor with --write-events");
    }
    List<ShardJob.Done> all =
        new ShardJob(request, plan, run).make(shards, folder, force, log, !quiet);
    if (!quiet) {
      all.forEach(done -> print(json ? done.json() : done.text()));
    }
  }

  /** Says which records of an event file were passed over; never silently. */
  private void reportSkipped(ScanPlan plan) {
    if (plan.config().production() instanceof FileProduction events) {
      SkippedRecords skipped = events.summary().skipped();
      if (skipped.count() > 0) {
        PrintWriter writer = spec.commandLine().getErr();
        writer.println(
            "addra: warning: %d broken record(s) of the event file passed over, the first:"
                .formatted(skipped.count()));
        skipped.messages().forEach(message -> writer.println("  " + message));
        writer.flush();
      }
    }
  }

  /** Fails where the scan itself would fail before it starts; leaves nothing behind. */
  private void tryDeviceAndTarget(@Nullable Path target) {
    run.open().device().close();
    if (target != null) {
      OutputDirectory.open(target, force).close();
    }
  }

  private ScanSummary scan(
      ScanRequest request, ScanPlan plan, List<Variation> variations, Path target)
      throws IOException {
    SelectedDevice selected = run.open();
    try (ComputeDevice device = selected.device();
        OutputDirectory directory = OutputDirectory.open(target, force);
        WorkFolder work = WorkFolder.in(directory);
        KeptParts kept = KeptParts.open(plan, request, target, device, part.earlier(force))) {
      ScanResult result;
      try (ProgressLine progress = ProgressLine.over(1, plan.totalFlights(), log, !quiet)) {
        result = kept.run(device, part.every(), work.path(), progress.listener());
      }
      List<VariationShifts> shifts = vary(result, variations, device);
      ScanSummary summary =
          new ScanFiles(result, selected.reason()).write(directory, target, shifts);
      writeEvents.write(plan, force);
      work.remove();
      directory.commit();
      kept.remove();
      return summary;
    }
  }

  private List<VariationShifts> vary(
      ScanResult nominal, List<Variation> variations, ComputeDevice device) {
    ScanConfig config = nominal.plan().config();
    VariationStudy study = new VariationStudy(nominal);
    List<VariationShifts> shifts = new ArrayList<>();
    for (Variation variation : variations) {
      try (ProgressLine progress =
          ProgressLine.over(
              variation.name(), config.masses().size(), config.events(), log, !quiet)) {
        shifts.add(study.run(variation, device, progress.listener()));
      }
    }
    return shifts;
  }

  private void print(String text) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(text);
    writer.flush();
  }
}
