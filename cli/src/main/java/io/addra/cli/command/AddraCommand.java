package io.addra.cli.command;

import java.util.ArrayList;
import java.util.List;
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
    subcommands = {
      ScanCommand.class,
      MapCommand.class,
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
      CompletionCommand.class
    },
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
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private AddraCommand() {}

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new AddraCommand());
    Failures failures = new Failures();
    command.setExecutionExceptionHandler(failures);
    command.setParameterExceptionHandler(failures);
    return command;
  }

  /** Runs one command; gives the exit status, also where memory runs out. */
  public static int execute(String... arguments) {
    CommandLine command = commandLine();
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
