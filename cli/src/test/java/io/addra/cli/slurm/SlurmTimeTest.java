package io.addra.cli.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlurmTimeTest {
  /** The six forms of sbatch(1), --time. */
  @ParameterizedTest
  @CsvSource({
    "30, 1800",
    "30:15, 1815",
    "01:30:00, 5400",
    "2-12, 216000",
    "2-12:30, 217800",
    "2-12:30:05, 217805"
  })
  void parse_formsOfSlurm_areSeconds(String text, long seconds) {
    assertThat(SlurmTime.parse(text).toSeconds()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1h", "1:2:3:4", "-5", "1-", "1.5"})
  void parse_somethingElse_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlurmTime.parse(text))
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void words_haveAUnitThatFits() {
    assertThat(SlurmTime.words(45)).isEqualTo("45 s");
    assertThat(SlurmTime.words(300)).isEqualTo("5.0 min");
    assertThat(SlurmTime.words(36_000)).isEqualTo("10.0 h");
  }
}
