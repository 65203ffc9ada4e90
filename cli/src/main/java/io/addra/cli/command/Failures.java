package io.addra.cli.command;

import io.addra.cli.log.EventWriter;
import io.addra.cli.slurm.SlurmException;
import io.addra.geometry.document.InputException;
import io.addra.kernels.device.DeviceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line on standard error and an exit status. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** Environment variable that asks for the stack trace of an internal error. */
  static final String DEBUG = "ADDRA_DEBUG";

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    return report(e, command);
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    StringBuilder line = new StringBuilder(oneLine(e));
    if (e instanceof UnmatchedArgumentException unmatched) {
      String near = String.join(", ", unmatched.getSuggestions());
      line.append(near.isEmpty() ? "" : "; did you mean " + near + "?");
    }
    return failed(
        command,
        line + " (see '" + command.getCommandSpec().qualifiedName() + " --help')",
        ExitCode.USAGE);
  }

  /** Prints what went wrong; gives the exit status. */
  static int report(Throwable e, CommandLine command) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (text.contains("No space left") || text.contains("Disk quota exceeded")) {
        return failed(command, "the disk is full, no result was written");
      }
    }
    return switch (e) {
      case InputException input -> failed(command, oneLine(input), ExitCode.USAGE);
      case ParameterException usage -> failed(command, oneLine(usage), ExitCode.USAGE);
      case DeviceException device -> failed(command, oneLine(device));
      case SlurmException slurm -> failed(command, oneLine(slurm));
      case UncheckedIOException io when io.getCause() != null ->
          failed(command, file(io.getCause()));
      case IOException io -> failed(command, file(io));
      case OutOfMemoryError _ ->
          failed(
              command,
              "out of memory; give the JVM more with ADDRA_JAVA_OPTS=-Xmx8g, or scan fewer"
                  + " detectors at once");
      default -> {
        if (System.getenv(DEBUG) != null) {
          PrintWriter err = command.getErr();
          e.printStackTrace(err);
          err.flush();
        }
        yield failed(
            command, "internal error, please report it: " + e + " (" + DEBUG + "=1 prints where)");
      }
    };
  }

  private static int failed(CommandLine command, String message) {
    return failed(command, message, ExitCode.SOFTWARE);
  }

  private static int failed(CommandLine command, String message, int status) {
    if (command.getErr() instanceof EventWriter events) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("message", message);
      fields.put("exit_status", status);
      events.outcome("failed", fields);
    } else {
      command.getErr().println("addra: " + message);
      command.getErr().flush();
    }
    return status;
  }

  private static String file(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileSystemException file when file.getReason() != null ->
          file.getFile() + ": " + file.getReason();
      default -> "cannot read or write: " + oneLine(e);
    };
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
