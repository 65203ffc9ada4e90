package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.addra.geometry.detector.Detectors;
import io.addra.propagation.coupling.CouplingModels;
import io.addra.propagation.production.ProductionProcesses;
import io.addra.propagation.signature.Signatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What bash makes of the script: words are given to its function as bash gives them. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CompletionCommandTest {
  @TempDir Path folder;
  private Path script;

  @BeforeEach
  void write() throws IOException {
    Run run = Run.of("completion", "bash");
    assertThat(run.status()).as(run.err()).isZero();
    script = Files.writeString(folder.resolve("addra.bash"), run.out());
  }

  @Test
  void script_loadedByBash_isTheCompletionOfAddra() throws Exception {
    assertThat(bash("source \"$0\"; complete -p addra").getFirst())
        .startsWith("complete ")
        .endsWith(" addra");
  }

  @Test
  void words_afterAddra_areCommands() throws Exception {
    assertThat(completed("addra", "")).contains("scan", "geometry", "map", "completion");
    assertThat(completed("addra", "ge")).containsExactly("geometry");
  }

  @Test
  void words_afterDash_areOptions() throws Exception {
    assertThat(completed("addra", "map", "--ct"))
        .containsExactlyInAnyOrder("--ctau", "--ctau-from", "--ctau-to");
  }

  @Test
  void words_forDetector_areDetectors() throws Exception {
    assertThat(completed("addra", "geometry", "list", "")).containsAll(Detectors.all());
    assertThat(completed("addra", "geometry", "ray", "gazelle-lg"))
        .containsExactlyInAnyOrder("gazelle-lg-b1", "gazelle-lg-b2");
  }

  @Test
  void words_forModels_areProcessesAndCouplingModels() throws Exception {
    assertThat(completed("addra", "models", ""))
        .containsAll(ProductionProcesses.names())
        .containsAll(CouplingModels.names());
    assertThat(completed("addra", "signatures", "")).containsAll(Signatures.names());
    assertThat(completed("addra", "reach", "--coupling-model", ""))
        .containsExactlyInAnyOrderElementsOf(CouplingModels.names());
  }

  @Test
  void words_forFixedValues_areThese() throws Exception {
    assertThat(completed("addra", "scan", "--device", "")).containsExactlyInAnyOrder("auto", "cpu");
    assertThat(completed("addra", "geometry", "export", "--format", ""))
        .containsExactlyInAnyOrder("gdml", "gltf");
  }

  @Test
  void zsh_isTheSameScript() throws IOException {
    assertThat(Run.of("completion", "zsh").out()).isEqualTo(Files.readString(script));
  }

  @Test
  void fish_isRefusedInOneLine() {
    Run run = Run.of("completion", "fish");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).singleElement().asString().contains("fish", "bash and zsh");
  }

  private List<String> completed(String... words) throws Exception {
    return bash(
        "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
            + " COMP_POINT=${#COMP_LINE}; COMPREPLY=(); compopt() { :; };"
            + " f=$(complete -p addra); f=${f#*-F }; ${f%% *} addra \"${COMP_WORDS[COMP_CWORD]}\" '';"
            + " for each in \"${COMPREPLY[@]}\"; do echo ${each}; done",
        words);
  }

  private List<String> bash(String text, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("bash", "--norc", "-c", text, script.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toList();
  }
}
