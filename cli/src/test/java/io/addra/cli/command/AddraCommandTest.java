package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
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
    CommandLine some = of(AddraCommand.commandLineFor(name, "--help"), name);
    CommandLine all = of(AddraCommand.commandLine(), name);
    assertThat(some.getUsageMessage()).isEqualTo(all.getUsageMessage());
    assertThat(some.getCommandSpec().options()).hasSameSizeAs(all.getCommandSpec().options());
    assertThat(some.getSubcommands().keySet()).isEqualTo(all.getSubcommands().keySet());
    assertThat(some.getExecutionExceptionHandler()).isInstanceOf(Failures.class);
  }

  @Test
  void commandLineFor_anOptionOfAnother_isNotKnown() {
    CommandLine some = AddraCommand.commandLineFor("scan");
    assertThat(of(some, "map").getCommandSpec().options()).isEmpty();
    assertThat(of(some, "scan").getCommandSpec().options()).isNotEmpty();
  }

  private static CommandLine of(CommandLine whole, String name) {
    return Objects.requireNonNull(whole.getSubcommands().get(name), name);
  }
}
