package io.addra.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What long commands say where standard error is a pipe, as on a cluster. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LogProcessTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir Path folder;

  private String scanOf(long events) throws IOException {
    Path scan = folder.resolve("scan.yaml");
    Files.writeString(
        scan,
        """
        events: %d
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {mass_GeV: [1.0, 2.0], ctau_cm: [100.0]}
        detectors: [gazelle-l]
        """
            .formatted(events));
    return scan.toString();
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.addra.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(folder.resolve("out.txt").toFile()).start();
  }

  /** Reads so many lines, ends the process as a batch system does, and reads the rest. */
  private static List<String> linesOf(Process process, int untilStop) throws Exception {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = process.errorReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (lines.size() == untilStop) {
          process.toHandle().destroy(); // leaves its streams open
        }
      }
    }
    process.waitFor();
    return lines;
  }

  @Test
  void scan_json_parsesWholeToTheSignalThatEndsIt() throws Exception {
    String out = folder.resolve("run").toString();
    long total = 100_000_000_000L;
    Process process =
        start("scan", scanOf(total), "--out", out, "--log", "json", "--log-every", "0.3");
    List<JsonNode> events = linesOf(process, 4).stream().map(MAPPER::readTree).toList();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(names(events)).startsWith("start", "progress", "progress", "progress");
    // what is kept of a scan is said in a warning, before or after
    assertThat(names(events).stream().filter(name -> !name.equals("warning")).toList().getLast())
        .isEqualTo("failed");
    JsonNode third = events.get(3);
    assertThat(third.get("task").asString()).isEqualTo("scan");
    assertThat(third.get("unit").asString()).isEqualTo("events");
    assertThat(third.get("total").asLong()).isEqualTo(2 * total);
    assertThat(third.get("share").asDouble()).isBetween(0.0, 0.1);
    Duration apart =
        Duration.between(
            Instant.parse(events.get(1).get("time").asString()),
            Instant.parse(third.get("time").asString()));
    assertThat(apart).isGreaterThanOrEqualTo(Duration.ofMillis(598));
  }

  @Test
  void scan_text_saysHowFarItIs() throws Exception {
    String out = folder.resolve("run").toString();
    Process process = start("scan", scanOf(100_000_000_000L), "--out", out, "--log-every", "0.3");
    assertThat(linesOf(process, 2).subList(0, 2))
        .allSatisfy(line -> assertThat(line).startsWith("addra: scan"));
    assertThat(process.exitValue()).isEqualTo(143);
  }

  @Test
  void merge_json_countsPartsAndThenMassPoints() throws Exception {
    int masses = 12; // enough work for some lines
    String list = IntStream.range(0, masses).mapToObj(k -> "1." + (k + 10)).collect(joining(", "));
    String scan = scanOf(64);
    Files.writeString(
        Path.of(scan),
        Files.readString(Path.of(scan))
            .replaceAll("mass_GeV: .*], c", "mass_GeV: [" + list + "], c"));
    String parts = folder.resolve("parts").toString();
    Process shards = start("scan", scan, "--out", parts, "--shard", "1-3/3", "--quiet");
    assertThat(linesOf(shards, 0)).isEmpty();
    assertThat(shards.exitValue()).isZero();
    String out = folder.resolve("run").toString();
    Process process = start("merge", parts, "--out", out, "--log", "json", "--log-every", "0.1");
    List<JsonNode> events = linesOf(process, 0).stream().map(MAPPER::readTree).toList();
    assertThat(process.exitValue()).isZero();
    assertThat(names(events)).startsWith("start", "progress").endsWith("end");
    JsonNode last = events.get(events.size() - 2);
    assertThat(last.get("task").asString()).isEqualTo("merge");
    assertThat(last.get("unit").asString()).isEqualTo("steps");
    assertThat(last.get("total").asInt()).isEqualTo(3 + masses);
    assertThat(last.get("done").asInt()).isBetween(1, 3 + masses);
  }

  @Test
  void scan_brokenRecordsInJson_areWarningsAndTheEndHasTheStatus() throws Exception {
    Path events = folder.resolve("events.csv");
    StringBuilder table = new StringBuilder("event,pdg,mass_GeV,px_GeV,py_GeV,pz_GeV\n");
    for (int event = 1; event <= 64; event++) {
      table.append(event).append(",9000005,1.0,1.0,0.1,0.2\n");
    }
    Files.writeString(events, table.append("65,9000005,1.0,none,0.1,0.2\n"));
    Path scan = folder.resolve("file.yaml");
    Files.writeString(
        scan,
        """
        production: {process: file, path: events.csv, pdg: 9000005, frame: belle2}
        llp: {ctau_cm: [100.0]}
        detectors: [gazelle-l]
        """);
    String out = folder.resolve("run").toString();
    Process process = start("scan", scan.toString(), "--out", out, "--skip-bad", "1", "--log=json");
    List<String> lines = linesOf(process, 0);
    List<JsonNode> objects = lines.stream().map(MAPPER::readTree).toList();
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    assertThat(names(objects)).containsExactly("start", "warning", "warning", "end");
    assertThat(objects.get(1).get("message").asString()).contains("1 broken record");
    assertThat(objects.getLast().get("exit_status").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"--log-every=0", "--no-such-option"})
  void scan_badUsageInJson_isAFailureWithItsStatus(String bad) throws Exception {
    String out = folder.resolve("run").toString();
    Process process = start("scan", scanOf(64), "--out", out, bad, "--log", "json", "--quiet");
    List<JsonNode> objects = linesOf(process, 0).stream().map(MAPPER::readTree).toList();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(names(objects)).containsExactly("failed");
    assertThat(objects.getFirst().get("exit_status").asInt()).isEqualTo(2);
    assertThat(objects.getFirst().get("message").asString()).contains(bad.replaceAll("=.*", ""));
  }

  private static List<String> names(List<JsonNode> events) {
    return events.stream().map(each -> each.get("event").asString()).toList();
  }
}
