package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What bash makes of the scripts: they run as a task would, in directories with awkward names, with
 * a program that writes down how it was called and fails for some shards.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptsTest {
  private static final String PROGRAM =
      """
      #!/bin/bash
      printf '%s\\0' "$@" >> "$0.calls"
      printf '\\n\\0' >> "$0.calls"
      for word; do case $word in 3/*) exit 7 ;; esac; done
      """;

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path program = Path.of("");
  private Path scan = Path.of("");

  private record Ended(int status, String out) {}

  @BeforeEach
  void write() throws Exception {
    home = folder.resolve("it's a \"job\" $HOME");
    for (String name : List.of("parts", "marks", "logs")) {
      Files.createDirectories(home.resolve(name));
    }
    program = folder.resolve("my `program`");
    Files.writeString(program, PROGRAM);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    scan = folder.resolve("a 'scan' é.yaml");
  }

  private Job job(int shards, int tasks, String setup) {
    return Jobs.of(shards, tasks, scan, program.toString(), setup);
  }

  private Ended run(Job job, int task, String... arguments) throws Exception {
    Path script = Files.writeString(folder.resolve("array.sh"), Scripts.array(job, home));
    return bash(
        script,
        Map.of(
            "SLURM_ARRAY_TASK_ID", String.valueOf(task),
            "SLURM_ARRAY_JOB_ID", "12",
            "SLURM_JOB_ID", "15",
            "SLURM_CPUS_PER_TASK", "4",
            "SLURM_MEM_PER_NODE", "1000"),
        arguments);
  }

  private Ended bash(Path script, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "--norc", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }

  /** The words of each call of the program. */
  private List<List<String>> calls() throws Exception {
    Path file = program.resolveSibling(program.getFileName() + ".calls");
    List<List<String>> calls = new ArrayList<>(List.of(new ArrayList<>()));
    for (String word : Files.exists(file) ? Files.readString(file).split("\0") : new String[0]) {
      if (word.equals("\n")) {
        calls.add(new ArrayList<>());
      } else {
        calls.getLast().add(word);
      }
    }
    calls.removeLast();
    return calls;
  }

  private int exitMark(int shard) {
    return ShardMark.read(new JobFolder(home), shard, ShardMark.EXIT).orElseThrow().status();
  }

  @Test
  void array_oneShardATask_callsTheScanWithEachPathAsOneWord() throws Exception {
    Ended ended = run(job(5, 5, ""), 2);
    assertThat(ended.status()).as(ended.out()).isZero();
    assertThat(calls())
        .containsExactly(
            List.of(
                "scan",
                scan.toString(),
                "--shard",
                "2/5",
                "--out",
                home.resolve("parts").toString(),
                "--threads",
                "4",
                "--device",
                "auto"));
    assertThat(exitMark(2)).isZero();
    ShardMark start = ShardMark.read(new JobFolder(home), 2, ShardMark.START).orElseThrow();
    assertThat(start.by(12, 2)).isTrue();
    assertThat(home.resolve("marks").toFile().list()).hasSize(2);
  }

  @Test
  void array_severalShardsATask_goesOnAfterOneThatFails() throws Exception {
    Ended ended = run(job(8, 3, ""), 3);
    assertThat(ended.status()).as(ended.out()).isEqualTo(1);
    assertThat(calls()).extracting(words -> words.get(3)).containsExactly("3/8", "6/8");
    assertThat(exitMark(3)).isEqualTo(7);
    assertThat(exitMark(6)).isZero();
  }

  @Test
  void array_withList_makesNothingElse() throws Exception {
    Files.writeString(home.resolve("retry-1.txt"), "6\n16\n");
    Ended ended = run(job(8, 3, ""), 3, "retry-1.txt");
    assertThat(ended.status()).as(ended.out()).isZero();
    assertThat(calls()).extracting(words -> words.get(3)).containsExactly("6/8");
  }

  @Test
  void array_startedAgain_forgetsTheLastEnd() throws Exception {
    run(job(5, 5, ""), 3);
    assertThat(exitMark(3)).isEqualTo(7);
    Files.writeString(program, PROGRAM.replace("exit 7", "exit 0"));
    run(job(5, 5, ""), 3);
    assertThat(exitMark(3)).isZero();
  }

  @Test
  void array_setupFails_endsAndLeavesAMark() throws Exception {
    Ended ended = run(job(5, 5, "echo \"$NOT_SET loaded\"\nfalse\n"), 4);
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).contains(" loaded");
    assertThat(calls()).isEmpty();
    assertThat(exitMark(4)).isEqualTo(1);
  }

  @Test
  void array_memoryOfTheJobIsKnown_limitsTheHeap() throws Exception {
    Files.writeString(program, "#!/bin/bash\necho \"$ADDRA_JAVA_OPTS\"\n");
    assertThat(run(job(5, 5, ""), 1).out()).contains("-Xmx700m");
    assertThat(run(job(5, 5, "export ADDRA_JAVA_OPTS=-Xmx3g"), 1).out())
        .contains("-Xmx3g")
        .doesNotContain("-Xmx700m");
  }

  @Test
  void array_directives_areThoseAskedFor() {
    assertThat(Scripts.array(job(5, 5, ""), home).lines())
        .contains(
            "#SBATCH --array=1-5%3",
            "#SBATCH --gres=gpu:1",
            "#SBATCH --mem=2G",
            "#SBATCH --comment=\"a \\\"b\\\"\"",
            "#SBATCH --output=logs/%A_%a.log");
    List<String> merge = Scripts.merge(job(5, 5, ""), home).lines().toList();
    assertThat(merge).contains("#SBATCH --mem=2G").noneMatch(line -> line.contains("gpu:1"));
  }

  @Test
  void merge_mergesOnceAndSaysHowToGoOnWhereItCannot() throws Exception {
    Path script = Files.writeString(folder.resolve("merge.sh"), Scripts.merge(job(5, 5, ""), home));
    assertThat(bash(script, Map.of()).status()).isZero();
    assertThat(calls())
        .containsExactly(
            List.of(
                "merge",
                home.resolve("parts").toString(),
                "--out",
                home.resolve("run").toString()));
    Files.writeString(program, "#!/bin/bash\nexit 2\n");
    Ended failed = bash(script, Map.of());
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out()).contains("slurm status").contains("--retry");
    Files.createDirectory(home.resolve("run"));
    Files.writeString(home.resolve("run/run.json"), "{}");
    assertThat(bash(script, Map.of())).satisfies(again -> assertThat(again.status()).isZero());
  }

  @Test
  void pilot_isOneCallBehindTheSetup() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("pilot.sh"),
            Scripts.pilot(
                new NodeProgram(program.toString(), true),
                "echo \"no build $ADDRA_NO_BUILD\"\n",
                List.of(scan.toString(), "--json")));
    assertThat(bash(script, Map.of("SLURM_CPUS_PER_TASK", "2")).status()).isZero();
    assertThat(calls())
        .containsExactly(List.of("slurm", "pilot", scan.toString(), "--json", "--threads", "2"));
  }
}
