package io.addra.cli.slurm;

import io.addra.geometry.document.InputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program that nodes run. Immutable.
 *
 * @param command its path, or a name that nodes find by themselves
 * @param checkout whether it is the launcher of a checkout, which must not build on nodes
 */
public record NodeProgram(String command, boolean checkout) {

  /**
   * What runs now: a distribution, or the build of a checkout.
   *
   * @param distribution folder of the distribution, empty where it is none
   * @param checkout folder of the checkout, empty where it is none
   * @throws InputException if it has no build that nodes could run
   */
  public static NodeProgram running(String distribution, String checkout) {
    if (!distribution.isEmpty()) {
      return executable(Path.of(distribution, "bin", "addra"), false);
    }
    if (checkout.isEmpty()) {
      throw problem(
          "cannot tell which program nodes would run; start addra by its launcher or give --program");
    }
    if (!Files.isDirectory(Path.of(checkout, ".addra-build", "current"))) {
      throw problem(
          checkout + " has no build, and nodes do not build; run ./addra --version there once");
    }
    return executable(Path.of(checkout, "addra"), true);
  }

  /**
   * A program that a user names.
   *
   * @throws InputException if it is a path and no program is there
   */
  public static NodeProgram named(String command) {
    return command.contains("/")
        ? executable(Path.of(command).toAbsolutePath().normalize(), false)
        : new NodeProgram(command, false);
  }

  private static NodeProgram executable(Path file, boolean checkout) {
    if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
      throw problem(file + " is no program");
    }
    return new NodeProgram(file.toString(), checkout);
  }

  private static InputException problem(String message) {
    return new InputException("", 0, "", message);
  }

  /** The line of a script that says so. */
  String line() {
    return (checkout ? "export ADDRA_NO_BUILD=1\n" : "") + "addra=" + ShellText.quote(command);
  }
}
