package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LogOptionsTest {

  @Command
  private static final class Work {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LogOptions log;
  }

  /** Work of a fifth of a second; gives what it said. */
  private static String errOf(boolean wanted, String... arguments) throws Exception {
    Work work = new Work();
    CommandLine command = new CommandLine(work);
    var err = new StringWriter();
    command.setErr(new PrintWriter(err));
    command.parseArgs(arguments);
    try (ProgressLine line = ProgressLine.over(2, 1000, work.log, wanted)) {
      line.listener().update(0, 0.5, 0, 1000);
      line.listener().update(1, 1, 500, 1000);
      Thread.sleep(200);
    }
    return err.toString();
  }

  @Test
  void progress_asText_isOverAllMassPoints() throws Exception {
    assertThat(errOf(true, "--log", "text", "--log-every", "0.1"))
        .startsWith("addra: scan 75 % (1.5 of 2 kevents), ")
        .contains(", mass 1 GeV, about ");
  }

  @Test
  void progress_unwantedOrNone_isNotSaid() throws Exception {
    assertThat(errOf(false, "--log", "text", "--log-every", "0.1")).isEmpty();
    assertThat(errOf(true, "--log", "none", "--log-every", "0.1")).isEmpty();
  }

  @Test
  void progress_inTheFirstMinute_isNotSaid() throws Exception {
    assertThat(errOf(true, "--log", "text")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "scan a --log json, true",
    "scan a --log=json --quiet, true",
    "scan a --log text, false",
    "scan json --log, false",
    "plot --title json, false",
    "scan, false"
  })
  void askForJson_arguments_areReadAsTheyStand(String line, boolean json) {
    assertThat(LogOptions.askForJson(List.of(line.split(" ")))).isEqualTo(json);
  }
}
