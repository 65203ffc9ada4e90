package io.addra.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
      "Exit status: 0 done, 1 failed, 2 bad usage or input."
    })
public final class AddraCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private AddraCommand() {}

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new AddraCommand());
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
  }
}
