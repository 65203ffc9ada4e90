package io.addra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own: streams, exit status, signals. */
class ProcessTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void version_goesToStandardOutputAlone() throws Exception {
    Process process = start(List.of(), "--version");
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(folder.resolve("stdout"))).startsWith("addra ");
    assertThat(folder.resolve("stderr")).isEmptyFile();
  }

  @Test
  void badInput_isOneLineAndStatus2() throws Exception {
    Path out = folder.resolve("out");
    Process process = start(List.of(), "scan", "none.yaml", "--out", out.toString());
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(Files.readAllLines(folder.resolve("stderr"))).hasSize(1);
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void signal_duringScan_leavesNothing(String signal, int status) throws Exception {
    Path scan = folder.resolve("scan.yaml");
    Files.writeString(
        scan,
        """
        events: 100000000000
        production: {process: b-meson-decay, parent: B+, daughter: K+}
        llp: {mass_GeV: [1.0], ctau_cm: [100.0]}
        detectors: [gazelle-l]
        """);
    Path results = Files.createDirectory(folder.resolve("results"));
    List<String> wrapper =
        signal.equals("INT") ? List.of("env", "--default-signal=INT") : List.of();
    Process process =
        start(wrapper, "scan", scan.toString(), "--out", results.resolve("out").toString());
    Instant end = Instant.now().plus(PATIENCE);
    while (names(results).isEmpty() && process.isAlive() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(names(results)).as(Files.readString(folder.resolve("stderr"))).isNotEmpty();
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(status);
    assertThat(names(results)).isEmpty();
  }

  private Process start(List<String> wrapper, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.addra.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
