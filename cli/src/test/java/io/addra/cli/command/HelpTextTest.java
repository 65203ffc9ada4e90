package io.addra.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code --help} is made of, for every command. */
class HelpTextTest {

  private static Stream<CommandSpec> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().flatMap(HelpTextTest::all));
  }

  /** The texts as they are written, before they are formatted. */
  private static List<String> texts(CommandSpec spec) {
    Command command = spec.userObject().getClass().getAnnotation(Command.class);
    List<String> texts = new ArrayList<>(List.of(command.description()));
    texts.addAll(List.of(command.footer()));
    for (ArgSpec arg : spec.args()) {
      if (arg.userObject() instanceof Field field) {
        Option option = field.getAnnotation(Option.class);
        Parameters parameters = field.getAnnotation(Parameters.class);
        texts.addAll(List.of(option != null ? option.description() : parameters.description()));
      }
    }
    return texts;
  }

  /** Help texts are format strings: a single per cent sign makes a warning on standard error. */
  @Test
  void texts_havePercentSignsInPairs() {
    assertThat(all(AddraCommand.commandLine()).flatMap(spec -> texts(spec).stream()))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.replace("%%", "")).doesNotContainPattern("%(?!n)"));
  }

  @Test
  void everyOption_isDescribed() {
    assertThat(all(AddraCommand.commandLine()).flatMap(spec -> spec.args().stream()))
        .isNotEmpty()
        .allSatisfy(
            arg -> assertThat(String.join("", arg.description())).as(arg.toString()).isNotBlank());
  }
}
