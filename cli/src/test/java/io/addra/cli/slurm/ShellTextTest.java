package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellTextTest {
  static final List<String> AWKWARD =
      List.of(
          "plain",
          "my folder",
          "it's",
          "say \"hi\"",
          "$HOME `id` $(id)",
          "back\\slash",
          "glob * ? [a]",
          "two\nlines",
          "é ü",
          "-n",
          "%d %s",
          "a#b",
          "~",
          "!1",
          "");

  /** bash prints each word as it is. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void words_readByBash_areTheSame() throws IOException {
    String text = "printf '%s\\0' " + ShellText.words(AWKWARD);
    Process bash = new ProcessBuilder("bash", "--norc", "-c", text).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out.split("\0", -1)).startsWith(AWKWARD.toArray(String[]::new));
  }

  @Test
  void directive_plainValue_isBare() {
    assertThat(ShellText.directive("--gres=gpu:1")).isEqualTo("#SBATCH --gres=gpu:1");
    assertThat(ShellText.directive("--exclusive")).isEqualTo("#SBATCH --exclusive");
  }

  @Test
  void directive_valueWithBlanksAndQuotes_isQuoted() {
    assertThat(ShellText.directive("--comment=a \"b\" \\ #c"))
        .isEqualTo("#SBATCH --comment=\"a \\\"b\\\" \\\\ #c\"");
  }
}
