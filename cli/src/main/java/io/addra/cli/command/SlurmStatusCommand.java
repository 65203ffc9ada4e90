package io.addra.cli.command;

import io.addra.cli.slurm.Job;
import io.addra.cli.slurm.JobFolder;
import io.addra.cli.slurm.JobJson;
import io.addra.cli.slurm.JobStatus;
import io.addra.cli.slurm.ShardRanges;
import io.addra.cli.slurm.StatusText;
import io.addra.cli.slurm.Submission;
import io.addra.cli.slurm.Submitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far the shards of a job are, and submits again what failed. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Say which shards of a job are done, run, wait, failed or are missing.",
      "With --retry, submit those that failed or are missing again, and a merge after them."
    },
    footer = {"", "Example:", "  addra slurm status out/array --retry"})
final class SlurmStatusCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Directory that addra slurm wrote.")
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Option(
      names = "--retry",
      description =
          "Submit shards that failed or are missing again, never those that run or wait, and a"
              + " merge in place of the last.")
  private boolean retry;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    JobFolder folder = new JobFolder(directory);
    Job job = JobJson.read(folder);
    JobStatus status = JobStatus.of(job, folder);
    if (!retry) {
      print(
          json
              ? JsonText.of(StatusText.object(status, Instant.now()))
              : StatusText.of(status, Instant.now(), ZoneId.systemDefault()));
      return ExitCode.OK;
    }
    Job after = Submitter.retry(status);
    boolean same = after.submissions().equals(job.submissions());
    if (json) {
      Map<String, Object> object = StatusText.object(JobStatus.of(after, folder), Instant.now());
      object.put("submitted", !same);
      print(JsonText.of(object));
    } else {
      print(same ? "nothing to submit again" : submitted(after.submissions().getLast()));
    }
    return ExitCode.OK;
  }

  private static String submitted(Submission last) {
    String merge = "merge job " + last.merge().orElseThrow();
    return last.array().isPresent()
        ? "shards %s again: array job %d, %s after it"
            .formatted(ShardRanges.text(last.shards()), last.array().getAsLong(), merge)
        : "all parts are there: " + merge;
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }
}
