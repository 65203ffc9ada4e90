package io.addra.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What one command did, run in this process.
 *
 * @param status exit status
 * @param out text on standard output
 * @param err text on standard error
 */
record Run(int status, String out, String err) {
  static Run of(String... arguments) {
    CommandLine command = AddraCommand.commandLine();
    var out = new StringWriter();
    var err = new StringWriter();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int status = command.execute(arguments);
    return new Run(status, out.toString(), err.toString());
  }

  List<String> errorLines() {
    return err.lines().toList();
  }
}
