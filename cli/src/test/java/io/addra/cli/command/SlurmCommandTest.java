package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written and refused without asking Slurm; cli/src/test/sh/slurm-test.sh has a Slurm. */
class SlurmCommandTest {
  @TempDir Path folder;
  private Path file = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = ScanFilesOnDisk.good(folder);
    out = folder.resolve("my 'job'");
  }

  private Run slurm(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("slurm", file.toString(), "--out", out.toString(), "--program", "addra"));
    words.addAll(List.of(more));
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void slurm_withShards_writesScriptsThatBashReads() throws Exception {
    Run run = slurm("--shards", "7", "--max-running", "2", "--gres", "gpu:1", "--seed", "5");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("shards     7", "sbatch", "addra slurm status");
    assertThat(Listing.of(out))
        .containsExactlyInAnyOrder("array.sh", "merge.sh", "job.json", "parts", "marks", "logs");
    for (String script : List.of("array.sh", "merge.sh")) {
      Process bash = new ProcessBuilder("bash", "-n", out.resolve(script).toString()).start();
      assertThat(bash.waitFor()).isZero();
    }
    assertThat(Files.readString(out.resolve("array.sh")))
        .contains("#SBATCH --array=1-7%2", "#SBATCH --gres=gpu:1", "--seed 5 --device auto");
  }

  /** 2 masses of 6400 events at 100/s are 128 s: three shards of at most a minute. */
  @Test
  void slurm_withRate_sizesShards() throws Exception {
    Run run = slurm("--events-per-second", "100", "--minutes", "1", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("shards").asInt()).isEqualTo(3);
    assertThat(json.get("shard_s").asDouble()).isBetween(42.6, 42.7);
    assertThat(json.get("measured").asString()).isEqualTo("given");
  }

  @Test
  void slurm_again_isRefusedWithoutForceAndKeepsPartsThatFit() throws Exception {
    assertThat(slurm("--shards", "4").status()).isZero();
    Run again = slurm("--shards", "4");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.errorLines()).singleElement().asString().contains("--force");
    Path part = Files.writeString(out.resolve("parts/part-00001-of-00004.h5"), "a part");
    assertThat(slurm("--shards", "4", "--time", "10", "--force").status()).isZero();
    assertThat(part).exists();
    assertThat(slurm("--shards", "4", "--seed", "9", "--force").status()).isZero();
    assertThat(part).doesNotExist();
  }

  @Test
  void slurm_forceOnSomethingElse_isRefused() throws Exception {
    Files.createDirectory(out);
    Path other = Files.writeString(out.resolve("thesis.tex"), "mine");
    Run run = slurm("--shards", "4", "--force");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains("job.json");
    assertThat(other).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "--minutes 0.4, half a second",
    "--minutes NaN, half a second",
    "--shards 0, expected 1 or more",
    "--shards 129, at most 128",
    "--shards 4 --time soon, expected minutes",
    "--shards 4 --max-running 0, expected 1 or more",
    "--shards 4 --cpus-per-task 0, expected 1 or more",
    "--shards 4 --sbatch array=1-5, the scripts set array",
    "--shards 4 --sbatch Bad=1, long option",
    "--shards 4 --partition=, expected a value",
    "--shards 4 --pilot there, expected slurm or here",
    "--events-per-second 0, positive",
    "--events-per-second 5 --pilot here, expected one of them",
    "--events-per-second 1 --minutes 60 --time 5, expected more than",
    "--shards 4 --setup no-such-file, cannot be read",
    "--shards 4 --detector no-such-detector, no-such-detector"
  })
  void slurm_badUsage_isOneLineAndLeavesNothing(String words, String message) throws Exception {
    Run run = slurm(words.split(" "));
    assertThat(run.status()).as(run.out()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains(message);
    assertThat(Listing.of(folder)).containsExactly("scan.yaml");
  }

  @Test
  void slurm_withoutBuild_isRefused() {
    Run run = Run.of("slurm", file.toString(), "--out", out.toString(), "--shards", "2");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains("--program");
    assertThat(out).doesNotExist();
  }

  @Test
  void slurm_programThatIsNotThere_isRefused() {
    Run run =
        Run.of(
            "slurm",
            file.toString(),
            "--out",
            out.toString(),
            "--shards",
            "2",
            "--program",
            "/no/such/addra");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains("/no/such/addra");
    assertThat(out).doesNotExist();
  }

  @Test
  void slurm_withoutFileOrDirectory_isRefused() {
    assertThat(Run.of("slurm").errorLines()).singleElement().asString().contains("FILE");
    assertThat(Run.of("slurm", file.toString()).errorLines())
        .singleElement()
        .asString()
        .contains("--out");
  }

  @Test
  void status_ofAnyDirectory_isRefusedInOneLine() {
    Run run = Run.of("slurm", "status", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains("job.json");
  }

  @Test
  void status_ofWrittenJob_saysThatAllIsMissing() throws Exception {
    slurm("--shards", "4");
    Run run = Run.of("slurm", "status", out.toString(), "--json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.get("missing").get("shards").asString()).isEqualTo("1-4");
    assertThat(json.get("done").get("count").asInt()).isZero();
  }
}
