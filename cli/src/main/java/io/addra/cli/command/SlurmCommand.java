package io.addra.cli.command;

import io.addra.cli.slurm.ArrayShape;
import io.addra.cli.slurm.Estimate;
import io.addra.cli.slurm.Job;
import io.addra.cli.slurm.JobFolder;
import io.addra.cli.slurm.JobText;
import io.addra.cli.slurm.JobWriter;
import io.addra.cli.slurm.NodeProgram;
import io.addra.cli.slurm.Pilot;
import io.addra.cli.slurm.Sizing;
import io.addra.cli.slurm.Slurm;
import io.addra.cli.slurm.SlurmException;
import io.addra.cli.slurm.SlurmTime;
import io.addra.cli.slurm.Submitter;
import io.addra.propagation.pilot.PilotResult;
import io.addra.propagation.scan.PlanIdentity;
import io.addra.propagation.scan.ScanPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Writes and submits a scan as a job array of Slurm. */
@Command(
    name = "slurm",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {SlurmStatusCommand.class, SlurmPilotCommand.class},
    description = {
      "Write a scan as a job array of Slurm, its shards sized by a timed pilot, and a job that merges"
          + " them; with --submit, submit both.",
      "DIR gets array.sh, merge.sh, job.json, logs and parts, and in the end the merged run, DIR/run,"
          + " with the bytes of a scan in one piece."
    },
    footer = {
      "",
      "Examples:",
      "  addra slurm examples/b-to-k-scalar.yaml --out out/array --partition gpu --gres gpu:1"
          + " --time 30 --submit",
      "  addra slurm status out/array"
    })
final class SlurmCommand implements Callable<Integer> {
  private static final double LEAST_MINUTES = 0.5;
  private static final double MOST_MINUTES = 100_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Scan file (see addra schema scan).")
  private @Nullable Path file;

  @Option(names = "--out", paramLabel = "DIR", description = "Directory to make.")
  private @Nullable Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private SlurmResourceOptions resources;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "Number of shards, instead of sizing them.")
  private @Nullable Integer shards;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "5",
      description = "Length of a shard that is wanted (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--pilot",
      paramLabel = "WHERE",
      description =
          "Where to measure how long a shard takes: slurm (on a node; default with --submit) or here"
              + " (default without).")
  private @Nullable String pilot;

  @Option(
      names = "--events-per-second",
      paramLabel = "R",
      description = "Rate of a task, instead of a pilot.")
  private @Nullable Double rate;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private SlurmScanOptions scan;

  @Option(
      names = "--device",
      completionCandidates = Candidates.DeviceNames.class,
      paramLabel = "NAME",
      defaultValue = "auto",
      description =
          "Where tasks compute: cpu, auto (the GPU that Slurm gave, if it gave one), or a device's"
              + " name (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String device;

  @Option(
      names = "--program",
      paramLabel = "PATH",
      description = "Program that nodes run, instead of this one.")
  private @Nullable String program;

  @Option(names = "--submit", description = "Submit the array and the merge after it.")
  private boolean submit;

  @Option(
      names = "--force",
      description = "Replace an earlier job in DIR; its parts stay where they fit.")
  private boolean force;

  @Option(names = "--quiet", description = "No messages and no summary.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    check();
    if (file == null || out == null) {
      throw bad(file == null ? "FILE is missing" : "--out DIR is missing");
    }
    JobFolder folder = new JobFolder(out);
    NodeProgram nodes =
        program == null
            ? NodeProgram.running(
                System.getProperty(DeviceText.DISTRIBUTION_PROPERTY, ""),
                System.getProperty(DevicesCommand.CHECKOUT_PROPERTY, ""))
            : NodeProgram.named(program);
    String setup = resources.setup();
    ScanPlan plan = scan.plan(file);
    JobWriter.check(folder, force);
    int masses = plan.config().masses().size();
    if (shards != null && shards > Sizing.most(masses)) {
      throw bad(
          "--shards: expected at most %d, one for each block of %d masses, found %d"
              .formatted(Sizing.most(masses), masses, shards));
    }
    Optional<Estimate> estimate = estimate(plan, file, nodes, setup);
    long events = plan.totalFlights();
    int count =
        shards == null ? Sizing.shards(estimate.orElseThrow(), events, masses, minutes) : shards;
    ArrayShape shape =
        ArrayShape.of(count, Slurm.maxArraySize().orElse(ArrayShape.USUAL_MAX_ARRAY_SIZE));
    Optional<Sizing> sizing = estimate.map(e -> Sizing.of(e, events, shape, resources.running()));
    sizing.ifPresent(this::checkTime);
    Job job =
        new Job(
            PlanIdentity.of(plan, VersionText.version(), VersionText.commit()),
            VersionText.version() + " " + VersionText.commit(),
            new Job.Scan(
                file.toAbsolutePath().normalize(),
                Job.Scan.checksum(file),
                words(),
                events,
                masses,
                plan.blocks().size()),
            nodes,
            shape,
            resources.running(),
            resources.sbatch(),
            setup,
            estimate,
            List.of());
    JobWriter.write(job, folder, force);
    Job last = submit ? Submitter.submit(job, folder) : job;
    if (!quiet) {
      print(json ? JsonText.of(JobText.object(last, sizing, out)) : JobText.of(last, sizing, out));
    }
    return ExitCode.OK;
  }

  private void check() {
    resources.check();
    if (!(minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES)) {
      throw bad(
          "--minutes: expected %s or more, found %s: Slurm takes half a second to start a task, and a"
                  .formatted(LEAST_MINUTES, minutes)
              + " scan some seconds");
    }
    if (rate != null && !(rate > 0 && Double.isFinite(rate))) {
      throw bad("--events-per-second: expected a positive number, found " + rate);
    }
    if (pilot != null && !pilot.equals("slurm") && !pilot.equals("here")) {
      throw bad("--pilot: expected slurm or here, found '" + pilot + "'");
    }
    if (pilot != null && rate != null) {
      throw bad("--pilot measures what --events-per-second gives; expected one of them");
    }
    if (shards != null && shards < 1) {
      throw bad("--shards: expected 1 or more, found " + shards);
    }
    if (!Slurm.present() && (submit || "slurm".equals(pilot))) {
      throw new SlurmException(
          "sbatch is not on the PATH: "
              + (submit ? "--submit" : "--pilot slurm")
              + " needs Slurm; without it the files are written, to be submitted elsewhere");
    }
  }

  private Optional<Estimate> estimate(
      ScanPlan plan, Path scanFile, NodeProgram nodes, String setup) {
    if (rate != null) {
      return Optional.of(new Estimate(0, rate, "given", ""));
    }
    if (shards != null && pilot == null) {
      return Optional.empty();
    }
    boolean onNode = pilot == null ? submit : pilot.equals("slurm");
    say("addra: pilot " + (onNode ? "on a node, when Slurm has one ..." : "here ..."));
    if (onNode) {
      List<String> arguments = new ArrayList<>();
      arguments.add(scanFile.toAbsolutePath().normalize().toString());
      arguments.addAll(words());
      return Optional.of(Pilot.onNode(nodes, resources.sbatch(), setup, arguments));
    }
    PilotResult result =
        SlurmPilotCommand.measure(
            plan, RunOptions.of(spec, device, resources.cpus()), SlurmPilotCommand.USUAL_SECONDS);
    return Optional.of(
        new Estimate(
            result.startSeconds(),
            result.eventsPerSecond(),
            "here",
            SlurmPilotCommand.where(result)));
  }

  /** Options of the scan of a shard, and of a pilot. */
  private List<String> words() {
    List<String> words = new ArrayList<>(scan.words());
    words.add("--device");
    words.add(device);
    return words;
  }

  private void checkTime(Sizing sizing) {
    resources
        .timeLimit()
        .filter(limit -> limit.toSeconds() < sizing.taskSeconds())
        .ifPresent(limit -> {
          throw bad(
              "--time: expected more than the %s of a task, found %s; or make shards shorter by"
                      .formatted(
                          SlurmTime.words(sizing.taskSeconds()),
                          SlurmTime.words((double) limit.toSeconds()))
                  + " --minutes or --shards");
        });
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void say(String message) {
    if (!quiet) {
      spec.commandLine().getErr().println(message);
      spec.commandLine().getErr().flush();
    }
  }

  private void print(String text) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(text);
    writer.flush();
  }
}
