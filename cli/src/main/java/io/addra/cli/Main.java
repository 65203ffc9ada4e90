package io.addra.cli;

import io.addra.cli.command.AddraCommand;

/** Entry point of the {@code addra} program. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the JVM with its exit status: 0 done, 1 failed, 2 bad usage or input.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(AddraCommand.execute(arguments));
  }
}
