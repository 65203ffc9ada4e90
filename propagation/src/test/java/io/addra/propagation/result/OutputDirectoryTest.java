package io.addra.propagation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.addra.geometry.document.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

  @TempDir private Path directory;

  @Test
  void commit_newTarget_movesAllFilesThere() throws IOException {
    Path target = directory.resolve("deep/er/out");
    try (OutputDirectory output = OutputDirectory.open(target, false)) {
      Files.writeString(output.file("run.json"), "{}");
      assertThat(target).doesNotExist();
      output.commit();
    }
    assertThat(entries(target)).containsExactly("run.json");
    assertThat(entries(directory.resolve("deep/er"))).containsExactly("out");
  }

  @Test
  void close_withoutCommit_leavesNothing() throws IOException {
    try (OutputDirectory output = OutputDirectory.open(directory.resolve("made/out"), false)) {
      Files.writeString(output.file("map.csv"), "half");
    }
    assertThat(entries(directory)).isEmpty();
  }

  @Test
  void open_existingTarget_isRefusedAndUntouched() throws IOException {
    Path target = earlierResult();
    assertRefused(target, false, "--force");
    assertThat(Files.readString(target.resolve("run.json"))).isEqualTo("old");
    assertThat(entries(directory)).containsExactly("out");
  }

  @Test
  void commit_withForce_replacesEarlierResult() throws IOException {
    Path target = earlierResult();
    try (OutputDirectory output = OutputDirectory.open(target, true)) {
      Files.writeString(output.file("run.json"), "new");
      assertThat(Files.readString(target.resolve("run.json"))).isEqualTo("old");
      output.commit();
    }
    assertThat(Files.readString(target.resolve("run.json"))).isEqualTo("new");
    assertThat(entries(target)).containsExactly("run.json");
    assertThat(entries(directory)).containsExactly("out");
  }

  @Test
  void close_withForceButWithoutCommit_keepsEarlierResult() throws IOException {
    Path target = earlierResult();
    try (OutputDirectory output = OutputDirectory.open(target, true)) {
      Files.writeString(output.file("run.json"), "new");
    }
    assertThat(Files.readString(target.resolve("run.json"))).isEqualTo("old");
    assertThat(entries(directory)).containsExactly("out");
  }

  @Test
  void open_withForceOnSomethingElse_isRefused() throws IOException {
    Path home = Files.createDirectory(directory.resolve("home"));
    Files.writeString(home.resolve("thesis.tex"), "precious");
    assertRefused(home, true, "run.json");
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertRefused(file, true, "not a directory");
    assertRefused(file.resolve("below"), false, "cannot be written");
    assertRefused(Path.of("/"), true, "");
  }

  @Test
  void commit_targetAppearedMeanwhile_isRefused() throws IOException {
    Path target = directory.resolve("out");
    try (OutputDirectory output = OutputDirectory.open(target, false)) {
      Files.createDirectory(target);
      assertThatExceptionOfType(InputException.class).isThrownBy(output::commit);
    }
    assertThat(entries(directory)).containsExactly("out");
  }

  @Test
  void commit_twice_isRefused() {
    try (OutputDirectory output = OutputDirectory.open(directory.resolve("out"), false)) {
      output.commit();
      assertThatIllegalStateException().isThrownBy(output::commit);
      assertThat(output.target()).exists();
    }
  }

  @Test
  void open_processEndedBySignal_leavesNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.resolve("made/out").toString())
            .redirectErrorStream(true)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    assertThat(entries(directory)).containsExactly("made");
    process.destroy();
    process.waitFor();
    assertThat(entries(directory)).isEmpty();
  }

  /** A process that holds an output directory until it is stopped. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      OutputDirectory output = OutputDirectory.open(Path.of(args[0]), false);
      Files.writeString(output.file("map.csv"), "half");
      System.out.println("ready");
      Thread.sleep(60_000);
      output.close();
    }
  }

  @Test
  void open_belowAFile_saysSoAndLeavesNothing() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertRefused(file.resolve("out"), false, file + " is not a directory");
    assertRefused(file.resolve("sub/deep"), false, "cannot be written: ");
    assertThat(entries(directory)).containsExactly("file");
  }

  @Test
  void open_withoutName_isRefused() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OutputDirectory.open(Path.of(""), false))
        .withMessageContaining("expected a name, found nothing");
  }

  @Test
  void commit_withForceOnALink_replacesWhatItPointsTo() throws IOException {
    Path target = earlierResult();
    Path link = Files.createSymbolicLink(directory.resolve("link"), target);
    try (OutputDirectory output = OutputDirectory.open(link, true)) {
      Files.writeString(output.file("run.json"), "new");
      output.commit();
    }
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(target.resolve("run.json"))).isEqualTo("new");
  }

  private Path earlierResult() throws IOException {
    Path target = Files.createDirectory(directory.resolve("out"));
    Files.writeString(target.resolve("run.json"), "old");
    Files.writeString(target.resolve("map.csv"), "old");
    return target;
  }

  private static void assertRefused(Path target, boolean force, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OutputDirectory.open(target, force))
        .withMessageContaining(target.toString())
        .withMessageContaining(message);
  }

  private static List<String> entries(Path path) throws IOException {
    try (Stream<Path> list = Files.list(path)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
