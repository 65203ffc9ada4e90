package io.addra.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows and checks detectors. */
@Command(
    name = "geometry",
    mixinStandardHelpOptions = true,
    subcommands = {
      GeometryListCommand.class,
      GeometryCheckCommand.class,
      GeometryRayCommand.class,
      GeometryMapCommand.class,
      GeometryExportCommand.class,
      GeometryViewCommand.class
    },
    description = "Show and check detectors.",
    footer = {
      "",
      "Examples:",
      "  addra geometry list",
      "  addra geometry check belle2",
      "  addra geometry ray belle2 --theta 60 --phi 30",
      "  addra geometry map belle2 --quantity x0 --theta 90 --until ecl"
    })
final class GeometryCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected a command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
