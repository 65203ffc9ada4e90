package io.addra.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the command line. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Print a script with which a shell completes commands, options, and names of detectors,"
          + " signatures, processes and coupling models.",
      "In zsh, load bashcompinit before it: autoload -U +X compinit bashcompinit; compinit;"
          + " bashcompinit"
    },
    footer = {
      "",
      "Examples:",
      "  source <(addra completion bash)",
      "  addra completion bash > ~/.local/share/bash-completion/completions/addra"
    })
final class CompletionCommand implements Callable<Integer> {
  /** Shells. */
  enum Shell {
    /** GNU bash. */
    bash,
    /** zsh with bashcompinit. */
    zsh,
    /** fish, which is not served. */
    fish
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      description = "bash or zsh (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Shell shell;

  @Override
  public Integer call() {
    if (shell == Shell.fish) {
      throw new ParameterException(
          spec.commandLine(), "completion: there is none for fish, only for bash and zsh");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("addra", AddraCommand.commandLine()));
    out.flush();
    return ExitCode.OK;
  }
}
