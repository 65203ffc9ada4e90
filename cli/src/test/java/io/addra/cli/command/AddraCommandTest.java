package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A command line for some arguments has of the other commands only what the help needs. */
class AddraCommandTest {
  static Set<String> names() {
    return AddraCommand.commandLine().getSubcommands().keySet();
  }

  @Test
  void commandLineFor_nothing_hasTheWholeHelp() {
    assertThat(AddraCommand.commandLineFor("--help").getUsageMessage())
        .isEqualTo(AddraCommand.commandLine().getUsageMessage());
  }

  @ParameterizedTest
  @MethodSource("names")
  void commandLineFor_command_hasAllOfIt(String name) {
    CommandLine some = AddraCommand.commandLineFor(name, "--help").getSubcommands().get(name);
    CommandLine all = AddraCommand.commandLine().getSubcommands().get(name);
    assertThat(some.getUsageMessage()).isEqualTo(all.getUsageMessage());
    assertThat(some.getCommandSpec().options()).hasSameSizeAs(all.getCommandSpec().options());
    assertThat(some.getSubcommands().keySet()).isEqualTo(all.getSubcommands().keySet());
    assertThat(some.getExecutionExceptionHandler()).isInstanceOf(Failures.class);
  }

  @Test
  void commandLineFor_anOptionOfAnother_isNotKnown() {
    CommandLine some = AddraCommand.commandLineFor("scan");
    assertThat(some.getSubcommands().get("map").getCommandSpec().options()).isEmpty();
    assertThat(some.getSubcommands().get("scan").getCommandSpec().options()).isNotEmpty();
  }
}
