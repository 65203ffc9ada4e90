package io.addra.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code addra} itself; the work is in its subcommands. */
@Command(
    name = "addra",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Where would a long-lived particle made at SuperKEKB decay, and which detector would see"
            + " it?",
    footer = {
      "",
      "Example:",
      "  addra scan examples/b-to-k-scalar.yaml --out out/scalar",
      "",
      "Lengths in cm, energies and masses in GeV, angles in degrees. Frame: origin at",
      "the nominal interaction point, z along the solenoid, y up, x away from the",
      "ring's centre.",
      "Exit status: 0 done, 1 failed, 2 bad usage or input."
    })
public final class AddraCommand implements Runnable {
  /** All commands, in the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          ScanCommand.class,
          MergeCommand.class,
          SlurmCommand.class,
          MapCommand.class,
          PlotCommand.class,
          CompareCommand.class,
          HepdataCommand.class,
          GeometryCommand.class,
          MaterialsCommand.class,
          CoverageCommand.class,
          VetoCommand.class,
          ShieldingCommand.class,
          ModelsCommand.class,
          SignaturesCommand.class,
          TriggersCommand.class,
          FitEfficiencyCommand.class,
          ReachCommand.class,
          RescaleCommand.class,
          AlpRegionsCommand.class,
          ValidateCommand.class,
          DevicesCommand.class,
          BenchCommand.class,
          SchemaCommand.class,
          CompletionCommand.class);

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private AddraCommand() {}

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine() {
    return commandLine(_ -> true);
  }

  /** The command line, ready to execute these arguments and no others. */
  static CommandLine commandLineFor(String... arguments) {
    return commandLine(List.of(arguments)::contains);
  }

  /**
   * The command line with all commands, those that are not wanted by name and description alone: to
   * read the options of all takes longer than all else that a short command does.
   *
   * @param wanted says of a command's name whether it is going to be run
   */
  private static CommandLine commandLine(Predicate<String> wanted) {
    CommandLine command = new CommandLine(new AddraCommand());
    for (Class<?> each : COMMANDS) {
      Command words = each.getAnnotation(Command.class);
      if (wanted.test(words.name())) {
        command.addSubcommand(each);
      } else {
        CommandSpec outline = CommandSpec.create().name(words.name());
        outline.usageMessage().description(words.description());
        command.addSubcommand(words.name(), outline);
      }
    }
    Failures failures = new Failures();
    command.setExecutionExceptionHandler(failures);
    command.setParameterExceptionHandler(failures);
    return command;
  }

  /** Runs one command; gives the exit status, also where memory runs out. */
  public static int execute(String... arguments) {
    CommandLine command = commandLineFor(arguments);
    List<String> given = List.of(arguments);
    return LogOptions.askForJson(given)
        ? JsonRun.of(command, given, each -> execute(each, arguments))
        : execute(command, arguments);
  }

  private static int execute(CommandLine command, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Failures.report(e, command);
    }
  }

  @Override
  public void run() {
    List<String> names = new ArrayList<>(spec.subcommands().keySet());
    throw new ParameterException(
        spec.commandLine(), "expected a command: " + String.join(", ", names));
  }
}
