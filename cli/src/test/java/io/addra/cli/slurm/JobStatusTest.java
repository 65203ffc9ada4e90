package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.propagation.scan.Overrides;
import io.addra.propagation.shard.PartManifest;
import io.addra.propagation.shard.PartOrigin;
import io.addra.propagation.shard.ScanRequest;
import io.addra.propagation.shard.Shard;
import io.addra.propagation.shard.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobStatusTest {
  private static final long ARRAY = 12;

  @TempDir Path root;
  private JobFolder folder = new JobFolder(Path.of(""));

  @BeforeEach
  void make() throws IOException {
    folder = new JobFolder(root);
    for (Path each : List.of(folder.parts(), folder.marks(), folder.logs())) {
      Files.createDirectory(each);
    }
  }

  private static Job submitted(int shards, int tasks) {
    TreeSet<Integer> all = new TreeSet<>();
    for (int shard = 1; shard <= shards; shard++) {
      all.add(shard);
    }
    return Jobs.of(shards, tasks)
        .with(
            new Submission(
                OptionalLong.of(ARRAY), OptionalLong.of(13), all, Optional.empty(), Instant.EPOCH));
  }

  private void part(int shard, int shards, String plan, int bytes) throws IOException {
    Shard own = new Shard(shard, shards);
    Files.write(folder.parts().resolve(own.fileName() + ".h5"), new byte[10]);
    PartOrigin origin =
        new PartOrigin(
            plan,
            "0.1.0",
            "unknown",
            new ScanRequest(Path.of("/data/scan.yaml"), Overrides.none(), List.of()),
            new Workplace("CPU", "java", 2, "a processor", "25", "n1"));
    PartManifest manifest =
        new PartManifest(
            origin,
            Optional.of(own),
            own.fileName() + ".h5",
            bytes,
            "ab".repeat(32),
            own.pieces(2, 64),
            100,
            Instant.EPOCH,
            2.0,
            2.0);
    Files.writeString(
        folder.parts().resolve(own.fileName() + PartManifest.ENDING), manifest.json());
  }

  private void mark(int shard, String kind, int status, long job, int task) throws IOException {
    Files.writeString(
        folder.marks().resolve(shard + "." + kind),
        "%s=%d job=%d task=%d host=n1 at=1\n"
            .formatted(kind.equals("exit") ? "status" : "begun", status, job, task));
  }

  private static QueueEntry task(long job, int task, String state, String reason) {
    return new QueueEntry(job, OptionalInt.of(task), state, reason, "");
  }

  private JobStatus status(Job job, QueueEntry... entries) {
    return JobStatus.of(job, folder, new Queue(List.of(entries), ""));
  }

  @Test
  void of_everyKind_isTold() throws IOException {
    part(1, 8, Jobs.PLAN, 10);
    mark(1, "start", 0, ARRAY, 1);
    mark(2, "start", 0, ARRAY, 2);
    mark(3, "start", 0, ARRAY, 3);
    mark(3, "exit", 137, ARRAY, 3);
    mark(4, "start", 0, ARRAY, 4);
    Files.writeString(folder.logs().resolve("12_3.log"), "");
    JobStatus status =
        status(
            submitted(8, 8),
            task(ARRAY, 2, "RUNNING", ""),
            task(ARRAY, 4, "TIMEOUT", "TimeLimit"),
            task(ARRAY, 5, "PENDING", "Resources"),
            task(ARRAY, 6, "CANCELLED", ""),
            task(ARRAY, 7, "RUNNING", ""));
    assertThat(status.in(ShardState.DONE)).containsExactly(1);
    assertThat(status.in(ShardState.RUNNING)).containsExactly(2, 7);
    assertThat(status.in(ShardState.PENDING)).containsExactly(5);
    assertThat(status.in(ShardState.FAILED)).containsExactly(3, 4, 6);
    assertThat(status.in(ShardState.MISSING)).containsExactly(8);
    assertThat(status.toRetry()).containsExactly(3, 4, 6, 8);
    String text = StatusText.of(status, Instant.EPOCH, ZoneOffset.UTC);
    assertThat(text)
        .contains("exit status 137, logs/12_3.log", "on n1, TIMEOUT TimeLimit", "CANCELLED");
    assertThat(text).contains("again    addra slurm status");
  }

  @Test
  void of_partThatIsNotWhole_isAFailureWithAReason() throws IOException {
    part(1, 4, Jobs.PLAN, 11);
    part(2, 4, "ef".repeat(32), 10);
    part(3, 4, Jobs.PLAN, 10);
    Files.delete(folder.parts().resolve("part-00003-of-00004.h5"));
    part(4, 4, Jobs.PLAN, 10);
    Files.writeString(folder.parts().resolve("part-00004-of-00004.json"), "{\"plan\":");
    JobStatus status = status(submitted(4, 4));
    assertThat(status.in(ShardState.FAILED)).hasSize(4);
    assertThat(status.shards())
        .extracting(ShardStatus::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("10 bytes", "says 11"),
            reason -> assertThat(reason).contains("another plan"),
            reason -> assertThat(reason).contains("missing"),
            reason -> assertThat(reason).contains("damaged"));
  }

  /** Of a task with several shards one runs; those behind it wait, the one before it has failed. */
  @Test
  void of_taskWithSeveralShards_tellsThemApart() throws IOException {
    mark(2, "start", 0, ARRAY, 2);
    mark(2, "exit", 1, ARRAY, 2);
    mark(5, "start", 0, ARRAY, 2);
    JobStatus status = status(submitted(9, 3), task(ARRAY, 2, "RUNNING", ""));
    assertThat(status.in(ShardState.FAILED)).containsExactly(2);
    assertThat(status.in(ShardState.RUNNING)).containsExactly(5);
    assertThat(status.in(ShardState.PENDING)).containsExactly(8);
    assertThat(status.in(ShardState.MISSING)).containsExactly(1, 3, 4, 6, 7, 9);
  }

  /** A retry's task makes the shards of its list alone; the others of its stride are not its. */
  @Test
  void of_retriedTaskWithList_isOnlyForTheShardsOfTheList() {
    Job job =
        submitted(9, 3)
            .with(
                new Submission(
                    OptionalLong.of(20),
                    OptionalLong.empty(),
                    new TreeSet<>(List.of(5)),
                    Optional.of("retry-1.txt"),
                    Instant.EPOCH));
    JobStatus status = status(job, task(20, 2, "RUNNING", ""));
    assertThat(status.in(ShardState.RUNNING)).containsExactly(5);
    assertThat(status.in(ShardState.MISSING)).hasSize(8);
  }

  /** A task that Slurm has put back into the queue: what it left the last time is not the end. */
  @Test
  void of_requeuedTask_waits() throws IOException {
    mark(1, "start", 0, ARRAY, 1);
    mark(1, "exit", 143, ARRAY, 1);
    JobStatus status = status(submitted(2, 2), task(ARRAY, 1, "PENDING", "BeginTime"));
    assertThat(status.in(ShardState.PENDING)).containsExactly(1);
    assertThat(status.in(ShardState.MISSING)).containsExactly(2);
  }

  @Test
  void of_withoutSlurm_saysSoAndTakesWhatBeganAsRunning() throws IOException {
    mark(1, "start", 0, ARRAY, 1);
    JobStatus status =
        JobStatus.of(submitted(2, 2), folder, new Queue(List.of(), "squeue is not on the PATH"));
    assertThat(status.in(ShardState.RUNNING)).containsExactly(1);
    assertThat(StatusText.of(status, Instant.EPOCH, ZoneOffset.UTC))
        .contains("squeue is not on the PATH");
    assertThat(StatusText.object(status, Instant.EPOCH)).containsEntry("slurm_asked", false);
  }

  /** Two of eight shards took 2 s each; six are left, two at a time: six seconds. */
  @Test
  void expectedEnd_fromWhatIsDone_countsWhatRuns() throws IOException {
    part(1, 8, Jobs.PLAN, 10);
    part(2, 8, Jobs.PLAN, 10);
    JobStatus status =
        status(submitted(8, 8), task(ARRAY, 3, "RUNNING", ""), task(ARRAY, 4, "RUNNING", ""));
    assertThat(status.eventsDone()).isEqualTo(12_800 / 4);
    assertThat(status.expectedEnd(Instant.EPOCH)).contains(Instant.ofEpochSecond(6));
    assertThat(status(submitted(8, 8)).expectedEnd(Instant.EPOCH)).isEmpty();
  }

  @Test
  void parse_linesOfSqueue_areEntries() {
    assertThat(QueueEntry.parse("12|3|PENDING|Resources|/data/a|b c"))
        .contains(new QueueEntry(12, OptionalInt.of(3), "PENDING", "Resources", "/data/a|b c"));
    assertThat(QueueEntry.parse("13|N/A|RUNNING|None|/x"))
        .contains(new QueueEntry(13, OptionalInt.empty(), "RUNNING", "", "/x"));
    assertThat(QueueEntry.parse("slurm_load_jobs error: Unable")).isEmpty();
    assertThat(QueueEntry.parseAccount("12_3|CANCELLED by 0|0:15"))
        .contains(new QueueEntry(12, OptionalInt.of(3), "CANCELLED", "exit code 0:15", ""));
    assertThat(QueueEntry.parseAccount("")).isEmpty();
  }

  @Test
  void maxArraySize_inScontrolsWords_isFound() {
    assertThat(Slurm.maxArraySize("MailProg = /bin/mail\nMaxArraySize            = 1001\nX=2\n"))
        .hasValue(1001);
    assertThat(Slurm.maxArraySize("slurm_load_ctl_conf error")).isEmpty();
  }

  @Test
  void pilot_outputBehindNoise_isRead() {
    Estimate estimate =
        Pilot.parse(
            "Loading java/25 {ok}\n{\n \"start_s\" : 2.5, \"events_per_second\" : 1.0E5,"
                + " \"host\" : \"n1\", \"device\" : \"H100\"\n}\n");
    assertThat(estimate).isEqualTo(new Estimate(2.5, 1e5, "slurm", "n1, H100"));
  }
}
